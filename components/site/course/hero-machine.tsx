import { StaticGraph } from '@/components/graph/static-graph';
import type { ShownMachine } from '@/lib/content/machines';
import type { StateStatus } from '@/lib/graph/state-status';
import type { Language } from '@/lib/i18n/languages';
import { FramePlayer } from './frame-player';
import { homeMessages } from './home-messages';

/** What the states are doing at each moment: the Parallel, its two branches, and the state after it. */
const plan: readonly (readonly StateStatus[])[] = [
  [],
  ['running', 'running', 'running'],
  ['running', 'succeeded', 'running'],
  ['succeeded', 'succeeded', 'succeeded', 'running'],
  ['succeeded', 'succeeded', 'succeeded', 'succeeded'],
];

/** The machine of the image example at work: one drawing for each moment of the execution. */
export function HeroMachine({ machine, language }: { machine: ShownMachine; language: Language }) {
  const words = homeMessages(language);
  const names = statesInOrder(machine);
  return (
    <FramePlayer
      captions={words.moments}
      frames={plan.map((statuses, index) => (
        <StaticGraph
          key={index}
          definition={machine}
          title={words.picture}
          statuses={Object.fromEntries(statuses.map((status, position) => [names[position] ?? '', status]))}
          language={language}
        />
      ))}
    />
  );
}

/** States with those of their branches right after them. */
function statesInOrder({ States }: ShownMachine): string[] {
  return Object.entries(States).flatMap(([name, state]) => {
    const branches = Array.isArray(state['Branches']) ? (state['Branches'] as ShownMachine[]) : [];
    return [name, ...branches.flatMap(statesInOrder)];
  });
}
