import { useState } from 'react';

/** Columns of the table beside the name, in order, with what they take. */
const columnWidths = {
  type: '5.5rem',
  status: '8.5rem',
  resource: 'minmax(8rem, 0.9fr)',
  duration: '6rem',
  timeline: 'minmax(8rem, 1.2fr)',
  after: '6rem',
} as const satisfies Readonly<Record<string, string>>;

export type ColumnId = keyof typeof columnWidths;
export const columnIds = Object.keys(columnWidths) as readonly ColumnId[];

const key = 'pasos:run-columns';

/** Which columns are wanted, as it was left. */
export function useColumns() {
  const [hidden, setHidden] = useState(remembered);
  const toggle = (id: ColumnId) => {
    const next = hidden.includes(id) ? hidden.filter((one) => one !== id) : [...hidden, id];
    setHidden(next);
    remember(next);
  };
  return { wanted: columnIds.filter((id) => !hidden.includes(id)), toggle };
}

/** Where there is little room, the least of them give way. */
export function fitting(wanted: readonly ColumnId[], widthPx: number): readonly ColumnId[] {
  if (widthPx >= 900) return wanted;
  const kept: readonly ColumnId[] =
    widthPx >= 760
      ? ['type', 'status', 'duration', 'timeline', 'after']
      : widthPx >= narrowPx
        ? ['status', 'duration', 'timeline']
        : ['status', 'duration'];
  return wanted.filter((id) => kept.includes(id));
}

const narrowPx = 480;
const narrow: Readonly<Partial<Record<ColumnId, string>>> = { status: '7rem', duration: '4.2rem' };

/** The columns as CSS has them, the name first. */
export function templateOf(columns: readonly ColumnId[], widthPx: number): string {
  if (widthPx < narrowPx)
    return ['minmax(0, 1fr)', ...columns.map((id) => narrow[id] ?? columnWidths[id])].join(' ');
  return ['minmax(9rem, 1.4fr)', ...columns.map((id) => columnWidths[id])].join(' ');
}

function remembered(): readonly ColumnId[] {
  try {
    const kept = (window.localStorage.getItem(key) ?? '').split(',');
    return columnIds.filter((id) => kept.includes(id));
  } catch {
    return [];
  }
}

function remember(hidden: readonly ColumnId[]): void {
  try {
    window.localStorage.setItem(key, hidden.join(','));
  } catch {
    // Columns that are not remembered are no loss.
  }
}
