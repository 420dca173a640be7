import { align, allPairs, type Pair, type Thread } from './align';
import type { ComparedRun } from './compared-run';
import { differences } from './differences';
import type { Cause } from './explain/cause';
import { explainPair, isBoth, type Compared } from './explain/explain-pair';
import { parseDefinition } from '@/lib/sandbox/parse-definition';
import { asRecord } from '@/lib/graph/json-value';

/** Where two executions first part, and why. */
export interface Divergence {
  /** They went other ways, the same state ended otherwise, or only the data is another. */
  readonly kind: 'path' | 'outcome' | 'data';
  /** The last state they did together; absent when they part at the very start. */
  readonly at?: Pair;
  /** Where each goes on; absent where it ends. */
  readonly nextA?: string;
  readonly nextB?: string;
  readonly cause: Cause;
}

export interface Comparison {
  readonly thread: Thread;
  readonly pairs: readonly Pair[];
  /** Undefined: they did the same with the same data. */
  readonly divergence?: Divergence;
}

export function compareRuns(a: ComparedRun, b: ComparedRun): Comparison {
  const thread = align(a, b);
  const pairs = allPairs(thread);
  const compared: Compared = { a, b, before: beforeIn(thread) };
  return { thread, pairs, divergence: parting(thread, undefined, compared) ?? dataParting(pairs, compared) };
}

/** The first place in this thread, or inside one of its states, where the ways or the ends are not the same. */
function parting(thread: Thread, container: Pair | undefined, compared: Compared): Divergence | undefined {
  for (const [index, pair] of thread.pairs.entries()) {
    if (!isBoth(pair)) return partedBefore(thread, index, { container, compared });
    for (const inner of pair.threads) {
      const found = parting(inner, pair, compared);
      if (found) return found;
    }
    if (endsOtherwise(pair))
      return { kind: 'outcome', at: pair, ...nexts(thread, index + 1), cause: whyEnded(pair, compared) };
  }
  return undefined;
}

interface Surroundings {
  readonly container: Pair | undefined;
  readonly compared: Compared;
}

function partedBefore(thread: Thread, index: number, { container, compared }: Surroundings): Divergence {
  const last = thread.pairs[index - 1] ?? container;
  const next = nexts(thread, index);
  if (!last) return { kind: 'path', ...next, cause: startCause(compared) };
  return {
    kind: 'path',
    at: last,
    ...next,
    cause: isBoth(last) ? whyEnded(last, compared) : { kind: 'unknown' },
  };
}

function startCause({ a, b }: Compared): Cause {
  const start = ({ definition }: ComparedRun) => asRecord(parseDefinition(definition)).StartAt;
  const path = 'StartAt';
  return { kind: 'definition', fields: [{ path, kind: 'changed', a: start(a), b: start(b) }] };
}

function nexts({ pairs }: Thread, from: number): Pick<Divergence, 'nextA' | 'nextB'> {
  const rest = pairs.slice(from);
  return { nextA: rest.find(({ a }) => a)?.a?.name, nextB: rest.find(({ b }) => b)?.b?.name };
}

function endsOtherwise({ a, b }: Pair): boolean {
  if (a?.status !== b?.status || a?.error !== b?.error) return true;
  // Nothing tries a Fail again but a redrive, which ends in it as before.
  return a?.type !== 'Fail' && a?.attempts !== b?.attempts;
}

function whyEnded(pair: Pair & Parameters<typeof explainPair>[0], compared: Compared): Cause {
  const isStopped = (run: ComparedRun, status: string | undefined) =>
    run.status === 'ABORTED' && status === 'aborted';
  if (isStopped(compared.a, pair.a.status) !== isStopped(compared.b, pair.b.status))
    return { kind: 'stopped', state: pair.name };
  return explainPair(pair, compared);
}

/** The same way to the same ends: the first state, innermost first, that made other data of the same. */
function dataParting(pairs: readonly Pair[], compared: Compared): Divergence | undefined {
  const begun = differences(compared.a.input, compared.b.input);
  if (begun.length > 0) return { kind: 'data', cause: { kind: 'input', keys: begun } };
  const at = pairs.filter(isBoth).find((pair) => pair.threads.length === 0 && makesOther(pair));
  const container = pairs.filter(isBoth).find(makesOther);
  const found = at ?? container;
  return found && { kind: 'data', at: found, cause: explainPair(found, compared) };
}

function makesOther({ a, b }: Pair): boolean {
  if (differences(a?.input, b?.input).length > 0) return false;
  const isOther = (one: string | undefined, other: string | undefined) => differences(one, other).length > 0;
  const assigned = (visit: Pair['a']) => JSON.stringify(visit?.assigned ?? {});
  return isOther(a?.output, b?.output) || isOther(a?.sent, b?.sent) || isOther(assigned(a), assigned(b));
}

/** For each pair what was before it, nearest first, its containers included. */
function beforeIn(root: Thread): Compared['before'] {
  const known = new Map<Pair, readonly Pair[]>();
  const walk = (thread: Thread, outer: readonly Pair[]): void => {
    thread.pairs.forEach((pair, index) => {
      const before = [...thread.pairs.slice(0, index).toReversed(), ...outer];
      known.set(pair, before);
      for (const inner of pair.threads) walk(inner, [pair, ...before]);
    });
  };
  walk(root, []);
  return (pair) => known.get(pair) ?? [];
}
