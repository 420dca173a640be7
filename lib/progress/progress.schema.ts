import * as z from 'zod';
import type { Patch } from './patch';
import type { Progress } from './progress';
import { few, workSchema } from './work.schema';

/** What is taken in from outside: narrow enough that nobody can fill the disk with it. */

const path = z
  .string()
  .max(120)
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/);
const step = z
  .string()
  .max(120)
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/);
const id = z
  .string()
  .max(64)
  .regex(/^[a-z0-9-]+$/);
const quizKey = z
  .string()
  .max(200)
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*#[a-z0-9-]+$/);
const at = z.iso.datetime();
const answer = z.string().max(4000);
const text = z.string().max(300_000);

export const patchesSchema = z.strictObject({
  patches: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('lesson'), path, at }),
        z.strictObject({ kind: z.literal('quiz'), key: quizKey, right: z.boolean(), answer, at }),
        z.strictObject({ kind: z.literal('last'), path, at }),
        z.strictObject({ kind: z.literal('start'), step, at }),
        z.strictObject({ kind: z.literal('draft'), step, draft: id, text, at }),
        z.strictObject({ kind: z.literal('answer'), step, check: id, answer, at }),
        z.strictObject({ kind: z.literal('passed'), step, checks: z.array(id).max(100), at }),
        z.strictObject({ kind: z.literal('work'), step, work: workSchema, at }),
        z.strictObject({ kind: z.literal('done'), step, at }),
        z.strictObject({ kind: z.literal('hints'), step, shown: z.int().min(0).max(100), at }),
        z.strictObject({ kind: z.literal('solution'), step, at }),
      ]),
    )
    .max(500),
}) satisfies z.ZodType<{ patches: Patch[] }>;

export const progressSchema = z.strictObject({
  version: z.literal(1),
  lessons: few(path, at, 500),
  quizzes: few(quizKey, z.strictObject({ right: z.boolean(), answer, at }), 1000),
  steps: few(
    step,
    z.strictObject({
      startedAt: at,
      passed: few(id, at, 100),
      answers: few(id, answer, 100),
      hintsShown: z.int().min(0).max(100),
      solutionShown: z.boolean(),
      drafts: few(id, z.strictObject({ text, at }), 30),
      work: workSchema.extend({ at }).optional(),
      doneAt: at.optional(),
    }),
    300,
  ),
  last: z.strictObject({ path, at }).optional(),
}) satisfies z.ZodType<Progress>;

/** Most entries one student may have: far more than the course, far less than a disk. */
export const ENTRIES_MAX = 1500;
