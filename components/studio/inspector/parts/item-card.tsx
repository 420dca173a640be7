import { useState, type ReactNode } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';

interface ItemCardProps {
  /** What it is: `Retry 2`. */
  readonly name: string;
  /** What it says, in short. */
  readonly title: string;
  readonly index: number;
  readonly count: number;
  readonly onMove?: (to: number) => void;
  readonly onRemove?: () => void;
  readonly children: ReactNode;
}

/** One of a list: its place, the way out of it, and what is in it. */
export function ItemCard({ name, title, index, count, onMove, onRemove, children }: ItemCardProps) {
  const { isBroken, language } = useInspector();
  const texts = getMessages(language);
  // Of many only the newest is open: the others say in their title what they are.
  const [isOpen, setOpen] = useState(count <= 2 || index === count - 1);
  const move = (to: number) => onMove?.(to);
  return (
    <li className="rounded-lg border border-line">
      <div className="flex items-center gap-0.5 rounded-t-lg bg-raised pr-1">
        <div className="min-w-0 flex-1">
          <Disclosure isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
            <span className="shrink-0 text-xs text-muted">{name}</span>
            <span className="min-w-0 truncate font-mono text-xs">{title}</span>
          </Disclosure>
        </div>
        {onMove && count > 1 && (
          <>
            <Tool
              sign="↑"
              name={`${texts.up}: ${name}`}
              isOff={isBroken || index === 0}
              onClick={() => move(index - 1)}
            />
            <Tool
              sign="↓"
              name={`${texts.down}: ${name}`}
              isOff={isBroken || index === count - 1}
              onClick={() => move(index + 1)}
            />
          </>
        )}
        {onRemove && <Tool sign="✕" name={`${texts.remove}: ${name}`} isOff={isBroken} onClick={onRemove} />}
      </div>
      {isOpen && <div className="grid grid-cols-1 gap-4 border-t border-line p-3">{children}</div>}
    </li>
  );
}

interface ToolProps {
  readonly sign: string;
  readonly name: string;
  readonly isOff: boolean;
  readonly onClick: () => void;
}

export function Tool({ sign, name, isOff, onClick }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      disabled={isOff}
      onClick={onClick}
      className="grid size-7 shrink-0 place-items-center rounded text-muted outline-accent hover:bg-surface hover:text-text focus-visible:outline-2 disabled:opacity-35"
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
