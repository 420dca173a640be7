import { useEffect, useRef } from 'react';
import { cellText, type Item } from '@/lib/studio/resources/tables/attribute-value';
import { keyLabel } from '@/lib/studio/resources/tables/shown-table';
import { columnsOf, keyNames, type TableDescription } from '@/lib/studio/resources/tables/tables';
import { useFresh } from '../../use-fresh';
import { useResources } from '../../use-resources';
import { tableTexts } from './messages';

interface ItemsTableProps {
  readonly table: TableDescription;
  readonly items: readonly Item[];
  /** The one that somebody came for. */
  readonly picked: Item | undefined;
  readonly isOpen: (item: Item) => boolean;
  readonly onOpen: (item: Item) => void;
}

/** Items as rows; what came while one watched is marked. */
export function ItemsTable({ table, items, picked, isOpen, onOpen }: ItemsTableProps) {
  const texts = tableTexts(useResources().language);
  const columns = columnsOf(table, items);
  const keys = keyNames(table);
  const fresh = useFresh(items.map((item) => keyLabel(table, item)));
  const pickedRow = useRef<HTMLTableRowElement>(null);
  useEffect(() => void pickedRow.current?.scrollIntoView({ block: 'nearest' }), [picked]);
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label={texts.items}
      className="max-h-[28rem] overflow-auto rounded-lg border border-line outline-accent focus-visible:outline-2"
    >
      <table className="w-full border-collapse text-xs">
        <thead className="sticky top-0 bg-raised text-left">
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className="px-2 py-1.5 font-semibold whitespace-nowrap">
                {column}
                {keys.includes(column) && (
                  <span title={texts.key} className="ml-1 text-accent">
                    <span aria-hidden="true">◆</span>
                    <span className="sr-only"> ({texts.key})</span>
                  </span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const label = keyLabel(table, item);
            const isPicked = item === picked;
            return (
              <tr
                key={label}
                ref={isPicked ? pickedRow : undefined}
                aria-current={isPicked || undefined}
                className={`border-t border-line ${rowLook({ isPicked, isOpen: isOpen(item), isFresh: fresh.has(label) })}`}
              >
                {columns.map((column, index) => (
                  <td key={column} className="max-w-56 px-2 py-1 align-middle font-mono">
                    {index === 0 ? (
                      <button
                        type="button"
                        aria-label={`${texts.edit} ${label}`}
                        onClick={() => onOpen(item)}
                        className="min-h-6 rounded text-left font-semibold break-all text-accent outline-accent hover:underline focus-visible:outline-2"
                      >
                        {cellText(item[column]) || '""'}
                      </button>
                    ) : (
                      <span className="line-clamp-2 break-words" title={cellText(item[column])}>
                        {cellText(item[column])}
                      </span>
                    )}
                    {index === 0 && fresh.has(label) && <Fresh text={texts.fresh} />}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Fresh({ text }: { readonly text: string }) {
  return <span className="ml-1.5 rounded-full bg-ok px-1.5 font-sans text-[11px] text-surface">{text}</span>;
}

function rowLook(row: { isPicked: boolean; isOpen: boolean; isFresh: boolean }): string {
  if (row.isOpen || row.isPicked) return 'bg-accent-soft';
  return row.isFresh ? 'bg-ok-soft' : 'bg-surface';
}
