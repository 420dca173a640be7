import { useState } from 'react';

/** Columns of the table beside the name, in order, with what they take. */
export const columnWidths = {
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
      : widthPx >= 480
        ? ['status', 'duration', 'timeline']
        : ['status', 'duration'];
  return wanted.filter((id) => kept.includes(id));
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
