import type { ReactNode } from 'react';

interface DisclosureProps {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** The button of a row that opens to show more of itself. */
export function Disclosure({ isOpen, onToggle, children }: DisclosureProps) {
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      onClick={onToggle}
      className="flex min-h-8 w-full items-center gap-1.5 rounded px-1 text-left outline-accent hover:bg-raised focus-visible:outline-2"
    >
      <span aria-hidden="true" className="w-3 text-xs text-muted">
        {isOpen ? '▾' : '▸'}
      </span>
      {children}
    </button>
  );
}
