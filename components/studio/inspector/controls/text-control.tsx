import { showValue } from '@/lib/studio/inspector/edits/field-text';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';
import type { FieldControl } from './field-control';
import { TextTrouble } from './text-trouble';
import { useFieldText } from './use-field-text';

/** Of a select too. */
export const boxLook =
  'w-full min-w-0 rounded-md border border-line bg-surface px-2.5 py-1.5 text-sm outline-accent focus-visible:outline-2 disabled:bg-raised disabled:text-muted';
export const inputLook = `${boxLook} read-only:bg-raised read-only:text-muted aria-invalid:border-bad`;

/** Words, a number or a path, on one line or several. */
export function TextControl(props: FieldControl<'text' | 'number' | 'path' | 'machine-arn'>) {
  const { control, value, labelledBy, describedBy } = props;
  const { isBroken, language } = useInspector();
  const field = useFieldText({ ...props, shown: showValue(control, value) });
  const isLong = control.kind === 'text' && control.isLong;
  const shared = {
    value: field.text,
    readOnly: isBroken,
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    'data-typing': field.isTyping || undefined,
    'aria-invalid': field.problem ? true : undefined,
    spellCheck: isLong,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => field.onText(event.currentTarget.value),
    onBlur: field.onLeave,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (field.onKey(event)) event.preventDefault();
      if (event.key === 'Enter' && !isLong) field.onLeave();
    },
  };
  const isWritten = control.kind === 'path' || control.kind === 'machine-arn';
  return (
    <>
      {isLong ? (
        <textarea {...shared} rows={2} className={`${inputLook} field-sizing-content max-h-40 resize-y`} />
      ) : (
        <input
          {...shared}
          inputMode={control.kind === 'number' ? 'decimal' : undefined}
          placeholder={control.kind === 'path' ? '$.' : undefined}
          className={`${inputLook} ${isWritten ? 'font-mono text-[13px]' : ''} ${control.kind === 'number' ? 'max-w-40' : ''}`}
        />
      )}
      <TextTrouble problem={field.problem} texts={getMessages(language).trouble} />
    </>
  );
}
