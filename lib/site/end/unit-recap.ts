import type { Progress, StepProgress, Work } from '@/lib/progress/progress';
import type { LabOutline, StepOutline } from './unit-outline';

/** A machine as it was left at the end of a lab. */
export interface Built {
  readonly name: string;
  readonly definition: string;
}

const HOUR_MS = 3_600_000;

/** Minutes spent in the steps that are done; who leaves a page open over night did not work all night. */
export function minutesSpent(progress: Progress, { slug, steps }: LabOutline): number {
  const spent = steps.map(({ id }) => {
    const { startedAt = '', doneAt = '' } = progress.steps[`${slug}/${id}`] ?? {};
    const milliseconds = Date.parse(doneAt) - Date.parse(startedAt);
    return milliseconds > 0 ? Math.min(milliseconds, HOUR_MS) : 0;
  });
  return Math.round(spent.reduce((sum, each) => sum + each, 0) / 60_000);
}

/** Each machine of the lab, by the definition it had last. */
export function builtIn(progress: Progress, { slug, steps }: LabOutline): readonly Built[] {
  const built = new Map<string, string>();
  for (const step of steps) {
    const done = progress.steps[`${slug}/${step.id}`];
    for (const [name, text] of Object.entries(done ? workOf(done, step).machines : {})) built.set(name, text);
  }
  return [...built].map(([name, definition]) => ({ name, definition }));
}

/** What a receipt is asked for with: each step that is done, what was made in it and answered. */
export function claimOf(progress: Progress, { slug, steps }: LabOutline) {
  const claimed = steps.flatMap((step) => {
    const done = progress.steps[`${slug}/${step.id}`];
    if (!done?.doneAt) return [];
    return [{ id: step.id, doneAt: done.doneAt, work: workOf(done, step), answers: done.answers }];
  });
  return { lab: slug, steps: claimed };
}

/** Of steps done before work was kept there is the text in the editor. */
function workOf({ work, drafts }: StepProgress, { machine, drafts: ids }: StepOutline): Work {
  if (work) {
    const { at: _, ...made } = work;
    return made;
  }
  const texts = Object.fromEntries(ids.flatMap((id) => (drafts[id] ? [[id, drafts[id].text]] : [])));
  const text = texts[ids[0] ?? ''];
  const machines = machine !== undefined && text !== undefined ? { [machine]: text } : {};
  return { machines, drafts: machine === undefined ? texts : {}, stacks: {}, runs: [] };
}
