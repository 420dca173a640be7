import type { Ack } from '../driver/ack-log';
import type { HistoryEvent, Observation, ObservedExecution } from '../observe';
import { asksWorkers } from '../scenario/machines';
import { byKey, keyOf } from './keys';
import { earlyTimers } from './timers';

/** A promise of the engine, and what in a disturbed run breaks it, compared with an undisturbed one. */
export interface Rule {
  readonly claim: string;
  readonly breaches: (seen: Observation, oracle: Observation) => readonly string[];
}

export const rules: readonly Rule[] = [
  { claim: 'everything acknowledged is there', breaches: lost },
  { claim: 'nothing happened twice', breaches: doubled },
  { claim: 'the same executions as in an undisturbed run', breaches: others },
  { claim: 'status, output and error equal the undisturbed run', breaches: otherEnds },
  { claim: 'events are numbered 1..n without gap', breaches: wrongNumbers },
  { claim: 'one terminal event, the last', breaches: wrongEnds },
  { claim: 'the same events as in the undisturbed run', breaches: otherPaths },
  { claim: 'no timer fired early', breaches: ({ executions }) => earlyTimers(executions) },
  { claim: 'the engine complained of nothing', breaches: ({ complaints }) => complaints },
];

function lost(seen: Observation): string[] {
  const executions = byKey(seen.executions);
  const answers = answerCounts(seen.executions);
  return seen.acks
    .filter((ack) => !isKept(ack, { seen, executions, answers }))
    .map((ack) => JSON.stringify(ack));
}

interface Found {
  readonly seen: Observation;
  readonly executions: ReadonlyMap<string, ObservedExecution>;
  readonly answers: ReadonlyMap<string, number>;
}

function isKept(ack: Ack, { seen, executions, answers }: Found): boolean {
  switch (ack.kind) {
    case 'create':
      return ack.arn.includes(':activity:') || seen.machines.includes(ack.arn);
    case 'update':
      return seen.revision >= ack.revision;
    case 'start':
      return executions.has(ack.name);
    case 'stop':
      return executions.get(ack.name)?.status === 'ABORTED';
    case 'answer':
      return answers.has(ack.nonce);
  }
}

function doubled({ executions }: Observation): string[] {
  const keys = executions.map(keyOf);
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
  const answers = [...answerCounts(executions)].filter(([, count]) => count > 1).map(([nonce]) => nonce);
  return [...twice, ...answers];
}

const answerTypes = new Set(['ActivitySucceeded', 'ActivityFailed', 'TaskSucceeded', 'TaskFailed']);

/** How often each answer of a worker is in a history, by the mark it carries. */
function answerCounts(executions: readonly ObservedExecution[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { type, details } of executions.flatMap(({ events }) => events)) {
    if (!answerTypes.has(type)) continue;
    for (const [nonce] of details.matchAll(/answer-\d+/g)) counts.set(nonce, (counts.get(nonce) ?? 0) + 1);
  }
  return counts;
}

function others(seen: Observation, oracle: Observation): string[] {
  const here = byKey(seen.executions);
  const there = byKey(oracle.executions);
  const missing = [...there.keys()].filter((key) => !here.has(key)).map((key) => `missing: ${key}`);
  const extra = [...here.keys()].filter((key) => !there.has(key)).map((key) => `extra: ${key}`);
  return [...missing, ...extra];
}

function otherEnds(seen: Observation, oracle: Observation): string[] {
  return differences(seen, oracle, ({ status, output, error }) => `${status} ${output ?? ''} ${error ?? ''}`);
}

/** The order of what runs side by side is left to chance; what happens is not. */
function otherPaths(seen: Observation, oracle: Observation): string[] {
  return differences(seen, oracle, ({ machine, events }) => {
    if (asksWorkers.has(machine)) return '';
    return events.map(({ type, state }) => `${type}:${state ?? ''}`).sort().join(' '); // prettier-ignore
  });
}

function differences(
  seen: Observation,
  oracle: Observation,
  view: (execution: ObservedExecution) => string,
): string[] {
  const there = byKey(oracle.executions);
  return seen.executions.flatMap((execution) => {
    const expected = there.get(keyOf(execution));
    if (!expected || view(expected) === view(execution)) return [];
    return [`${keyOf(execution)}: ${view(execution)} instead of ${view(expected)}`];
  });
}

function wrongNumbers({ executions }: Observation): string[] {
  return executions
    .filter(({ events }) => events.length === 0 || !events.every(isInPlace))
    .map((execution) => `${keyOf(execution)}: ${execution.events.map(({ id }) => id).join(' ')}`);
}

function isInPlace({ id, previousEventId }: HistoryEvent, at: number): boolean {
  return id === at + 1 && previousEventId < id;
}

const terminalType = /^Execution(Succeeded|Failed|TimedOut|Aborted)$/;

function wrongEnds({ executions }: Observation): string[] {
  return executions
    .filter(({ events }) => {
      const terminal = events.filter(({ type }) => terminalType.test(type));
      return terminal.length !== 1 || terminal[0] !== events.at(-1);
    })
    .map(keyOf);
}
