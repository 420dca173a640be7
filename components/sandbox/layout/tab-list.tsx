import { useRef, type KeyboardEvent } from 'react';

interface TabListProps<Id extends string> {
  label: string;
  tabs: readonly { readonly id: Id; readonly text: string; readonly count?: number }[];
  active: Id;
  onSelect: (id: Id) => void;
  /** Id of the panel each tab shows. */
  controls?: (id: Id) => string;
  className?: string;
}

/** Tabs as WAI-ARIA describes them: one tab stop, the arrow keys choose. */
export function TabList<Id extends string>({
  label,
  tabs,
  active,
  onSelect,
  controls,
  className = '',
}: TabListProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -tabs.length, End: tabs.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = tabs.findIndex(({ id }) => id === active);
    const isEdge = event.key === 'Home' || event.key === 'End';
    const to = isEdge ? (step < 0 ? 0 : tabs.length - 1) : (index + step + tabs.length) % tabs.length;
    const next = tabs[to];
    if (!next) return;
    onSelect(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      onKeyDown={onKeyDown}
      className={`flex shrink-0 overflow-x-auto border-b border-line bg-raised px-1 ${className}`}
    >
      {tabs.map(({ id, text, count }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === active}
          aria-controls={controls?.(id)}
          tabIndex={id === active ? 0 : -1}
          onClick={() => onSelect(id)}
          className={`min-h-9 border-b-2 px-2.5 text-sm whitespace-nowrap outline-accent focus-visible:outline-2 focus-visible:-outline-offset-2 ${
            id === active
              ? 'border-accent font-semibold text-text'
              : 'border-transparent text-muted hover:text-text'
          }`}
        >
          {text}
          {count ? <span className="ml-1 rounded-full bg-surface px-1.5 text-xs">{count}</span> : null}
        </button>
      ))}
    </div>
  );
}
