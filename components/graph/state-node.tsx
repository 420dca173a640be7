import { memo, type KeyboardEvent, type MouseEvent } from 'react';
import type { FaultMark } from '@/lib/studio/trials/faults/fault-plan';
import type { StateNode } from '@/lib/graph/machine-graph';
import { stateCaption } from '@/lib/graph/state-caption';
import type { StateSummary } from '@/lib/sandbox/history/statuses';
import { FaultBadge } from './fault-badge';
import type { GraphTexts } from './graph-texts';
import { StateIcon } from './state-icon';
import { statusColours, StatusIcon } from './status-mark';

interface StateBoxProps {
  node: StateNode;
  texts: GraphTexts;
  /** Undefined while no execution is shown; null when this state was not visited by it. */
  summary?: StateSummary | null;
  /** It does not ask its service. */
  mark?: FaultMark;
  /** Executions stop before it. */
  isStop: boolean;
  /** What is wrong in it, in words. */
  problem?: string;
  isSelected: boolean;
  isTabStop: boolean;
  onPick: (event: MouseEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** One state in the drawing; a container shows its name in a strip above what it holds. */
export const StateBox = memo(function StateBox(props: StateBoxProps) {
  const { node, texts, summary, mark, isStop, isSelected, isTabStop, onPick, onKeyDown } = props;
  const isContainer = node.scopes.some((scope) => scope.nodes.length > 0);
  // AWS's own finding says the same and more.
  const remark = props.problem
    ? undefined
    : node.loose
      ? texts.loose
      : node.orphan
        ? texts.orphan
        : undefined;
  const problem = props.problem ?? remark;
  return (
    <div
      className={`size-full rounded-[10px] border-2 ${frame(summary, isContainer)} ${
        isSelected ? 'outline-2 outline-offset-2 outline-accent' : ''
      }`}
    >
      <button
        type="button"
        data-state={node.id}
        tabIndex={isTabStop ? 0 : -1}
        onClick={onPick}
        onKeyDown={onKeyDown}
        aria-pressed={isSelected}
        aria-label={spoken(
          node,
          texts,
          summary,
          [mark && texts.marks[mark], isStop && texts.stop, problem].filter(Boolean).join(', '),
        )}
        title={problem ?? node.name}
        className={`nopan pointer-events-auto flex w-full items-center gap-2 rounded-lg px-2 text-left outline-accent focus-visible:outline-3 focus-visible:outline-offset-2 ${
          isContainer ? 'h-10' : 'h-full'
        }`}
      >
        <span className={iconColour(summary)}>
          <StateIcon type={node.type} />
        </span>
        <span className="min-w-0 flex-1">
          <span
            // Small enough for the widest of the usual fonts: the drawing is laid out before any text can be measured.
            className={`text-[0.8125rem] leading-tight font-semibold ${isContainer ? 'block truncate' : 'line-clamp-2 break-words'}`}
          >
            {node.name}
          </span>
          <span className="block truncate text-xs leading-tight text-muted">{stateCaption(node)}</span>
        </span>
        {problem && <ProblemDot isError={props.problem !== undefined} />}
      </button>
      {summary && <Badge summary={summary} texts={texts} />}
      {isStop && (
        <span
          aria-hidden="true"
          className="absolute top-1/2 -left-2 size-3.5 -translate-y-1/2 rotate-45 border-2 border-surface bg-bad"
        />
      )}
      {mark && <FaultBadge mark={mark} texts={texts} />}
    </div>
  );
});

function iconColour(summary: StateSummary | null | undefined): string {
  if (summary === null) return 'text-muted';
  return summary ? statusColours[summary.status].text : 'text-accent';
}

function frame(summary: StateSummary | null | undefined, isContainer: boolean): string {
  const fill = isContainer ? 'bg-page/70 border-dashed' : 'bg-surface';
  if (summary === null) return `${fill} border-line border-dashed text-muted`;
  if (!summary) return `${fill} border-line hover:border-muted`;
  const { border, soft } = statusColours[summary.status];
  return isContainer ? `bg-page/70 border-dashed ${border}` : `${soft} ${border}`;
}

function Badge({ summary, texts }: { summary: StateSummary; texts: GraphTexts }) {
  const { status, visits, retries } = summary;
  return (
    <span className="absolute -top-2.5 -right-2 flex items-center gap-1 text-[10px] font-semibold">
      {retries > 0 && <Count text={`↻${retries}`} title={texts.retries(retries)} />}
      {visits > 1 && <Count text={`×${visits}`} title={texts.visits(visits)} />}
      <span
        title={texts.statuses[status]}
        className={`grid size-5 place-items-center rounded-full border-2 border-current bg-surface ${statusColours[status].text}`}
      >
        <StatusIcon status={status} size={12} />
      </span>
    </span>
  );
}

function Count({ text, title }: { text: string; title: string }) {
  return (
    <span title={title} className="rounded-full border border-line bg-surface px-1.5 py-0.5 text-text">
      {text}
    </span>
  );
}

function ProblemDot({ isError }: { isError: boolean }) {
  return (
    <span
      aria-hidden="true"
      // On the corner, so that the name keeps its width.
      className={`absolute -top-2.5 -left-2 grid size-5 place-items-center rounded-full border border-current text-xs font-bold ${
        isError ? 'bg-bad-soft text-bad' : 'bg-warn-soft text-warn'
      }`}
    >
      !
    </span>
  );
}

function spoken(
  node: StateNode,
  texts: GraphTexts,
  summary: StateSummary | null | undefined,
  problem?: string,
): string {
  const status = summary === null ? texts.notVisited : summary && texts.statuses[summary.status];
  return [node.name, stateCaption(node), status, problem].filter(Boolean).join(', ');
}
