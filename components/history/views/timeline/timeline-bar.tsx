import { graphTexts } from '@/components/graph/graph-texts';
import { statusColours } from '@/components/graph/status-mark';
import type { Language } from '@/lib/i18n/languages';
import { formatDuration } from '@/lib/sandbox/duration';
import {
  inWindow,
  segmentsOf,
  shareOf,
  type Axis,
  type Segment,
  type Window,
} from '@/lib/sandbox/history/rows/timeline';
import type { TreeNode } from '@/lib/sandbox/history/rows/visit-tree';
import { runTexts } from '../../messages/messages';

interface TimelineBarProps {
  readonly node: TreeNode;
  readonly axis: Axis;
  readonly window: Window;
  /** Share of the axis the run is rewound to. */
  readonly moment?: number;
  readonly language: Language;
}

/** When a row began and ended; tries that failed as pieces of their own, with the back-off between them. */
export function TimelineBar({ node, axis, window, moment, language }: TimelineBarProps) {
  const mark = moment === undefined ? undefined : inWindow(window, { from: moment, to: moment });
  return (
    <span className="relative block h-full overflow-hidden" aria-hidden="true">
      {segmentsOf(node, axis).map((segment) => (
        <Piece key={`${segment.kind}${segment.number}`} {...{ segment, node, window, language }} />
      ))}
      {mark && <span className="absolute inset-y-0 w-px bg-accent" style={{ left: `${mark.left}%` }} />}
    </span>
  );
}

interface PieceProps {
  readonly segment: Segment;
  readonly node: TreeNode;
  readonly window: Window;
  readonly language: Language;
}

function Piece({ segment, node, window, language }: PieceProps) {
  const seen = inWindow(window, segment);
  if (!seen) return null;
  const texts = runTexts(language).rows;
  const time = formatDuration(segment.ms, language);
  const style = { left: `min(${seen.left}%, calc(100% - 3px))`, width: `max(3px, ${seen.width}%)` };
  if (segment.kind === 'gap')
    return (
      <span
        title={texts.backOff(segment.number + 1, time)}
        className="absolute top-1/2 border-t-2 border-dotted border-muted"
        style={style}
      />
    );
  const status = graphTexts[language].statuses[segment.status];
  const isGroup = node.kind !== 'visit' && node.kind !== 'try';
  return (
    <span
      title={texts.lasted(status, time)}
      className={`absolute top-1/2 -translate-y-1/2 rounded-[3px] ${isGroup ? 'h-1.5' : 'h-3'} ${
        segment.status === 'running' ? 'motion-safe:animate-pulse' : ''
      }`}
      style={{ ...style, background: statusColours[segment.status].solid, opacity: isGroup ? 0.55 : 1 }}
    />
  );
}

/** Where an event stands on the axis. */
export function momentShare(
  axis: Axis,
  event: { readonly id?: number; readonly timestamp?: Date } | undefined,
) {
  if (!event) return undefined;
  return shareOf(axis, axis.measure === 'events' ? (event.id ?? 0) : (event.timestamp?.getTime() ?? 0));
}
