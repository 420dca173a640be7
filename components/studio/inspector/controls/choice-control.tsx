import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';
import type { FieldControl } from './field-control';
import { boxLook } from './text-control';

/** One of a few words of the language. */
export function ChoiceControl({ control, value, labelledBy, describedBy, ...props }: FieldControl<'choice'>) {
  const { isBroken, edit, language } = useInspector();
  const texts = getMessages(language);
  const shown = value === undefined ? '' : String(value);
  const isKnown = shown === '' || control.values.includes(shown);
  return (
    <select
      value={shown}
      disabled={isBroken}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onChange={(event) => {
        const chosen = event.currentTarget.value || undefined;
        edit((now) => props.write(now, chosen));
      }}
      className={boxLook}
    >
      <option value="">{texts.unsaid}</option>
      {!isKnown && <option value={shown}>{texts.unknownValue(shown)}</option>}
      {control.values.map((one) => (
        <option key={one}>{one}</option>
      ))}
    </select>
  );
}
