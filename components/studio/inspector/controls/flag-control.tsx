import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';
import type { FieldControl } from './field-control';
import { boxLook } from './text-control';

/** True or false. */
export function FlagControl({ value, labelledBy, describedBy, write }: FieldControl<'flag'>) {
  const { isBroken, edit, language } = useInspector();
  const texts = getMessages(language);
  return (
    <select
      value={value === undefined ? '' : String(value)}
      disabled={isBroken}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onChange={({ currentTarget }) => {
        const chosen = currentTarget.value;
        edit((now) => write(now, chosen === '' ? undefined : chosen === 'true'));
      }}
      className={boxLook}
    >
      {value === undefined && <option value="">{texts.unsaid}</option>}
      <option>true</option>
      <option>false</option>
    </select>
  );
}
