'use client';

import { useRef } from 'react';
import { useWidth } from '@/components/sandbox/layout/use-width';
import { wholeAxis, type Axis } from '@/lib/sandbox/history/rows/timeline';
import type { TreeRow } from '@/lib/sandbox/history/rows/visible-rows';
import { visitKey } from '@/lib/sandbox/history/rows/visit-tree';
import { runTexts } from '../messages/messages';
import type { RunViewProps } from '../run-details';
import { fitting, templateOf, type ColumnId } from './columns';
import { momentShare, TimelineBar } from './timeline/timeline-bar';
import { pickNode } from './pick-node';
import { useAxis, useSelection } from './run-view';
import { onTreeKey } from './tree-keys';
import type { VisitRows } from './use-visit-rows';
import { AfterCell, DurationCell, NameCell, StatusCell } from './visit-cells';
import { rowLook, VirtualList, type RowPlace } from './virtual-list';

interface VisitTableProps extends RunViewProps {
  readonly list: VisitRows;
  readonly wanted: readonly ColumnId[];
}

/** Every visit with what can be said of it in a line, inside what it ran in. */
export function VisitTable({ list, wanted, ...view }: VisitTableProps) {
  const { run, studio, language } = view;
  const texts = runTexts(language);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const columns = fitting(wanted, width);
  const axis = useAxis(run, 'time');
  const { picked, moment, isLater } = useSelection(studio);
  const share = momentShare(
    axis,
    run.events.find(({ id }) => id === moment),
  );
  const template = templateOf(columns, width);
  return (
    <div ref={frame} className="flex min-h-0 flex-1 flex-col">
      <VirtualList
        role="treegrid"
        label={texts.rows.table}
        keysHelp={texts.rows.keys}
        keys={list.keys}
        picked={picked === undefined ? undefined : visitKey(picked)}
        columns={columns.length + 1}
        header={<Header columns={columns} template={template} language={language} />}
        onPick={(index) => pickNode(list.rows[index], list, studio)}
        onKey={(event, index) => onTreeKey(event, index, list)}
      >
        {(place) => {
          const row = list.rows[place.index];
          if (!row) return null;
          const look = { isPicked: isPicked(row, picked), isLater: isLater(row.node.since) };
          const cells = { row, place, look, columns, template, list, axis, share };
          return <TableRow key={row.node.key} {...cells} {...view} />;
        }}
      </VirtualList>
    </div>
  );
}

export function isPicked({ node }: TreeRow, picked: number | undefined): boolean {
  return node.kind === 'visit' && node.visit.id === picked;
}

function Header({
  columns,
  template,
  language,
}: { columns: readonly ColumnId[]; template: string } & Pick<RunViewProps, 'language'>) {
  const texts = runTexts(language).columns;
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="sticky top-0 z-10 grid gap-2 border-b border-line bg-surface px-2 py-1 text-xs font-medium text-muted"
      style={{ gridTemplateColumns: template }}
    >
      {(['name', ...columns] as const).map((id) => (
        <span key={id} role="columnheader" className={isNumber(id) ? 'text-right' : ''}>
          {texts[id]}
        </span>
      ))}
    </div>
  );
}

function isNumber(id: ColumnId | 'name'): boolean {
  return id === 'duration' || id === 'after';
}

interface TableRowProps extends RunViewProps {
  readonly row: TreeRow;
  readonly place: RowPlace;
  readonly look: { readonly isPicked: boolean; readonly isLater: boolean };
  readonly columns: readonly ColumnId[];
  readonly template: string;
  readonly list: VisitRows;
  readonly axis: Axis;
  readonly share: number | undefined;
}

function TableRow({ row, place, look, columns, template, list, axis, share, ...view }: TableRowProps) {
  const { studio, language } = view;
  const { node, level, position, siblings, isOpen } = row;
  return (
    <div
      role="row"
      id={place.id}
      aria-rowindex={place.index + 2}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={isOpen}
      aria-selected={look.isPicked}
      onClick={() => pickNode(row, list, studio)}
      className={`grid items-center gap-2 px-2 ${rowLook(place, look)}`}
      style={{ ...place.style, gridTemplateColumns: template }}
    >
      <span role="gridcell" className="h-full min-w-0">
        <NameCell row={row} language={language} onToggle={() => list.setOpen(node.key, !isOpen)} />
      </span>
      {columns.map((id) => (
        <span
          key={id}
          role="gridcell"
          className={`h-full min-w-0 content-center ${isNumber(id) ? 'text-right' : ''}`}
        >
          <Cell id={id} row={row} axis={axis} share={share} {...view} />
        </span>
      ))}
    </div>
  );
}

interface CellProps extends RunViewProps {
  readonly id: ColumnId;
  readonly row: TreeRow;
  readonly axis: Axis;
  readonly share: number | undefined;
}

function Cell({ id, row, axis, share, run, language }: CellProps) {
  const { node } = row;
  switch (id) {
    case 'type':
      return <span className="text-xs text-muted">{node.kind === 'visit' ? node.visit.type : ''}</span>;
    case 'status':
      return <StatusCell row={row} language={language} />;
    case 'resource': {
      const resource = node.kind === 'visit' ? node.visit.resource : undefined;
      return (
        <span className="block truncate font-mono text-xs text-muted" title={resource}>
          {resource?.replace(/^arn:[^:]*:lambda:.*:function:/, 'lambda:')}
        </span>
      );
    }
    case 'duration':
      return <DurationCell row={row} language={language} />;
    case 'timeline':
      return <TimelineBar node={node} axis={axis} window={wholeAxis} moment={share} language={language} />;
    case 'after':
      return <AfterCell row={row} language={language} begin={run.events[0]?.timestamp} />;
  }
}
