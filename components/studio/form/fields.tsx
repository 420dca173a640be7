import { useId, useState, type ReactNode } from 'react';

const controlLook =
  'w-full min-w-0 rounded-md border bg-surface px-2 py-1.5 text-sm outline-accent focus-visible:outline-2 disabled:opacity-55';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string;
  readonly children: (ids: { readonly id: string; readonly describedBy?: string }) => ReactNode;
}

/** A label, its control, and what is wrong with what stands there. */
function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId();
  const note = problem ?? hint;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-0.5 block text-xs font-semibold text-muted">
        {label}
      </label>
      {children({ id, ...(note !== undefined && { describedBy: `${id}-note` }) })}
      {note !== undefined && (
        <p
          id={`${id}-note`}
          className={`mt-0.5 text-xs ${problem === undefined ? 'text-muted' : 'text-bad'}`}
        >
          {note}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with a text; nothing is handed on then, and the text stays where it is. */
  readonly judge?: (value: string) => string | undefined;
  /** Whether a text means the same as another one: it is left as it is typed then. */
  readonly isSame?: (typed: string, value: string) => boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly rows?: number;
}

/** A text that may be wrong while it is typed: only what is right is handed on. */
export function TextField({ label, value, onChange, judge, isSame, ...look }: TextFieldProps) {
  const { hint, placeholder, rows } = look;
  const [typed, setTyped] = useState(value);
  const [handed, setHanded] = useState(value);
  // Undone, or changed elsewhere: what is typed here is of yesterday.
  if (value !== handed) {
    setHanded(value);
    if (!isSame?.(typed, value)) setTyped(value);
  }
  const problem = judge?.(typed);
  const type = (text: string) => {
    setTyped(text);
    if (judge?.(text) !== undefined) return;
    setHanded(text);
    onChange(text);
  };
  return (
    <Field label={label} hint={hint} problem={problem}>
      {({ id, describedBy }) => {
        const props = {
          id,
          value: typed,
          placeholder,
          spellCheck: false,
          'aria-describedby': describedBy,
          'aria-invalid': problem !== undefined,
          onChange: (event: { readonly target: { readonly value: string } }) => type(event.target.value),
          className: `${controlLook} ${problem === undefined ? 'border-line' : 'border-bad'}`,
        };
        return rows === undefined ? (
          <input {...props} />
        ) : (
          <textarea
            {...props}
            rows={rows}
            className={`${props.className} font-mono text-xs leading-relaxed`}
          />
        );
      }}
    </Field>
  );
}

interface SelectFieldProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly { readonly id: Id; readonly text: string }[];
  readonly onChange: (id: Id) => void;
  readonly hint?: string;
}

export function SelectField<Id extends string>({
  label,
  value,
  options,
  onChange,
  hint,
}: SelectFieldProps<Id>) {
  return (
    <Field label={label} hint={hint}>
      {({ id, describedBy }) => (
        <select
          id={id}
          value={value}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value as Id)}
          className={`${controlLook} border-line`}
        >
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CheckFieldProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

export function CheckField({ label, isChecked, onChange }: CheckFieldProps) {
  return (
    <label className="flex min-h-8 items-center gap-2 text-sm">
      <input
        type="checkbox"
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 accent-(--accent)"
      />
      {label}
    </label>
  );
}
