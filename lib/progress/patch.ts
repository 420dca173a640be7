import type { Progress, StepProgress, Work } from './progress';

/** One thing that happened. Applying it again changes nothing, so it may be sent until it has arrived. */
export type Patch =
  | { readonly kind: 'lesson'; readonly path: string; readonly at: string }
  | {
      readonly kind: 'quiz';
      readonly key: string;
      readonly right: boolean;
      readonly answer: string;
      readonly at: string;
    }
  | { readonly kind: 'last'; readonly path: string; readonly at: string }
  | StepPatch;

export type StepPatch =
  | { readonly kind: 'start'; readonly step: string; readonly at: string }
  | {
      readonly kind: 'draft';
      readonly step: string;
      readonly draft: string;
      readonly text: string;
      readonly at: string;
    }
  | {
      readonly kind: 'answer';
      readonly step: string;
      readonly check: string;
      readonly answer: string;
      readonly at: string;
    }
  | {
      readonly kind: 'passed';
      readonly step: string;
      readonly checks: readonly string[];
      readonly at: string;
    }
  | { readonly kind: 'work'; readonly step: string; readonly work: Work; readonly at: string }
  | { readonly kind: 'done'; readonly step: string; readonly at: string }
  | { readonly kind: 'hints'; readonly step: string; readonly shown: number; readonly at: string }
  | { readonly kind: 'solution'; readonly step: string; readonly at: string };

export const noProgress: Progress = { version: 1, lessons: {}, quizzes: {}, steps: {} };

/** Newest wins where there can be only one, the first time is kept of what is reached once. The same object when nothing changes. */
export function applyPatches(progress: Progress, patches: readonly Patch[]): Progress {
  const { lessons, quizzes, steps } = progress;
  const changed: Changing = {
    ...progress,
    lessons: { ...lessons },
    quizzes: { ...quizzes },
    steps: { ...steps },
  };
  const changes = patches.filter((patch) => change(changed, patch));
  return changes.length > 0 ? changed : progress;
}

export function applyPatch(progress: Progress, patch: Patch): Progress {
  return applyPatches(progress, [patch]);
}

interface Changing extends Progress {
  readonly lessons: Record<string, string>;
  readonly quizzes: Record<string, Progress['quizzes'][string]>;
  readonly steps: Record<string, StepProgress>;
  last?: Progress['last'];
}

/** Copied once for all patches: a batch of hundreds stays cheap. Says whether anything changed. */
function change(progress: Changing, patch: Patch): boolean {
  switch (patch.kind) {
    case 'lesson':
      if (patch.path in progress.lessons) return false;
      progress.lessons[patch.path] = patch.at;
      return true;
    case 'quiz': {
      const { key, right, answer, at } = patch;
      if ((progress.quizzes[key]?.at ?? '') > at) return false;
      progress.quizzes[key] = { right, answer, at };
      return true;
    }
    case 'last': {
      const { path, at } = patch;
      if ((progress.last?.at ?? '') > at) return false;
      progress.last = { path, at };
      return true;
    }
    default: {
      const before = progress.steps[patch.step];
      const after = applyToStep(before ?? newStep(patch.at), patch);
      progress.steps[patch.step] = after;
      return after !== before;
    }
  }
}

function newStep(startedAt: string): StepProgress {
  return { startedAt, passed: {}, answers: {}, hintsShown: 0, solutionShown: false, drafts: {} };
}

function applyToStep(step: StepProgress, patch: StepPatch): StepProgress {
  switch (patch.kind) {
    case 'start':
      return patch.at < step.startedAt ? { ...step, startedAt: patch.at } : step;
    case 'draft': {
      const { draft, text, at } = patch;
      if ((step.drafts[draft]?.at ?? '') > at) return step;
      return { ...step, drafts: { ...step.drafts, [draft]: { text, at } } };
    }
    case 'answer':
      if (step.answers[patch.check] === patch.answer) return step;
      return { ...step, answers: { ...step.answers, [patch.check]: patch.answer } };
    case 'passed': {
      const fresh = patch.checks.filter((check) => !(check in step.passed));
      if (fresh.length === 0) return step;
      return {
        ...step,
        passed: { ...step.passed, ...Object.fromEntries(fresh.map((check) => [check, patch.at])) },
      };
    }
    case 'work':
      if ((step.work?.at ?? '') >= patch.at) return step;
      return { ...step, work: { ...patch.work, at: patch.at } };
    case 'done':
      return step.doneAt === undefined ? { ...step, doneAt: patch.at } : step;
    case 'hints':
      return patch.shown > step.hintsShown ? { ...step, hintsShown: patch.shown } : step;
    case 'solution':
      return step.solutionShown ? step : { ...step, solutionShown: true };
  }
}

/** A whole progress as the patches that would make it: how one is taken into another. */
export function patchesOf({ lessons, quizzes, steps, last }: Progress): Patch[] {
  return [
    ...Object.entries(lessons).map(([path, at]): Patch => ({ kind: 'lesson', path, at })),
    ...Object.entries(quizzes).map(([key, quiz]): Patch => ({ kind: 'quiz', key, ...quiz })),
    ...(last ? [{ kind: 'last', ...last } as const] : []),
    ...Object.entries(steps).flatMap(([step, progress]) => stepPatchesOf(step, progress)),
  ];
}

function workPatch(step: string, { at, ...work }: NonNullable<StepProgress['work']>): Patch {
  return { kind: 'work', step, work, at };
}

function stepPatchesOf(step: string, progress: StepProgress): Patch[] {
  const { startedAt: at, passed, answers, hintsShown, solutionShown, drafts, work, doneAt } = progress;
  return [
    { kind: 'start', step, at },
    ...Object.entries(drafts).map(([draft, kept]): Patch => ({ kind: 'draft', step, draft, ...kept })),
    ...Object.entries(answers).map(([check, answer]): Patch => ({ kind: 'answer', step, check, answer, at })),
    ...Object.entries(passed).map(([check, when]): Patch => ({
      kind: 'passed',
      step,
      checks: [check],
      at: when,
    })),
    ...(hintsShown > 0 ? [{ kind: 'hints', step, shown: hintsShown, at } as const] : []),
    ...(solutionShown ? [{ kind: 'solution', step, at } as const] : []),
    ...(work ? [workPatch(step, work)] : []),
    ...(doneAt ? [{ kind: 'done', step, at: doneAt } as const] : []),
  ];
}
