import type { CheckContext, CheckOf, Verdict } from '../check';
import { readGraph } from '../definition/graph';
import type { MachineFacts } from '../account/account';
import { code, json, prefix, say } from '../localized';
import type { RunMatch } from '../schema/match.schema';
import type { RunFacts } from '../run/facts';
import { RUN_EVENTS_MAX, RUN_SECONDS_MAX, type FreshStart } from '../run/fresh-run';
import { generateInputs } from '../run/generate';
import { mismatch } from '../run/mismatch/mismatch';
import { resourceMismatch, type ResourceMismatch } from '../run/resource-mismatch';
import { valueAt } from '../run/template';
import { NoFaultsHere } from '../run/staged-start';
import { standardOf } from './standard/standard-only';
import { failed, passed, waiting } from './verdicts';

interface Case extends FreshStart {
  readonly expect: RunMatch;
}
type RunCheck = CheckOf<'run'> | CheckOf<'history'> | CheckOf<'hidden'>;

/** Fresh executions with the check's own inputs come out as demanded. */
export async function judgeRun(
  check: CheckOf<'run'> | CheckOf<'history'>,
  context: CheckContext,
): Promise<Verdict> {
  const found = await standardOf(check, context);
  return 'verdict' in found
    ? found.verdict
    : judgeCases(check, check.cases, { context, machine: found.machine });
}

/** The same with inputs the student has not seen; another definition gets other ones. */
export async function judgeHidden(check: CheckOf<'hidden'>, context: CheckContext): Promise<Verdict> {
  const found = await standardOf(check, context);
  if ('verdict' in found) return found.verdict;
  const { machine } = found;
  const cases = generateInputs(
    check.input,
    check.count,
    `${check.id} ${machine.created} ${machine.revision}`,
  ).map((input) => ({ ...check, input }));
  return judgeCases(check, cases, { context, machine });
}

async function judgeCases(
  check: RunCheck,
  cases: readonly Case[],
  { context, machine }: { context: CheckContext; machine: MachineFacts },
): Promise<Verdict> {
  const tick = onceASecond((seconds) => context.report(patience(seconds)));
  const running = Promise.all(cases.map((each) => context.runs.run(machine, each, tick)));
  const runs = await running.catch((problem: unknown) => {
    if (problem instanceof NoFaultsHere) return undefined;
    throw problem;
  });
  if (!runs) return waiting(...onlyHere);
  for (const [index, { input, expect }] of cases.entries()) {
    const run = runs[index];
    const wrong: ResourceMismatch | undefined =
      run && (tooLong(run) ?? mismatch(expect, run) ?? (await resourceMismatch(expect, run, context)));
    if (!wrong) continue;
    const graph = readGraph(machine.definition);
    const withInput = say(`con la entrada ${json(input)}, `, `with the input ${json(input)}, `);
    const { resource } = wrong;
    return failed(
      check,
      { ...wrong, seen: prefix(withInput, wrong.seen) },
      { run, ...(graph && { graph }), ...(resource !== undefined && { resource }) },
    );
  }
  return repeatedIn(check, runs) ?? passed();
}

/** What has to be another in each run, and was not. */
function repeatedIn(check: RunCheck, runs: readonly RunFacts[]): Verdict | undefined {
  const { distinct: path } = check;
  if (path === undefined) return undefined;
  const values = runs.map(({ output }) => JSON.stringify(valueAt(output, path)));
  const again = values.findIndex((value, index) => values.indexOf(value) < index);
  if (again < 0) return undefined;
  const expected = say(`otro ${code(path)} en cada ejecución`, `another ${code(path)} in each execution`);
  const seen = say(`dos ejecuciones dieron ${values[again]}`, `two executions gave ${values[again]}`);
  return failed(check, { expected, seen }, { run: runs[again], problem: 'repeated' });
}

const onlyHere = [
  'Esta comprobación provoca fallos a propósito, y eso solo se puede en Local.',
  'This check causes failures on purpose, which can only be done on Local.',
] as const;

function tooLong(run: RunFacts) {
  if (run.status !== 'RUNNING') return undefined;
  if (run.eventTypes.length > RUN_EVENTS_MAX)
    return {
      expected: say(`que llegue a un final`, `it comes to an end`),
      seen: say(
        `daba vueltas: llevaba más de ${RUN_EVENTS_MAX} eventos y hubo que detenerla`,
        `it went round and round: it had more than ${RUN_EVENTS_MAX} events and had to be stopped`,
      ),
    };
  return {
    expected: say(`que termine antes de ${RUN_SECONDS_MAX} s`, `it ends within ${RUN_SECONDS_MAX} s`),
    seen: say(`seguía en marcha y hubo que detenerla`, `it was still running and had to be stopped`),
  };
}

function patience(seconds: number) {
  return say(
    `Tu máquina está en marcha: ${seconds} s. Espero hasta ${RUN_SECONDS_MAX} s.`,
    `Your machine is running: ${seconds} s. I wait up to ${RUN_SECONDS_MAX} s.`,
  );
}

/** Several executions tick; the seconds shown only grow. */
function onceASecond(tell: (seconds: number) => void): (seconds: number) => void {
  let told = 0;
  return (seconds) => {
    if (Math.floor(seconds) <= told) return;
    told = Math.floor(seconds);
    tell(told);
  };
}
