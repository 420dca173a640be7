import * as z from 'zod';
import { few, workSchema } from '@/lib/progress/work.schema';

/** What a receipt is, and the claim it is made of. Narrow, for it may come from anybody. */

const id = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const historySchema = z.strictObject({
  check: id,
  /** Which of the check's cases, from 0. */
  case: z.int().min(0).max(50),
  input: z.json(),
  seed: z.int().min(0).max(0xffff_ffff),
  status: z.string().max(20),
  events: z.int().min(0).max(30_000),
  /** Six hexadecimal digits for each of the first events, to tell where another history parts. */
  trail: z
    .string()
    .max(6 * 400)
    .regex(/^([0-9a-f]{6})*$/),
  hash,
});
export type RecordedHistory = z.infer<typeof historySchema>;

const verdictSchema = z.enum(['proven', 'stated']);
export type Proof = z.infer<typeof verdictSchema>;

const stepSchema = z.strictObject({
  id,
  doneAt: z.iso.datetime(),
  work: workSchema,
  answers: few(id, z.string().max(4000), 100),
  checks: z.array(z.strictObject({ id, proof: verdictSchema })).max(100),
  histories: z.array(historySchema).max(300),
});
export type ReceiptStep = z.infer<typeof stepSchema>;

export const receiptSchema = z.strictObject({
  kind: z.literal('pasos-receipt'),
  version: z.literal(1),
  /** The release whose engine made the histories. */
  pasos: z.string().max(40),
  lab: z.strictObject({ slug: id, digest: hash }),
  steps: z.array(stepSchema).min(1).max(40),
  /** Digest of all the rest: shows a change, not who made it. */
  seal: hash,
});
export type Receipt = z.infer<typeof receiptSchema>;

/** What a page hands in for a receipt. */
export const claimSchema = z.strictObject({
  lab: id,
  steps: z
    .array(stepSchema.pick({ id: true, doneAt: true, work: true, answers: true }))
    .min(1)
    .max(40),
});
export type Claim = z.infer<typeof claimSchema>;
export type ClaimedStep = Claim['steps'][number];
