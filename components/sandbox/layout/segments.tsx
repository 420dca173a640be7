interface SegmentsProps<Id extends string> {
  label: string;
  options: readonly {
    readonly id: Id;
    readonly text: string;
    readonly title?: string;
    /** Cannot be chosen here. It still takes the focus and the click: who asks is told why. */
    readonly isOff?: boolean;
  }[];
  active: Id;
  onSelect: (id: Id) => void;
}

/** A choice between two or three ways of seeing the same thing. */
export function Segments<Id extends string>({ label, options, active, onSelect }: SegmentsProps<Id>) {
  return (
    <div
      role="group"
      aria-label={label}
      className="inline-flex rounded-md border border-line bg-raised p-0.5"
    >
      {options.map(({ id, text, title, isOff = false }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === active}
          aria-disabled={isOff || undefined}
          title={title}
          onClick={() => onSelect(id)}
          className={`min-h-7 rounded px-2.5 text-xs font-medium outline-accent focus-visible:outline-2 ${
            id === active
              ? 'bg-surface text-text shadow-sm'
              : isOff
                ? 'cursor-not-allowed text-muted line-through'
                : 'text-muted hover:text-text'
          }`}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
