import { useId, type KeyboardEvent } from 'react';
import { ERROR_NAMES } from '@/lib/studio/inspector/scope/error-names';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';
import type { FieldControl } from './field-control';
import { inputLook } from './text-control';
import { useTyped } from './use-typed';

/** A list of texts: each with its own way out, and one more at the end. */
export function TextsControl({
  control,
  value,
  label,
  labelledBy,
  describedBy,
  write,
}: FieldControl<'texts'>) {
  const { isBroken, edit, language } = useInspector();
  const texts = getMessages(language);
  const listId = useId();
  const items = Array.isArray(value) ? value.map(String) : [];
  const put = (next: readonly string[]) => edit((now) => write(now, [...next]));
  const typed = useTyped((text) => {
    if (text.trim() !== '') put([...items, text.trim()]);
    return true;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      typed.onLeave();
    } else if (event.key === 'Backspace' && !typed.text && items.length > 0) put(items.slice(0, -1));
  };
  return (
    <div className="grid grid-cols-1 gap-1.5">
      {items.length > 0 && (
        <ul aria-labelledby={labelledBy} className="flex flex-wrap gap-1">
          {items.map((item, index) => (
            <li
              key={index}
              className="inline-flex items-center rounded-md border border-line bg-raised pl-2 font-mono text-xs break-all"
            >
              {item}
              <button
                type="button"
                disabled={isBroken}
                aria-label={texts.removeItem(item)}
                onClick={() => put(items.filter((_, at) => at !== index))}
                className="grid size-7 place-items-center rounded text-muted outline-accent hover:text-bad focus-visible:outline-2"
              >
                <span aria-hidden="true">✕</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        value={typed.text ?? ''}
        data-typing={typed.text ? true : undefined}
        readOnly={isBroken}
        list={control.suggests ? listId : undefined}
        aria-label={`${label}: ${texts.addOne}`}
        aria-describedby={describedBy}
        placeholder={texts.addOne}
        autoComplete="off"
        onChange={(event) => typed.onText(event.currentTarget.value)}
        onBlur={typed.onLeave}
        onKeyDown={onKeyDown}
        className={`${inputLook} font-mono text-[13px]`}
      />
      {control.suggests && (
        <datalist id={listId}>
          {ERROR_NAMES.filter((name) => !items.includes(name)).map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </div>
  );
}
