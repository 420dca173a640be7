import { useId, useState, type ReactNode } from 'react';

const look =
  'min-h-9 w-full rounded-md border border-line bg-page px-2.5 text-sm outline-accent focus-visible:outline-2';

interface FieldProps {
  readonly label: string;
  readonly help?: string;
  readonly fault?: string;
  readonly children: (ids: { id: string; 'aria-describedby'?: string; className: string }) => ReactNode;
}

/** A control with its name above and its help, or what is wrong with it, below. */
export function Field({ label, help, fault, children }: FieldProps) {
  const id = useId();
  const note = fault ?? help;
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children({ id, className: look, ...(note && { 'aria-describedby': `${id}-note` }) })}
      {note && (
        <p
          id={`${id}-note`}
          role={fault ? 'alert' : undefined}
          className={`text-xs ${fault ? 'text-bad' : 'text-muted'}`}
        >
          {note}
        </p>
      )}
    </div>
  );
}

/** A text that can be copied by a button. */
export function CopyText({ text, texts }: { text: string; texts: { copy: string; copied: string } }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <span className="flex items-start gap-2">
      <code className="min-w-0 font-mono text-xs break-all">{text}</code>
      <button
        type="button"
        className="min-h-6 shrink-0 rounded px-1.5 text-xs text-accent outline-accent hover:underline focus-visible:outline-2"
        onClick={() => {
          void navigator.clipboard.writeText(text).then(() => setCopied(true));
        }}
      >
        {isCopied ? texts.copied : texts.copy}
      </button>
    </span>
  );
}
