import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { labsFolder } from '@/lib/content/places';
import type { Localized } from '@/lib/i18n/languages';
import type { Verdict } from '../check';
import { hintsOf } from '../checks/verdicts';
import type { Lab, LabStep } from '../lab';
import { readLab } from '../read-lab';
import { functionRunner } from './function-runner';
import { readProof } from './read-proof';
import type { Action, Mistake, Proof, StepProof } from './proof.schema';
import { ScriptedStudent, nameOf } from './scripted-student';
import type { Desk } from './scripted-student';
import { doubtfulTexts } from './texts';

/** One thing shown to be so, or not. */
export interface Finding {
  readonly step: string;
  readonly fact: string;
  /** Why it is not so; undefined when it is. */
  readonly trouble?: string;
}

/**
 * Shows that a lab judges rightly: of every step the start fails, the solution passes, and each wrong answer
 * fails the checks it should, each with the hint written for it, in both languages.
 */
export async function* proveLab(slug: string, root = labsFolder(slug)): AsyncGenerator<Finding> {
  const lab = await readLab(slug, root);
  const proof = await readProof(lab, root);
  const read = (file: string) => readFile(join(root, slug, file), 'utf8');
  yield* missingProofs(lab, proof);
  yield await unusedFiles(slug, root, proof);
  yield* unprovenHints(lab, proof);
  yield sound(lab.slug, 'the texts agree in both languages', doubtfulTexts(lab));
  for (const step of lab.steps) {
    const script = proof.steps[step.id];
    if (script) yield* atOnce(proveStep({ lab, step, read, functions: functionRunner }, script));
  }
}

/** Whether the solution of one step passes at the given desk: undefined, or why it does not. */
export async function solves(desk: Desk, root = 'labs'): Promise<string | undefined> {
  const script = (await readProof(desk.lab, root)).steps[desk.step.id];
  return script
    ? proveRight(desk, script).catch((error: unknown) => `${nameOf(error)}: ${String(error)}`)
    : `no proof of ${desk.step.id}`;
}

/** Each attempt has an engine of its own: while functions take their time, others go on. */
const ATTEMPTS_AT_ONCE = 8;

async function* atOnce(tasks: readonly (() => Promise<Finding>)[]): AsyncGenerator<Finding> {
  const begun: Promise<Finding>[] = [];
  for (const [index] of tasks.entries()) {
    while (begun.length < Math.min(index + ATTEMPTS_AT_ONCE, tasks.length))
      begun.push(tasks[begun.length]!());
    yield await begun[index]!;
  }
}

function proveStep(desk: Desk, script: StepProof): readonly (() => Promise<Finding>)[] {
  const { step } = desk;
  const id = `${desk.lab.slug}/${step.id}`;
  const find = (fact: string, prove: () => Promise<string | undefined>) => async (): Promise<Finding> => {
    const trouble = await prove().catch((error: unknown) => `${nameOf(error)}: ${String(error)}`);
    return trouble === undefined ? { step: id, fact } : { step: id, fact, trouble };
  };
  return [
    find('the start fails', () => proveStart(desk, script)),
    find('the solution passes', () => proveRight(desk, script)),
    ...(script.right ?? []).map((file) => find(`right: ${file}`, () => proveRight(desk, script, file))),
    ...script.wrong.map((mistake) =>
      find(`wrong: ${mistake.name ?? mistake.file}`, () => proveMistake(desk, script, mistake)),
    ),
  ];
}

async function attempt(
  desk: Desk,
  script: StepProof,
  work: (student: ScriptedStudent) => Promise<string | undefined>,
): Promise<string | undefined> {
  const student = new ScriptedStudent(desk);
  try {
    await student.arrive(script.before ?? []);
    return await work(student);
  } finally {
    await student.leave();
  }
}

function proveStart(desk: Desk, script: StepProof): Promise<string | undefined> {
  return attempt(desk, script, async (student) => {
    const verdicts = Object.values(await student.look());
    if (verdicts.some(({ status }) => status === 'error')) return 'a check could not look';
    return verdicts.every(({ status }) => status === 'passed') ? 'it passes every check' : undefined;
  });
}

/** Everything passes, the solution or another answer that does the same. */
function proveRight(desk: Desk, script: StepProof, file?: string): Promise<string | undefined> {
  const actions = script.solution ?? saveAndRun(desk.step);
  return attempt(desk, script, async (student) => {
    await student.follow(actions.map((action) => (action.do === 'save' ? { file, ...action } : action)));
    const verdicts = await student.look();
    const open = desk.step.checks.filter(({ id }) => !student.passed.has(id));
    return open.length === 0
      ? undefined
      : open.map(({ id }) => `${id}: ${sayVerdict(verdicts[id])}`).join('; ');
  });
}

