import { graphTexts } from '@/components/graph/graph-texts';
import { Button } from '@/components/ui/button';
import type { StateStatus } from '@/lib/graph/state-status';
import type { Language } from '@/lib/i18n/languages';
import { isFiltering, noFilter, type VisitFilter } from '@/lib/sandbox/history/rows/visible-rows';
import type { StateVisit } from '@/lib/sandbox/history/visit';
import { runTexts } from '../messages/messages';
import { columnIds, type ColumnId } from './columns';

interface VisitFilterBarProps {
  readonly language: Language;
  readonly visits: readonly StateVisit[];
  readonly filter: VisitFilter;
  readonly onFilter: (filter: VisitFilter) => void;
  /** Present where there are columns to choose. */
  readonly columns?: { readonly wanted: readonly ColumnId[]; readonly onToggle: (id: ColumnId) => void };
}

const statuses: readonly StateStatus[] = ['running', 'succeeded', 'failed', 'caught', 'aborted'];
const field =
  'min-h-8 rounded-md border border-line bg-surface px-2 text-sm outline-accent focus-visible:outline-2';

export function VisitFilterBar({ language, visits, filter, onFilter, columns }: VisitFilterBarProps) {
  const texts = runTexts(language);
  const types = [...new Set(visits.map(({ type }) => type))].toSorted();
  return (
    <div
      role="group"
      aria-label={texts.filter.label}
      className="flex flex-wrap items-center gap-1.5 px-2 py-1.5"
    >
      <input
        type="search"
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        aria-label={texts.filter.name}
        placeholder={texts.filter.name}
        className={`${field} w-44 max-w-full placeholder:text-muted`}
      />
      <Choice
        label={texts.filter.status}
        all={texts.filter.all}
        value={filter.status ?? ''}
        options={statuses.map((id) => ({ id, text: graphTexts[language].statuses[id] }))}
        onChange={(status) => onFilter({ ...filter, status: statuses.find((one) => one === status) })}
      />
      <Choice
        label={texts.filter.type}
        all={texts.filter.all}
        value={filter.type ?? ''}
        options={types.map((id) => ({ id, text: id }))}
        onChange={(type) => onFilter({ ...filter, type: type || undefined })}
      />
      {isFiltering(filter) && (
        <Button size="small" look="quiet" onClick={() => onFilter(noFilter)}>
          {texts.filter.clear}
        </Button>
      )}
      {columns && <ColumnMenu language={language} {...columns} />}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}

/** A select whose name stands in its first option, to save room. */
export function Choice({ label, all, value, options, onChange }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={field}
    >
      <option value="">
        {label}: {all}
      </option>
      {options.map(({ id, text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  );
}

interface ColumnMenuProps {
  readonly language: Language;
  readonly wanted: readonly ColumnId[];
  readonly onToggle: (id: ColumnId) => void;
}

function ColumnMenu({ language, wanted, onToggle }: ColumnMenuProps) {
  const texts = runTexts(language);
  return (
    <details className="relative ml-auto hidden text-sm @[35rem]:block">
      <summary className="flex min-h-8 cursor-pointer items-center rounded-md px-2 text-muted outline-accent hover:bg-raised hover:text-text focus-visible:outline-2">
        {texts.filter.columns}
      </summary>
      <div
        role="group"
        aria-label={texts.filter.columns}
        className="absolute right-0 z-20 mt-1 grid w-44 rounded-md border border-line bg-surface p-1.5 shadow-xl"
      >
        {columnIds.map((id) => (
          <label key={id} className="flex min-h-8 items-center gap-2 rounded px-1.5 hover:bg-raised">
            <input type="checkbox" checked={wanted.includes(id)} onChange={() => onToggle(id)} />
            {texts.columns[id]}
          </label>
        ))}
      </div>
    </details>
  );
}
