import { graphTexts } from '@/components/graph/graph-texts';
import { StateIcon } from '@/components/graph/state-icon';
import { statusColours, StatusIcon } from '@/components/graph/status-mark';
import { stateTypes } from '@/lib/graph/machine-graph';
import type { Language } from '@/lib/i18n/languages';
import { formatDuration } from '@/lib/sandbox/duration';
import type { TreeRow } from '@/lib/sandbox/history/rows/visible-rows';
import { ElapsedTime } from '../elapsed-time';
import { runTexts } from '../messages/messages';
import { nodeName } from './node-texts';

interface CellProps {
  readonly row: TreeRow;
  readonly language: Language;
}

/** The name as deep as it lies, with what opens and closes it. */
export function NameCell({ row, language, onToggle }: CellProps & { readonly onToggle: () => void }) {
  const { node, level, isOpen } = row;
  const texts = runTexts(language).rows;
  const visit = node.kind === 'visit' ? node.visit : undefined;
  const indent = Math.min(level - 1, 8) * 0.9;
  return (
    <span className="flex h-full min-w-0 items-center gap-1.5" style={{ paddingInlineStart: `${indent}rem` }}>
      <Twist isOpen={isOpen} title={isOpen ? texts.close : texts.open} onToggle={onToggle} />
      {visit ? (
        <span className="text-muted">
          <StateIcon type={stateTypes.find((type) => type === visit.type) ?? 'Unknown'} size={15} />
        </span>
      ) : null}
      <span
        className={`min-w-0 truncate ${visit ? 'font-medium' : 'text-muted'}`}
        title={nodeName(node, language)}
      >
        {nodeName(node, language)}
      </span>
      {visit && visit.attempts > 1 && (
        <span
          className="shrink-0 rounded-full bg-raised px-1.5 text-xs text-muted"
          title={texts.tries(visit.attempts)}
        >
          ↻{visit.attempts - 1}
        </span>
      )}
      {node.kind === 'try' && node.error && (
        <span className="min-w-0 truncate font-mono text-xs text-bad">{node.error}</span>
      )}
    </span>
  );
}

interface TwistProps {
  readonly isOpen: boolean | undefined;
  readonly title: string;
  readonly onToggle: () => void;
}

/** For the mouse: by keyboard the row itself opens. */
export function Twist({ isOpen, title, onToggle }: TwistProps) {
  if (isOpen === undefined) return <span className="w-6 shrink-0" />;
  return (
    <span
      aria-hidden="true"
      title={title}
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
      className="grid size-6 shrink-0 cursor-pointer place-items-center rounded text-xs text-muted hover:bg-line"
    >
      {isOpen ? '▾' : '▸'}
    </span>
  );
}

export function StatusCell({ row: { node }, language }: CellProps) {
  return (
    <span
      className={`flex h-full items-center gap-1 text-xs whitespace-nowrap ${statusColours[node.status].text}`}
    >
      <StatusIcon status={node.status} size={12} />
      <span className="truncate">{graphTexts[language].statuses[node.status]}</span>
    </span>
  );
}

export function DurationCell({ row: { node }, language }: CellProps) {
  return (
    <span className="text-xs whitespace-nowrap">
      <ElapsedTime from={node.startedAt} to={node.endedAt} language={language} />
    </span>
  );
}

export function AfterCell({
  row: { node },
  language,
  begin,
}: CellProps & { readonly begin: Date | undefined }) {
  return (
    <span className="text-xs whitespace-nowrap text-muted tabular-nums">
      {begin ? formatDuration(node.startedAt.getTime() - begin.getTime(), language) : '–'}
    </span>
  );
}