function proveMistake(desk: Desk, script: StepProof, mistake: Mistake): Promise<string | undefined> {
  return attempt(desk, script, async (student) => {
    if (mistake.actions) await student.follow(mistake.actions);
    else await submit(student, desk.step, mistake);
    const verdicts = await student.look();
    const troubles = desk.step.checks
      .filter(({ id }) => mistake.only === undefined || mistake.only.includes(id))
      .map((check) => compare(check, verdicts[check.id], mistake))
      .filter((trouble) => trouble !== undefined);
    return troubles.length === 0 ? undefined : troubles.join('; ');
  });
}

/** Types a file, saves it if AWS takes it, and runs it. */
async function submit(student: ScriptedStudent, step: LabStep, { file = '', draft }: Mistake): Promise<void> {
  await student.follow([{ do: 'type', file, draft }]);
  if (!step.machine || draft !== undefined) return;
  try {
    await student.follow([{ do: 'save', file }]);
  } catch (error) {
    if (nameOf(error) === 'InvalidDefinition') return;
    throw error;
  }
  await student.follow(runs(step));
}

function compare(
  check: LabStep['checks'][number],
  verdict: Verdict | undefined,
  { fails, waits = [] }: Mistake,
) {
  const wanted = fails[check.id];
  const seen = `${check.id}: ${sayVerdict(verdict)}`;
  if (waits.includes(check.id)) return verdict?.status === 'waiting' ? undefined : `${seen}, should wait`;
  if (wanted === undefined)
    return verdict?.status === 'failed' || verdict?.status === 'error' ? seen : undefined;
  const hint = hintsOf(check).find(({ id }) => id === wanted)?.text;
  if (!hint) return `${check.id} has no hint '${wanted}'`;
  const given = hintIn(verdict);
  if (!given) return `${seen}, should give the hint '${wanted}'`;
  return given.es === hint.es && given.en === hint.en
    ? undefined
    : `${seen}, should give the hint '${wanted}'`;
}

/** While an execution of the student's goes on, the hint is what is being waited for. */
function hintIn(verdict: Verdict | undefined): Localized | undefined {
  if (verdict?.status === 'failed') return verdict.hint;
  return verdict?.status === 'waiting' ? verdict.reason : undefined;
}

function sayVerdict(verdict: Verdict | undefined): string {
  switch (verdict?.status) {
    case undefined:
      return 'no verdict';
    case 'failed':
      return `failed, expected ${verdict.expected.en}, seen ${verdict.seen.en}, hint “${verdict.hint?.en ?? 'none'}”`;
    case 'waiting':
      return `waiting: ${verdict.reason.en}`;
    case 'error':
      return `error: ${verdict.message.en}`;
    case 'passed':
      return 'passed';
  }
}

function saveAndRun(step: LabStep): Action[] {
  return [...bets(step), { do: 'save' }, ...runs(step)];
}

/** Whoever knows the solution bets rightly. */
function bets(step: LabStep): Action[] {
  return step.checks.flatMap((check) =>
    check.kind === 'predict' ? [{ do: 'answer', check: check.id, value: check.values[0] ?? '' }] : [],
  );
}

function runs(step: LabStep): Action[] {
  return step.inputs.map(({ value }) => ({ do: 'run', input: value as never }));
}

function* missingProofs(lab: Lab, proof: Proof): Generator<Finding> {
  const without = lab.steps.filter(({ id }) => !(id in proof.steps)).map(({ id }) => `no proof of ${id}`);
  yield sound(lab.slug, 'every step has a proof', without);
}

async function unusedFiles(slug: string, root: string, proof: Proof): Promise<Finding> {
  const folders = ['right', 'wrong'].map(async (folder) => {
    const names = await readdir(join(root, slug, folder)).catch(() => []);
    return names.map((name) => `${folder}/${name}`);
  });
  const used = JSON.stringify(proof);
  const unused = (await Promise.all(folders)).flat().filter((file) => !used.includes(file));
  return sound(slug, 'every right and wrong answer is used', unused);
}

function sound(step: string, fact: string, troubles: readonly string[]): Finding {
  return troubles.length === 0 ? { step, fact } : { step, fact, trouble: troubles.join('; ') };
}

/** A hint nobody has seen given may never be. */
function* unprovenHints(lab: Lab, proof: Proof): Generator<Finding> {
  for (const { id, checks } of lab.steps) {
    const given = new Set(
      proof.steps[id]?.wrong.flatMap(({ fails }) => Object.entries(fails).map((pair) => pair.join())),
    );
    const unproven = checks.flatMap((check) =>
      (check.hints ?? []).map((hint) => `${check.id},${hint.id}`).filter((hint) => !given.has(hint)),
    );
    yield sound(`${lab.slug}/${id}`, 'every hint is given to a wrong answer', unproven);
  }
}
