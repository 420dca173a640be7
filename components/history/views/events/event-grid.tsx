'use client';

import { useCallback, useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useWidth } from '@/components/sandbox/layout/use-width';
import {
  EVENTS_MAX,
  eventKinds,
  eventRows,
  filterEvents,
  type EventFilter,
  type EventRow,
} from '@/lib/sandbox/history/rows/event-rows';
import { runTexts } from '../../messages/messages';
import type { RunViewProps } from '../../run-details';
import { EventLine } from './event-line';
import { useSelection } from '../run-view';
import { VirtualList } from '../virtual-list';
import { Choice } from '../visit-filter';

const closedHeight = 32;
const openHeight = 300;

/** Everything AWS wrote down, event by event. */
export function EventGrid(view: RunViewProps) {
  const { run, studio, language } = view;
  const texts = runTexts(language).events;
  const { all, shown, keys, filter, setFilter, opened, toggle, heightOf } = useEvents(run);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const { picked, moment, isLater } = useSelection(studio);
  const pick = ({ id, visit }: EventRow) => {
    if (visit && visit.id !== picked) studio.selectVisit(visit.id);
    studio.setMoment(id);
  };
  const onKey = ({ key, shiftKey }: KeyboardEvent, index: number) => {
    const id = shown[index]?.id;
    if (id === undefined || shiftKey || (key !== 'ArrowRight' && key !== 'ArrowLeft')) return undefined;
    toggle(id, key === 'ArrowRight');
    return true;
  };
  const columns = columnsAt(width);
  return (
    <div ref={frame} className="flex min-h-0 flex-1 flex-col">
      <EventFilterBar
        language={language}
        filter={filter}
        onFilter={setFilter}
        shown={shown.length}
        of={all.length}
      />
      {shown.length === 0 ? (
        <p className="p-4 text-sm text-muted">{texts.none}</p>
      ) : (
        <VirtualList
          role="grid"
          label={texts.grid}
          keysHelp={texts.keys}
          keys={keys}
          heightOf={heightOf}
          picked={momentKey(moment, picked)}
          columns={columns.ids.length}
          header={<Header columns={columns} language={language} filter={filter} onFilter={setFilter} />}
          onPick={(index) => shown[index] && pick(shown[index])}
          onKey={onKey}
        >
          {(place) => {
            const row = shown[place.index];
            if (!row) return null;
            const look = {
              isPicked:
                moment === undefined ? picked !== undefined && row.visit?.id === picked : row.id === moment,
              isLater: isLater(row.id),
            };
            const isOpen = opened.has(row.id);
            return (
              <EventLine
                key={row.id}
                {...view}
                {...{ row, place, look, columns, isOpen }}
                onPick={() => pick(row)}
                onToggle={() => toggle(row.id, !isOpen)}
              />
            );
          }}
        </VirtualList>
      )}
    </div>
  );
}

/** The events to show, and which of them are opened to their data. */
function useEvents({ events, visits }: RunViewProps['run']) {
  const [filter, setFilter] = useState<EventFilter>({ text: '', newestFirst: false });
  // Typing goes before thousands of rows.
  const wanted = useDeferredValue(filter);
  const all = useMemo(() => eventRows(events, visits), [events, visits]);
  const shown = useMemo(() => filterEvents(all, wanted), [all, wanted]);
  const keys = useMemo(() => shown.map(({ id }) => String(id)), [shown]);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const heightOf = useCallback(
    (index: number) => (opened.has(shown[index]?.id ?? 0) ? openHeight : closedHeight),
    [opened, shown],
  );
  const toggle = (id: number, isOpen: boolean) => {
    const next = new Set(opened);
    if (isOpen) next.add(id);
    else next.delete(id);
    setOpened(next);
  };
  return { all, shown, keys, filter, setFilter, opened, toggle, heightOf };
}

function momentKey(moment: number | undefined, picked: number | undefined): string | undefined {
  const id = moment ?? picked;
  return id === undefined ? undefined : String(id);
}

export type EventColumn = 'id' | 'type' | 'step' | 'resource' | 'after' | 'timestamp';

export interface EventColumns {
  readonly ids: readonly EventColumn[];
  readonly template: string;
}

const widths: Readonly<Record<EventColumn, string>> = {
  id: '5rem',
  type: 'minmax(9rem, 1.2fr)',
  step: 'minmax(6rem, 1fr)',
  resource: 'minmax(7rem, 1fr)',
  after: '6rem',
  timestamp: '7rem',
};

function columnsAt(width: number): EventColumns {
  const all: readonly EventColumn[] = ['id', 'type', 'step', 'resource', 'after', 'timestamp'];
  const ids =
    width >= 760
      ? all
      : width >= 480
        ? (['id', 'type', 'step', 'after'] as const)
        : (['id', 'type', 'step'] as const);
  return { ids, template: ids.map((id) => widths[id]).join(' ') };
}

interface FilterProps {
  readonly language: RunViewProps['language'];
  readonly filter: EventFilter;
  readonly onFilter: (filter: EventFilter) => void;
}

function EventFilterBar({
  language,
  filter,
  onFilter,
  shown,
  of,
}: FilterProps & { shown: number; of: number }) {
  const texts = runTexts(language).events;
  const number = (value: number) => value.toLocaleString(language);
  return (
    <div className="flex flex-wrap items-center gap-1.5 px-2 py-1.5">
      <input
        type="search"
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        aria-label={texts.filter}
        placeholder={texts.filter}
        className="min-h-8 w-48 max-w-full rounded-md border border-line bg-surface px-2 text-sm outline-accent placeholder:text-muted focus-visible:outline-2"
      />
      <Choice
        label={texts.kind}
        all={texts.all}
        value={filter.kind ?? ''}
        options={eventKinds.map((id) => ({ id, text: texts.kinds[id] }))}
        onChange={(kind) => onFilter({ ...filter, kind: eventKinds.find((one) => one === kind) })}
      />
      <p role="status" className="ml-auto text-xs text-muted tabular-nums">
        {texts.count(number(shown), number(of))}
      </p>
      <p className="flex items-center gap-1.5 text-xs text-muted tabular-nums">
        <span className="block h-1.5 w-16 overflow-hidden rounded-full bg-line" aria-hidden="true">
          <span
            className="block h-full bg-accent"
            style={{ width: `${Math.min(100, (100 * of) / EVENTS_MAX)}%` }}
          />
        </span>
        {texts.limit(number(EVENTS_MAX))}
      </p>
    </div>
  );
}

function Header({ columns, language, filter, onFilter }: FilterProps & { columns: EventColumns }) {
  const texts = runTexts(language).events;
  const order = filter.newestFirst ? texts.oldestFirst : texts.newestFirst;
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="sticky top-0 z-10 grid items-center gap-2 border-b border-line bg-surface px-2 text-xs font-medium text-muted"
      style={{ gridTemplateColumns: columns.template }}
    >
      {columns.ids.map((id) =>
        id === 'id' ? (
          <span key={id} role="columnheader" aria-sort={filter.newestFirst ? 'descending' : 'ascending'}>
            <button
              type="button"
              title={order}
              onClick={() => onFilter({ ...filter, newestFirst: !filter.newestFirst })}
              className="min-h-7 rounded px-1 outline-accent hover:text-text focus-visible:outline-2"
            >
              {texts.id} <span aria-hidden="true">{filter.newestFirst ? '↓' : '↑'}</span>
            </button>
          </span>
        ) : (
          <span
            key={id}
            role="columnheader"
            className={id === 'after' || id === 'timestamp' ? 'text-right' : ''}
          >
            {texts[id]}
          </span>
        ),
      )}
    </div>
  );
}
