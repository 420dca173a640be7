import * as z from 'zod';
import { serviceCallSchema } from '../schema/match.schema';

/** `proof.json` of a lab: how a student gets each step right, and every mistake a hint is written for. */

const fileSchema = z.string().endsWith('.asl.json');
const templateSchema = z.string().endsWith('.yaml');

const actionSchema = z.discriminatedUnion('do', [
  /** Creates or updates the machine; types the text into the editor too. Without a file: the solution. */
  z.strictObject({
    do: z.literal('save'),
    file: fileSchema.optional(),
    machine: z.string().optional(),
    type: z.enum(['STANDARD', 'EXPRESS']).optional(),
  }),
  z.strictObject({ do: z.literal('type'), file: fileSchema, draft: z.string().optional() }),
  /** Starts an execution and lets it end, unless `wait` is false; `refused` is the error the start must meet. */
  z.strictObject({
    do: z.literal('run'),
    input: z.json(),
    name: z.string().optional(),
    wait: z.boolean().optional(),
    refused: z.string().optional(),
    /** A version or an alias of the machine. */
    through: z.string().optional(),
  }),
  /** Publishes a version of what is saved. */
  z.strictObject({ do: z.literal('publish') }),
  /** Makes the alias or changes it: versions and weights. The first gets whatever is started: chance is the same in every proof. */
  z.strictObject({
    do: z.literal('route'),
    alias: z.string(),
    weights: z.array(z.tuple([z.int().positive(), z.int().min(0).max(100)])).min(1),
  }),
  /** Makes a stack, whatever comes of it. */
  z.strictObject({ do: z.literal('deploy'), stack: z.string(), template: templateSchema }),
  z.strictObject({ do: z.literal('delete-stack'), stack: z.string() }),
  /** A call of a service, as somebody else would make it: bringing back a task token, say. */
  z.strictObject({ do: z.literal('call'), ...serviceCallSchema.shape }),
  z.strictObject({ do: z.literal('advance'), seconds: z.number().positive() }),
  z.strictObject({ do: z.literal('answer'), check: z.string(), value: z.string() }),
  z.strictObject({ do: z.literal('delete'), machine: z.string().optional() }),
  /** The checks look, as they do now and then while the student works. */
  z.strictObject({ do: z.literal('judge') }),
]);
export type Action = z.infer<typeof actionSchema>;

const mistakeSchema = z
  .strictObject({
    name: z.string().optional(),
    /** Typed, saved (AWS may refuse it) and run with every input of the step, unless `actions` say otherwise. */
    file: fileSchema.optional(),
    draft: z.string().optional(),
    actions: z.array(actionSchema).optional(),
    /** Exactly these checks fail, each with the hint named: none but these, and with no other hint. */
    fails: z.record(z.string(), z.string()),
    /** Only these are looked at. */
    only: z.array(z.string()).optional(),
    /** These have nothing to judge yet. */
    waits: z.array(z.string()).optional(),
  })
  .refine(({ name, file }) => name !== undefined || file !== undefined, 'needs a name or a file');
export type Mistake = z.infer<typeof mistakeSchema>;

const stepProofSchema = z.strictObject({
  /** What is already there when the student arrives. */
  before: z.array(actionSchema).optional(),
  /** Without it: save the solution, run every input. */
  solution: z.array(actionSchema).optional(),
  /** Other answers that are as good: the solution's script with these saved instead. */
  right: z.array(fileSchema).optional(),
  wrong: z.array(mistakeSchema),
});
export type StepProof = z.infer<typeof stepProofSchema>;

export const proofSchema = z.strictObject({ steps: z.record(z.string(), stepProofSchema) });
export type Proof = z.infer<typeof proofSchema>;
