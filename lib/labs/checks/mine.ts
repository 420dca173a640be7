import type { CheckContext, CheckOf, Verdict } from '../check';
import type { OwnRun } from '../schema/check.schema';
import { code, json, say } from '../localized';
import { mismatch } from '../run/mismatch/mismatch';
import { outcomeOf, type Mismatch } from '../run/mismatch/words';
import { updatedWhile, usesLaterDefinition } from '../run/definitions-used';
import type { RunFacts } from '../run/facts';
import { containsJson } from '../run/template';
import { standardOf } from './standard/standard-only';
import { failed, waiting, passed } from './verdicts';

/** Executions the student started are as described, one for each pattern, in the order they were started. */
export async function judgeMine(check: CheckOf<'mine'>, context: CheckContext): Promise<Verdict> {
  const found = await standardOf(check, context);
  if ('verdict' in found) return found.verdict;
  const runs = await ownRuns(context, found.machine.arn, check.ever === true);
  if (runs.length === 0)
    return waiting(
      `Crear no es ejecutar: en este paso aún no has iniciado ninguna ejecución de ${code(found.machine.name)}.`,
      `Creating is not running: you have not started an execution of ${code(found.machine.name)} in this step yet.`,
    );
  const search = { context, machine: found.machine, runs };
  const matched = await assign(check.runs, search);
  if (matched.length === check.runs.length) return passed();
  const verdict = failed(check, missing(check.runs[matched.length], runs), { run: lastOf(runs, matched) });
  return untilEnded(verdict, runs);
}

/** While an execution goes on it is too early to speak of a mistake. */
function untilEnded(verdict: Verdict, runs: readonly RunFacts[]): Verdict {
  if (verdict.status !== 'failed' || runs.every(({ status }) => status !== 'RUNNING')) return verdict;
  const wait = say(
    'Hay una ejecución en marcha: espero a que termine.',
    'An execution is running: I wait until it ends.',
  );
  return { status: 'waiting', reason: verdict.hint ?? wait };
}

/** Oldest first. */
export async function ownRuns(context: CheckContext, machineArn: string, ever: boolean): Promise<RunFacts[]> {
  const items = await context.account.ownExecutions(machineArn);
  const counted = items
    .filter(({ startDate = new Date(0) }) => ever || startDate >= context.since)
    .slice(0, 40);
  const runs = await Promise.all(counted.map(({ executionArn = '' }) => context.account.run(executionArn)));
  return runs.reverse();
}

export function isLike(pattern: OwnRun, run: RunFacts): boolean {
  return (
    (pattern.name === undefined || pattern.name === run.name) &&
    (pattern.status === undefined || pattern.status === run.status) &&
    (pattern.through === undefined || pattern.through === run.alias) &&
    (pattern.input === undefined || containsJson(run.input, pattern.input)) &&
    (pattern.expect === undefined || mismatch(pattern.expect, run) === undefined)
  );
}

type Search = Parameters<typeof updatedWhile>[1];

/** The longest beginning of `patterns` that can be matched, as the runs that match it. */
async function assign(
  patterns: readonly OwnRun[],
  search: Search,
  chosen: readonly RunFacts[] = [],
): Promise<readonly RunFacts[]> {
  const [pattern, ...rest] = patterns;
  if (!pattern) return chosen;
  const previous = chosen.at(-1);
  const from = previous ? search.runs.indexOf(previous) + 1 : 0;
  let best = chosen;
  for (const run of search.runs.slice(from)) {
    if (!isLike(pattern, run)) continue;
    if (pattern.laterDefinition && !(previous && (await usesLaterDefinition(run, previous, search))))
      continue;
    if (pattern.updatedWhileRunning && !(await updatedWhile(run, search))) continue;
    const found = await assign(rest, search, [...chosen, run]);
    if (found.length === chosen.length + patterns.length) return found;
    if (found.length > best.length) best = found;
  }
  return best;
}

/** The run the hint is about: the newest one that did not serve. */
function lastOf(runs: readonly RunFacts[], matched: readonly RunFacts[]): RunFacts | undefined {
  return runs.findLast((run) => !matched.includes(run)) ?? runs.at(-1);
}

function missing(pattern: OwnRun | undefined, runs: readonly RunFacts[]): Mismatch {
  const last = runs.at(-1);
  const outcome = last ? outcomeOf(last) : say('', '');
  const count = runs.length;
  return {
    expected: describe(pattern ?? {}),
    seen: say(
      `has iniciado ${count}; la última (${code(last?.name ?? '')}) ${outcome.es}`,
      `you have started ${count}; the last one (${code(last?.name ?? '')}) ${outcome.en}`,
    ),
  };
}

function describe(pattern: OwnRun): Mismatch['expected'] {
  const es = ['una ejecución tuya'];
  const en = ['an execution of yours'];
  const add = (spanish: string, english: string) => (es.push(spanish), en.push(english));
  if (pattern.name) add(`llamada ${code(pattern.name)}`, `named ${code(pattern.name)}`);
  if (pattern.through)
    add(`iniciada por el alias ${code(pattern.through)}`, `started by the alias ${code(pattern.through)}`);
  if (pattern.input !== undefined)
    add(`con ${json(pattern.input)} en la entrada`, `with ${json(pattern.input)} in its input`);
  if (pattern.status) add(`que termine en ${code(pattern.status)}`, `that ends ${code(pattern.status)}`);
  if (pattern.expect?.output !== undefined)
    add('con la salida que pide el paso', 'with the output the step asks for');
  if (pattern.laterDefinition) add('con una definición guardada después', 'with a definition saved later');
  if (pattern.updatedWhileRunning)
    add('durante la cual guardaste un cambio', 'during which you saved a change');
  return say(es.join(' '), en.join(' '));
}
