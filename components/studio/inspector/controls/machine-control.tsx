import { ListStateMachinesCommand } from '@aws-sdk/client-sfn';
import { useEffect, useState } from 'react';
import { useInspector } from '../use-inspector';
import type { FieldControl } from './field-control';
import { TextControl } from './text-control';
import { MachineList } from './machine-list';

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
