import * as z from 'zod';

const TEXT_MAX = 1_048_576;
const EVENTS_MAX = 2_000;

/** Details of an event: texts, numbers and truth values, and objects of them. */
const detail: z.ZodType = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.record(z.string().max(300), detail)]),
);

const event = z.object({
  id: z.number().int().positive(),
  previousEventId: z.number().int().min(0).optional(),
  type: z.string().max(60),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** Name and content of the event's details member. */
  details: z
    .tuple([z.string().regex(/^[a-zA-Z]{3,60}EventDetails$/), z.record(z.string(), detail)])
    .optional(),
});

const run = z.object({
  name: z.string().max(80),
  status: z.string().max(20),
  events: z.array(event).max(EVENTS_MAX),
});

export const sharedSchema = z.object({
  name: z.string().max(80).optional(),
  type: z.enum(['STANDARD', 'EXPRESS']).optional(),
  definition: z.string().max(TEXT_MAX),
  input: z.string().max(TEXT_MAX).optional(),
  run: run.optional(),
  /** The state to be tested by itself, with what its work is taken to give. */
  test: z.object({ state: z.string().max(80), result: z.string().max(TEXT_MAX).optional() }).optional(),
});

/** What a link carries: texts as they stand in the editor, and perhaps a run. */
export type Shared = z.infer<typeof sharedSchema>;
export type SharedRun = z.infer<typeof run>;
export type SharedEvent = z.infer<typeof event>;
