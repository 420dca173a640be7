import type { StateVisit } from '@/lib/sandbox/history/visit';
import type { Pair } from '../align';
import type { ComparedRun } from '../compared-run';
import { differences, overlaps, type Difference } from '../differences';
import type { Answer, Cause } from './cause';
import { readsOf, type Reads } from './reads';
import { stateDefinition } from '@/lib/sandbox/history/state-definition';
import { changedFields } from './changed-fields';

/** Everything about a pair that both executions visited. */
interface BothVisited extends Pair {
  readonly a: StateVisit;
  readonly b: StateVisit;
}

export interface Compared {
  readonly a: ComparedRun;
  readonly b: ComparedRun;
  /** What comes before a pair: earlier ones of its thread, the container, what came before that, nearest first. */
  readonly before: (pair: Pair) => readonly Pair[];
}

export function isBoth(pair: Pair): pair is BothVisited {
  return pair.a !== undefined && pair.b !== undefined;
}

/** Why a state that both visited did not do the same in both. */
export function explainPair(pair: BothVisited, compared: Compared): Cause {
  const definedA = stateDefinition(compared.a.definition, pair.name);
  const definedB = stateDefinition(compared.b.definition, pair.name);
  const fields = changedFields(definedA, definedB);
  const answered = answerCause(pair, fields);
  if (answered) return answered;
  if (fields.length > 0) return { kind: 'definition', state: pair.name, fields };
  const reads = readsOf(definedA);
  const carried = carriedCause(pair, reads, compared);
  if (carried) return carried;
  const own = ownCause(pair, reads);
  if (own.kind !== 'unknown') return own;
  const rest = differences(pair.a.input, pair.b.input);
  return rest.length > 0 ? trace(pair, pathsOf(rest), compared) : own;
}

/** The same was sent, or nothing that is known of, and a try of it came out otherwise. */
function answerCause(pair: BothVisited, fields: readonly Difference[]): Cause | undefined {
  const { a, b } = pair;
  if (a.type !== 'Task' || differences(a.sent, b.sent).length > 0) return undefined;
  if (a.sent === undefined && differences(a.input, b.input).length > 0) return undefined;
  const limits = fields.filter(({ path }) => /^(Timeout|Heartbeat)Seconds/.test(path));
  const answers = firstOther(a, b);
  if (!answers) return undefined;
  const isTimeout = [answers.a, answers.b].some(({ error }) =>
    /^States\.(Heartbeat)?Timeout$/.test(error ?? ''),
  );
  if (isTimeout && limits.length > 0) return { kind: 'definition', state: pair.name, fields: limits };
  if (fields.some(({ path }) => path === 'Resource')) return undefined;
  return {
    kind: 'answer',
    state: pair.name,
    ...answers,
    keys: differences(answers.a.output, answers.b.output),
  };
}

/** The first try that did not end alike. Where one gave up and the other tried on, the definition has to say why. */
function firstOther(a: StateVisit, b: StateVisit): { readonly a: Answer; readonly b: Answer } | undefined {
  const tries = Math.min(a.tries.length, b.tries.length);
  for (let index = 0; index < tries; index++) {
    const [one, other] = [answerAt(a, index), answerAt(b, index)];
    if (one.error !== other.error) return { a: one, b: other };
    if (one.error === undefined && differences(one.output, other.output).length > 0)
      return { a: one, b: other };
  }
  return undefined;
}

function answerAt(visit: StateVisit, index: number): Answer {
  const { error } = visit.tries[index] ?? {};
  return error === undefined ? { output: visit.answer } : { error };
}

/** What it reads was already different. */
function carriedCause(pair: BothVisited, reads: Reads, compared: Compared): Cause | undefined {
  const paths = pathsOf(differences(pair.a.input, pair.b.input));
  const read = paths.filter((path) => reads.input.some((wanted) => overlaps(path, wanted)));
  if (read.length > 0) return trace(pair, read, compared);
  const maker = reads.variables.map((name) => makerOf(name, pair, compared)).find((one) => one !== undefined);
  if (maker) return explainPair(maker, compared);
  const passesOn = reads.input.length === 0 && reads.variables.length === 0;
  return passesOn && paths.length > 0 ? trace(pair, paths, compared) : undefined;
}

/** The pair that last set a variable, when it set another value in each. */
function makerOf(variable: string, pair: Pair, { before }: Compared): BothVisited | undefined {
  const sets = before(pair).find(
    (one) => isBoth(one) && (isSetBy(one.a, variable) || isSetBy(one.b, variable)),
  );
  if (!sets || !isBoth(sets)) return undefined;
  const [a, b] = [sets.a, sets.b].map((visit) =>
    isSetBy(visit, variable) ? visit.assigned?.[variable] : undefined,
  );
  return differences(a, b).length > 0 ? sets : undefined;
}

function isSetBy({ assigned = {} }: StateVisit, variable: string): boolean {
  return Object.hasOwn(assigned, variable);
}

/** The same went in: what is there in the state itself that may give another result each time? */
function ownCause({ name, a, b }: BothVisited, { chance, clock, context }: Reads): Cause {
  if (chance.length > 0) return { kind: 'chance', state: name, by: chance };
  const others = context.filter((path) => !/Time$/.test(path) && !/^Execution\.Input/.test(path));
  if (clock.length > 0) return { kind: 'clock', state: name, by: clock };
  if (others.length > 0) return { kind: 'context', state: name, by: others };
  const timedOut = [a, b].find(
    ({ error }) => error === 'States.Timeout' || error === 'States.HeartbeatTimeout',
  );
  if (timedOut?.error) return { kind: 'clock', state: name, by: [timedOut.error] };
  return { kind: 'unknown', state: name };
}

/** Back to where what is at these paths first was not the same. */
function trace(pair: Pair, paths: readonly string[], compared: Compared): Cause {
  const isWanted = ({ path }: Difference) => paths.some((wanted) => overlaps(path, wanted));
  for (const earlier of compared.before(pair)) {
    if (!isBoth(earlier)) continue;
    const left = differences(earlier.a.output, earlier.b.output).some(isWanted);
    const came = differences(earlier.a.input, earlier.b.input).some(isWanted);
    const isOver = earlier.a.output !== undefined && earlier.b.output !== undefined;
    if (isOver && left && !came) return explainPair(earlier, compared);
  }
  return startCause(isWanted, pair, compared);
}

function startCause(isWanted: (difference: Difference) => boolean, pair: Pair, compared: Compared): Cause {
  const begun = differences(compared.a.input, compared.b.input);
  const keys = begun.filter(isWanted);
  if (begun.length > 0) return { kind: 'input', keys: keys.length > 0 ? keys : begun };
  const changed = compared
    .before(pair)
    .findLast((one): one is BothVisited => isBoth(one) && hasOtherOutput(one) && one.threads.length === 0);
  return changed ? explainPair(changed, compared) : { kind: 'unknown', state: pair.name };
}

function hasOtherOutput({ a, b }: BothVisited): boolean {
  return differences(a.input, b.input).length === 0 && differences(a.output, b.output).length > 0;
}

function pathsOf(found: readonly Difference[]): readonly string[] {
  return found.map(({ path }) => path);
}
