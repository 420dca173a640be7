import type * as z from 'zod';
import type { workSchema } from './work.schema';

export type Work = Readonly<z.infer<typeof workSchema>>;

/** Everything the server keeps about one student's course. Sent, exported and imported as this very JSON. */
export interface Progress {
  readonly version: 1;
  /** Pages read, by content path (`concepts/orchestration`), with the time (ISO) they were finished. */
  readonly lessons: Readonly<Record<string, string>>;
  /** Quizzes, by `<content path>#<quiz id>`. */
  readonly quizzes: Readonly<
    Record<string, { readonly right: boolean; readonly answer: string; readonly at: string }>
  >;
  /** Lab steps, by `<lab slug>/<step id>`. */
  readonly steps: Readonly<Record<string, StepProgress>>;
  /** Last page opened: where "continue" leads. Path without language. */
  readonly last?: { readonly path: string; readonly at: string };
}

export interface StepProgress {
  readonly startedAt: string;
  /** Passed checks, by id, with the time they first passed. */
  readonly passed: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, string>>;
  readonly hintsShown: number;
  readonly solutionShown: boolean;
  /** Editor texts, by draft id, with the time of the last keystroke saved. */
  readonly drafts: Readonly<Record<string, { readonly text: string; readonly at: string }>>;
  /** What was made in it when checks last passed: what a receipt is made of. */
  readonly work?: Work & { readonly at: string };
  /** Set once every required check has passed. */
  readonly doneAt?: string;
}
