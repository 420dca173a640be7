import { ListStateMachinesCommand } from '@aws-sdk/client-sfn';
import { useEffect, useState } from 'react';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';
import type { FieldControl } from './field-control';
import { boxLook, TextControl } from './text-control';

/** The ARN of a state machine: one of those there are, or any that is written. */
export function MachineControl(props: FieldControl<'machine-arn'>) {
  const { session } = useInspector();
  const [machines, setMachines] = useState<readonly { arn: string; name: string }[]>([]);
  useEffect(() => {
    let isGone = false;
    session.target.client.send(new ListStateMachinesCommand({ maxResults: 100 })).then(
      ({ stateMachines = [] }) => {
        if (isGone) return;
        setMachines(
          stateMachines.map(({ stateMachineArn = '', name = '' }) => ({ arn: stateMachineArn, name })),
        );
      },
      // Without a list the ARN can still be written.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [session]);
  return (
    <>
      <TextControl {...props} />
      <MachineList {...props} machines={machines} />
    </>
  );
}

interface MachineListProps extends FieldControl<'machine-arn'> {
  readonly machines: readonly { readonly arn: string; readonly name: string }[];
}

function MachineList({ machines, value, label, write }: MachineListProps) {
  const { edit, isBroken, language } = useInspector();
  const texts = getMessages(language);
  if (machines.length === 0) return null;
  const isListed = machines.some(({ arn }) => arn === value);
  return (
    <select
      value={isListed ? String(value) : ''}
      disabled={isBroken}
      aria-label={`${label}: ${texts.existing}`}
      onChange={({ currentTarget }) => {
        const arn = currentTarget.value;
        if (arn) edit((now) => write(now, arn));
      }}
      className={boxLook}
    >
      <option value="">{texts.existing}</option>
      {machines.map(({ arn, name }) => (
        <option key={arn} value={arn}>
          {name}
        </option>
      ))}
    </select>
  );
}
