interface TerminalHintProps {
  label: string;
  commands: string;
}

/** The same from a terminal, for whoever wants to see the calls. */
export function TerminalHint({ label, commands }: TerminalHintProps) {
  return (
    <details className="text-xs">
      <summary className="min-h-8 w-fit cursor-pointer rounded py-2 text-muted outline-accent hover:text-text focus-visible:outline-2">
        {label}
      </summary>
      <pre
        tabIndex={0}
        aria-label={label}
        className="overflow-x-auto rounded-md border border-line bg-raised px-3 py-2 font-mono leading-relaxed outline-accent focus-visible:outline-2"
      >
        {commands}
      </pre>
    </details>
  );
}
