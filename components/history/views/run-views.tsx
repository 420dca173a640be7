'use client';

import { useRef, useState } from 'react';
import { useWidth } from '@/components/sandbox/layout/use-width';
import { isFiltering } from '@/lib/sandbox/history/rows/visible-rows';
import { runTexts } from '../messages/messages';
import type { RunViewProps } from '../run-details';
import { VisitPanel } from '../visit/visit-panel';
import { useColumns } from './columns';
import { EventGrid } from './events/event-grid';
import { OutlineTree } from './outline-tree';
import { useSelection } from './run-view';
import { useVisitRows, type VisitRows } from './use-visit-rows';
import { VisitFilterBar } from './visit-filter';
import { VisitTable } from './visit-table';
import { VisitTimeline } from './timeline/visit-timeline';

export type ListView = 'table' | 'timeline' | 'events' | 'outline';

/** From here on the details of what is picked stand beside the list; below, in its place. */
const roomyPx = 860;

/** The lists of a run and, beside them, what is picked in any of them. */
export default function RunViews({ view, ...props }: RunViewProps & { readonly view: ListView }) {
  const { run, studio } = props;
  const frame = useRef<HTMLDivElement>(null);
  const isRoomy = useWidth(frame) >= roomyPx;
  const { picked } = useSelection(studio);
  const list = useVisitRows(run, picked);
  const visit = picked === undefined ? undefined : run.visits.find(({ id }) => id === picked);
  const [shown, setShown] = useState(picked);
  const [lastPicked, setLastPicked] = useState(picked);
  if (picked !== lastPicked) {
    setLastPicked(picked);
    setShown(picked);
  }
  // Where the details hide the list, whoever turns to another list wants to see it.
  const [lastView, setLastView] = useState(view);
  if (view !== lastView) {
    setLastView(view);
    if (!isRoomy) setShown(undefined);
  }
  const isShown = visit !== undefined && shown === picked;
  return (
    <div ref={frame} className="flex min-h-0 flex-1">
      <div
        className={`@container min-h-0 min-w-0 flex-1 flex-col ${isShown && !isRoomy ? 'hidden' : 'flex'}`}
      >
        <List view={view} list={list} {...props} />
      </div>
      {isShown && (
        <div className={`min-h-0 min-w-0 ${isRoomy ? 'w-[min(30rem,45%)] border-l border-line' : 'flex-1'}`}>
          <VisitPanel {...props} visit={visit} isAlone={!isRoomy} onClose={() => setShown(undefined)} />
        </div>
      )}
    </div>
  );
}

function List({
  view,
  list,
  ...props
}: RunViewProps & { readonly view: ListView; readonly list: VisitRows }) {
  const { run, language } = props;
  const texts = runTexts(language);
  const { wanted, toggle } = useColumns();
  if (view === 'events') return <EventGrid {...props} />;
  if (run.visits.length === 0) return <p className="p-4 text-sm text-muted">{texts.rows.empty}</p>;
  return (
    <>
      <VisitFilterBar
        language={language}
        visits={run.visits}
        filter={list.filter}
        onFilter={list.setFilter}
        columns={view === 'table' ? { wanted, onToggle: toggle } : undefined}
      />
      {list.rows.length === 0 && isFiltering(list.filter) ? (
        <p className="p-4 text-sm text-muted">{texts.filter.none}</p>
      ) : (
        <Rows view={view} wanted={wanted} list={list} {...props} />
      )}
    </>
  );
}

type RowsProps = RunViewProps & {
  readonly view: Exclude<ListView, 'events'>;
  readonly list: VisitRows;
  readonly wanted: ReturnType<typeof useColumns>['wanted'];
};

function Rows({ view, wanted, ...props }: RowsProps) {
  switch (view) {
    case 'table':
      return <VisitTable {...props} wanted={wanted} />;
    case 'timeline':
      return <VisitTimeline {...props} />;
    case 'outline':
      return <OutlineTree {...props} />;
  }
}
