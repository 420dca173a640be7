'use client';

import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  memo,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from 'react';

/** Where a row stands, and what it has to carry. */
export interface RowPlace {
  readonly index: number;
  readonly id: string;
  readonly isActive: boolean;
  readonly style: CSSProperties;
}

interface VirtualListProps {
  readonly role: 'tree' | 'treegrid' | 'grid';
  readonly label: string;
  readonly keysHelp: string;
  /** One a row, in order. */
  readonly keys: readonly string[];
  readonly heightOf?: (index: number) => number;
  /** Brought into sight whenever it becomes another one. */
  readonly picked?: string;
  readonly columns?: number;
  readonly header?: ReactNode;
  readonly onPick: (index: number) => void;
  /** Other keys: the row to go to, or true where there is nowhere to go. */
  readonly onKey?: (event: KeyboardEvent, index: number) => number | true | undefined;
  readonly children: (place: RowPlace) => ReactNode;
}

const rowHeight = 32;
const pageRows = 10;

/** Rows of which only those in sight are on the page. One tab stop; the arrow keys walk, Enter picks. */
export function VirtualList(props: VirtualListProps) {
  const { role, label, keysHelp, keys, heightOf, picked, columns, header, children } = props;
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const indexes = useMemo(() => new Map(keys.map((key, index) => [key, index])), [keys]);
  const { active, setActive } = useActiveRow(indexes, picked);
  const rows = useVirtualizer({
    count: keys.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => heightOf?.(index) ?? rowHeight,
    getItemKey: (index) => keys[index] ?? index,
    overscan: 12,
    // The header lies over the rows and moves them down.
    scrollPaddingEnd: header ? 34 : 0,
  });
  useEffect(() => {
    rows.measure();
  }, [rows, heightOf]);
  useScrollTo(rows, picked === undefined ? undefined : indexes.get(picked), picked);

  const go = (index: number) => {
    const to = Math.max(0, Math.min(keys.length - 1, index));
    setActive(keys[to]);
    rows.scrollToIndex(to, { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey || event.metaKey || event.ctrlKey) return;
    const asked = props.onKey?.(event, active);
    const to = asked ?? walk(event, active, keys.length);
    if (to === undefined && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (to === undefined) props.onPick(active);
    else if (to !== true) go(to);
  };

  const items = rows.getVirtualItems();
  const isActiveThere = items.some((item) => item.index === active);
  return (
    <div
      ref={frame}
      role={role}
      tabIndex={0}
      aria-label={label}
      aria-describedby={`${id}-keys`}
      aria-rowcount={role === 'tree' ? undefined : keys.length + (header ? 1 : 0)}
      aria-colcount={columns}
      aria-activedescendant={isActiveThere ? `${id}-${active}` : undefined}
      onKeyDown={onKeyDown}
      className="group relative min-h-0 flex-1 overflow-auto outline-none"
    >
      <p id={`${id}-keys`} className="sr-only" role="presentation">
        {keysHelp}
      </p>
      {header}
      <div role="presentation" className="relative w-full" style={{ height: rows.getTotalSize() }}>
        {items.map(({ key, index, size, start }) => (
          <Row
            key={key}
            id={`${id}-${index}`}
            isActive={index === active}
            render={children}
            {...{ index, size, start }}
          />
        ))}
      </div>
    </div>
  );
}

interface RowProps extends Omit<RowPlace, 'style'> {
  readonly size: number;
  readonly start: number;
  readonly render: (place: RowPlace) => ReactNode;
}

/** Scrolling renders the list again, but no row that is there already. */
const Row = memo(function Row({ render, size, start, ...place }: RowProps) {
  return render({ ...place, style: { height: size, transform: `translateY(${start}px)` } });
});

/** Only another pick scrolls: rows that come in above it must not. */
function useScrollTo(
  rows: Virtualizer<HTMLDivElement, Element>,
  index: number | undefined,
  picked: string | undefined,
): void {
  const isThere = index !== undefined;
  useEffect(() => {
    if (index !== undefined) rows.scrollToIndex(index, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the index changes without another pick
  }, [rows, picked, isThere]);
}

/** By its key, so that it stays where it was when rows come or go. */
function useActiveRow(indexes: ReadonlyMap<string, number>, picked: string | undefined) {
  const [activeKey, setActive] = useState(picked);
  const [lastPicked, setLastPicked] = useState(picked);
  if (picked !== lastPicked) {
    setLastPicked(picked);
    if (picked !== undefined) setActive(picked);
  }
  const active = (activeKey === undefined ? undefined : indexes.get(activeKey)) ?? 0;
  return { active, setActive };
}

function walk({ key, shiftKey }: KeyboardEvent, from: number, count: number): number | undefined {
  if (shiftKey) return undefined;
  switch (key) {
    case 'ArrowDown':
      return from + 1;
    case 'ArrowUp':
      return from - 1;
    case 'PageDown':
      return from + pageRows;
    case 'PageUp':
      return from - pageRows;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** Of every row, whichever view it is in. */
export function rowLook(
  { isActive }: RowPlace,
  { isPicked, isLater }: { isPicked: boolean; isLater: boolean },
): string {
  const look = isPicked ? 'bg-accent-soft' : 'hover:bg-raised';
  const active = isActive ? 'group-focus-visible:outline-2 -outline-offset-2 outline-accent' : '';
  return `absolute inset-x-0 top-0 cursor-default border-b border-line/60 text-sm ${look} ${active} ${isLater ? 'opacity-45' : ''}`;
}
