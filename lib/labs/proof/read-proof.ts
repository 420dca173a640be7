import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFile } from '@/lib/content/files/data-file';
import { didYouMean } from '@/lib/content/files/did-you-mean';
import { jsonFile } from '@/lib/content/files/read-file';
import { ContentError, type ContentProblem } from '@/lib/content/problem';
import { hintsOf } from '../checks/verdicts';
import type { Lab, LabStep } from '../lab';
import { sayMissing } from '../read-lab';
import { proofSchema, type Action, type Mistake, type Proof, type StepProof } from './proof.schema';

type Path = readonly PropertyKey[];

/** Something the proof names, where, and what is wrong with it. */
interface Slip {
  readonly path: Path;
  readonly message: string;
}

const readProofFile = jsonFile(proofSchema);

/** Reads `proof.json`. Throws a `ContentError` when it names steps, checks, hints or files the lab does not have. */
export async function readProof(lab: Lab, root: string): Promise<Proof> {
  const folder = join(root, lab.slug);
  const file = readProofFile(`${folder}/proof.json`, `${root}/${lab.slug}/proof.json`);
  const problems: ContentProblem[] = [
    ...proofSlips(lab, file.data).map(({ path, message }) => file.problem(path, message)),
    ...(await missingFiles(file, folder)),
  ];
  if (problems.length > 0) throw new ContentError(problems);
  return file.data;
}

function proofSlips(lab: Lab, proof: Proof): Slip[] {
  const steps = lab.steps.map(({ id }) => id);
  return Object.entries(proof.steps).flatMap(([id, script]) => {
    const step = lab.steps.find((each) => each.id === id);
    const path = ['steps', id];
    if (!step) return [{ path, message: sayNone('step', id, steps) }];
    return [
      ...actionsOf(script).flatMap(([at, action]) => answerSlip(step, [...path, ...at], action)),
      ...script.wrong.flatMap((mistake, index) => mistakeSlips(step, [...path, 'wrong', index], mistake)),
    ];
  });
}

function mistakeSlips(step: LabStep, path: Path, { fails, only = [], waits = [] }: Mistake): Slip[] {
  const listed = ({ only, waits }: Record<'only' | 'waits', readonly string[]>) =>
    Object.entries({ only, waits }).flatMap(([list, ids]) =>
      ids.flatMap((id, index) => checkSlip(step, [...path, list, index], id)),
    );
  const failing = Object.entries(fails).flatMap(([check, hint]) => {
    const at = [...path, 'fails', check];
    const known = step.checks.find(({ id }) => id === check);
    if (!known) return checkSlip(step, at, check);
    const hints = hintsOf(known).map(({ id }) => id);
    return hints.includes(hint)
      ? []
      : [{ path: at, message: `${check} has no hint '${hint}'${among(hint, hints)}` }];
  });
  return [...failing, ...listed({ only, waits })];
}

function answerSlip(step: LabStep, path: Path, action: Action): Slip[] {
  return action.do === 'answer' ? checkSlip(step, [...path, 'check'], action.check) : [];
}

function checkSlip(step: LabStep, path: Path, id: string): Slip[] {
  const checks = step.checks.map((check) => check.id);
  return checks.includes(id) ? [] : [{ path, message: sayNone('check', id, checks) }];
}

function sayNone(what: string, name: string, known: readonly string[]): string {
  return `there is no ${what} '${name}'${among(name, known)}`;
}

function among(name: string, known: readonly string[]): string {
  return didYouMean(name, known) ?? `; there are ${known.join(', ')}`;
}

function actionsOf(script: StepProof): [path: Path, action: Action][] {
  const of = (actions: readonly Action[] | undefined, ...path: PropertyKey[]) =>
    (actions ?? []).map((action, index): [Path, Action] => [[...path, index], action]);
  return [
    ...of(script.before, 'before'),
    ...of(script.solution, 'solution'),
    ...script.wrong.flatMap(({ actions }, index) => of(actions, 'wrong', index, 'actions')),
  ];
}

async function missingFiles({ data, problem }: DataFile<Proof>, folder: string): Promise<ContentProblem[]> {
  const missing = Object.entries(data.steps)
    .flatMap(([id, script]) => filesOf(script).map(([path, file]) => [['steps', id, ...path], file] as const))
    .filter(([, file]) => !existsSync(join(folder, file)));
  return Promise.all(missing.map(async ([path, file]) => problem(path, await sayMissing(folder, file))));
}

function filesOf(script: StepProof): [path: Path, file: string][] {
  const ofActions = actionsOf(script).flatMap(([path, action]): [Path, string][] => {
    if (action.do === 'deploy') return [[[...path, 'template'], action.template]];
    return 'file' in action && action.file ? [[[...path, 'file'], action.file]] : [];
  });
  const right = (script.right ?? []).map((file, index): [Path, string] => [['right', index], file]);
  const wrong = script.wrong.flatMap(({ file }, index): [Path, string][] =>
    file ? [[['wrong', index, 'file'], file]] : [],
  );
  return [...ofActions, ...right, ...wrong];
}
