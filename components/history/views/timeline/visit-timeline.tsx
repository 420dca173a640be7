'use client';

import { useState, type KeyboardEvent } from 'react';
import { StatusIcon, statusColours } from '@/components/graph/status-mark';
import { formatDuration } from '@/lib/sandbox/duration';
import {
  inWindow,
  panned,
  segmentsOf,
  ticksOf,
  wholeAxis,
  zoomed,
  type Axis,
  type Measure,
  type Window,
} from '@/lib/sandbox/history/rows/timeline';
import type { TreeRow } from '@/lib/sandbox/history/rows/visible-rows';
import { visitKey } from '@/lib/sandbox/history/rows/visit-tree';
import { runTexts } from '../../messages/messages';
import type { RunViewProps } from '../../run-details';
import { nodeSentence } from '../node-texts';
import { pickNode } from '../pick-node';
import { momentShare, TimelineBar } from './timeline-bar';
import { TimelineScale } from './timeline-scale';
import { onTreeKey } from '../tree-keys';
import { useAxis, useSelection } from '../run-view';
import type { VisitRows } from '../use-visit-rows';
import { NameCell } from '../visit-cells';
import { isPicked } from '../visit-table';
import { rowLook, VirtualList, type RowPlace } from '../virtual-list';

const columns = 'minmax(9rem, 16rem) 1fr';
const zoomStep = 1.6;

/** Bars over the time of the execution: what ran beside what, what waited, what was tried again. */
export function VisitTimeline({ list, ...view }: RunViewProps & { readonly list: VisitRows }) {
  const { run, studio, language } = view;
  const texts = runTexts(language).rows;
  const [measure, setMeasure] = useState<Measure>('time');
  const [window, setWindow] = useState<Window>(wholeAxis);
  const axis = useAxis(run, measure);
  const { picked, moment, isLater } = useSelection(studio);
  const share = momentShare(
    axis,
    run.events.find(({ id }) => id === moment),
  );
  const key = picked === undefined ? undefined : visitKey(picked);
  const node = key === undefined ? undefined : list.tree.byKey.get(key);
  const bar = node && segmentsOf(node, axis);
  const span = bar && { from: bar[0]?.from ?? 0, to: bar.at(-1)?.to ?? 1 };
  const middle = span ? (span.from + span.to) / 2 : (window.from + window.to) / 2;
  const zoom = (factor: number) => setWindow(zoomed(window, factor, middle));
  const onKey = (event: KeyboardEvent, index: number) =>
    onZoomKey(event, { zoom, window, setWindow }) ?? onTreeKey(event, index, list);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <TimelineScale
        language={language}
        measure={measure}
        onMeasure={setMeasure}
        onZoom={zoom}
        onWhole={() => setWindow(wholeAxis)}
        onPicked={span && (() => setWindow(around(span)))}
      />
      <VirtualList
        role="treegrid"
        label={texts.timeline}
        keysHelp={`${texts.keys} ${texts.keysTimeline}`}
        keys={list.keys}
        picked={key}
        columns={2}
        header={<TimeRule axis={axis} window={window} language={language} />}
        onPick={(index) => pickNode(list.rows[index], list, studio)}
        onKey={onKey}
      >
        {(place) => {
          const row = list.rows[place.index];
          if (!row) return null;
          const look = { isPicked: isPicked(row, picked), isLater: isLater(row.node.since) };
          return <BarRow key={row.node.key} {...{ row, place, look, list, axis, window, share }} {...view} />;
        }}
      </VirtualList>
    </div>
  );
}

interface BarRowProps extends RunViewProps {
  readonly row: TreeRow;
  readonly place: RowPlace;
  readonly look: { readonly isPicked: boolean; readonly isLater: boolean };
  readonly list: VisitRows;
  readonly axis: Axis;
  readonly window: Window;
  readonly share: number | undefined;
}

function BarRow({ row, place, look, list, axis, window, share, studio, language }: BarRowProps) {
  const { node, isOpen } = row;
  return (
    <div
      role="row"
      id={place.id}
      aria-rowindex={place.index + 2}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={isOpen}
      aria-selected={look.isPicked}
      onClick={() => pickNode(row, list, studio)}
      className={`grid items-center gap-2 px-2 ${rowLook(place, look)}`}
      style={{ ...place.style, gridTemplateColumns: columns }}
    >
      <span role="gridcell" className="flex h-full min-w-0 items-center gap-1.5">
        <span className={statusColours[node.status].text}>
          <StatusIcon status={node.status} size={12} />
        </span>
        <NameCell row={row} language={language} onToggle={() => list.setOpen(node.key, !isOpen)} />
      </span>
      <span role="gridcell" aria-label={nodeSentence(node, language)} className="h-full">
        <TimelineBar node={node} axis={axis} window={window} moment={share} language={language} />
      </span>
    </div>
  );
}

/** A little room on both sides. */
function around({ from, to }: { from: number; to: number }): Window {
  const width = Math.min(1, Math.max((to - from) * 1.4, 1 / 2_000));
  const left = Math.min(1 - width, Math.max(0, (from + to - width) / 2));
  return { from: left, to: left + width };
}

interface Zooming {
  readonly zoom: (factor: number) => void;
  readonly window: Window;
  readonly setWindow: (window: Window) => void;
}

function onZoomKey({ key, shiftKey }: KeyboardEvent, { zoom, window, setWindow }: Zooming): true | undefined {
  if (key === '+' || key === '=') zoom(zoomStep);
  else if (key === '-') zoom(1 / zoomStep);
  else if (key === '0') setWindow(wholeAxis);
  else if (shiftKey && key === 'ArrowRight') setWindow(panned(window, 0.2));
  else if (shiftKey && key === 'ArrowLeft') setWindow(panned(window, -0.2));
  else return undefined;
  return true;
}

const ticksMost = 6;

function TimeRule({
  axis,
  window,
  language,
}: { axis: Axis; window: Window } & Pick<RunViewProps, 'language'>) {
  const texts = runTexts(language);
  const label = (value: number) =>
    axis.measure === 'time' ? formatDuration(value, language) : texts.zoom.event(value + 1);
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="sticky top-0 z-10 grid gap-2 border-b border-line bg-surface px-2 text-xs text-muted"
      style={{ gridTemplateColumns: columns }}
    >
      <span role="columnheader" className="py-1 font-medium">
        {texts.columns.name}
      </span>
      <span role="columnheader" aria-label={texts.columns.timeline} className="relative h-6 overflow-hidden">
        {ticksOf(axis, window, ticksMost).map(({ at, value }) => (
          <span
            key={value}
            aria-hidden="true"
            className="absolute bottom-0 border-l border-line pb-1 pl-1 whitespace-nowrap tabular-nums"
            style={{ left: `${inWindow(window, { from: at, to: at })?.left ?? 0}%` }}
          >
            {label(value)}
          </span>
        ))}
      </span>
    </div>
  );
}
