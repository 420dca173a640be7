import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';
import type { FieldControl } from './field-control';
import { boxLook } from './text-control';

interface MachineListProps extends FieldControl<'machine-arn'> {
  readonly machines: readonly { readonly arn: string; readonly name: string }[];
}

export function MachineList({ machines, value, label, write }: MachineListProps) {
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
