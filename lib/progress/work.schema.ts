import * as z from 'zod';

/** What a student made in a step of a lab, as a receipt needs it. Narrow, for it may come from anybody. */

const draft = z
  .string()
  .max(64)
  .regex(/^[a-z0-9-]+$/);
/** As AWS lets machines and executions be named. */
const name = z.string().min(1).max(80);
const text = z.string().max(300_000);

export const few = <V extends z.ZodType>(key: z.ZodString, value: V, max: number) =>
  z.record(key, value).refine((entries) => Object.keys(entries).length <= max, `more than ${max} entries`);

export const workSchema = z.strictObject({
  /** Definitions as they were saved, by the name of the machine. */
  machines: few(name, text, 8),
  /** Texts in the editor, by draft, of a step that saves no machine. */
  drafts: few(draft, text, 12),
  /** Templates of the student's own stacks, by name. */
  stacks: few(z.string().min(1).max(128), text, 4),
  /** Executions the student started, oldest first. */
  runs: z.array(z.strictObject({ machine: name, name, input: z.string().max(20_000) })).max(20),
});
