import { outlineItems } from '@/lib/graph/outline';
import type { MachineGraph } from '@/lib/graph/machine-graph';
import { stateCaption } from '@/lib/graph/state-caption';
import type { FaultMark } from '@/lib/studio/trials/faults/fault-plan';
import type { Language } from '@/lib/i18n/languages';
import type { StateSummary } from '@/lib/sandbox/history/statuses';
import { graphTexts } from './graph-texts';
import { StateIcon } from './state-icon';
import { statusColours, StatusIcon } from './status-mark';

interface GraphListProps {
  graph: MachineGraph;
  language: Language;
  summaries?: Readonly<Record<string, StateSummary>>;
  marks?: Readonly<Record<string, FaultMark>>;
  stops?: readonly string[];
  problems?: ReadonlyMap<string, readonly string[]>;
  selected?: string;
  onSelect: (pointer: string) => void;
}

/** The drawing in words: every state with its ways out. */
export function GraphList({
  graph,
  language,
  summaries,
  problems,
  marks = {},
  stops = [],
  selected,
  onSelect,
}: GraphListProps) {
  const texts = graphTexts[language];
  const items = outlineItems(graph, texts);
  if (items.length === 0) return <p className="p-6 text-center text-sm text-muted">{texts.empty}</p>;
  return (
    <ul aria-label={texts.label} className="size-full overflow-auto p-3 text-sm">
      {items.map(({ node, ways, depth, branch }) => (
        <li key={node.id} style={{ paddingInlineStart: `${depth * 1.25}rem` }} className="py-0.5">
          <button
            type="button"
            aria-pressed={node.id === selected}
            onClick={() => onSelect(node.id)}
            className={`flex w-full items-start gap-2 rounded-md px-2 py-1.5 text-left outline-accent hover:bg-raised focus-visible:outline-2 ${
              node.id === selected ? 'bg-accent-soft' : ''
            }`}
          >
            <span className="mt-0.5 text-accent">
              <StateIcon type={node.type} size={16} />
            </span>
            <span className="min-w-0 flex-1">
              <span className="font-semibold">{node.name}</span>{' '}
              <span className="text-muted">
                {[stateCaption(node), branch && texts.branch(branch)].filter(Boolean).join(' · ')}
              </span>
              <span className="block text-muted">{ways.join('; ')}</span>
              {Object.hasOwn(marks, node.name) && (
                <span className="block font-semibold text-warn">{texts.marks[marks[node.name]!]}</span>
              )}
              {stops.includes(node.name) && <span className="block text-bad">{texts.stop}</span>}
              {problems?.get(node.id)?.map((words) => (
                <span key={words} className="block text-bad">
                  {words}
                </span>
              ))}
            </span>
            {summaries && <ListStatus summary={summaryOf(summaries, node.name)} language={language} />}
          </button>
        </li>
      ))}
    </ul>
  );
}

function ListStatus({ summary, language }: { summary?: StateSummary; language: Language }) {
  const texts = graphTexts[language];
  if (!summary) return <span className="text-xs text-muted">{texts.notVisited}</span>;
  return (
    <span className={`flex items-center gap-1 text-xs ${statusColours[summary.status].text}`}>
      <StatusIcon status={summary.status} size={12} />
      {texts.statuses[summary.status]}
    </span>
  );
}

function summaryOf(
  summaries: Readonly<Record<string, StateSummary>>,
  name: string,
): StateSummary | undefined {
  return Object.hasOwn(summaries, name) ? summaries[name] : undefined;
}
