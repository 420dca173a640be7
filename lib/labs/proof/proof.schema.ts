import * as z from 'zod';
import { schemaField } from '@/lib/content/files/schema-field';
import { serviceCallSchema } from '../schema/match.schema';

/** `proof.json` of a lab: how a student gets each step right, and every mistake a hint is written for. */

const fileSchema = z.string().endsWith('.asl.json');
const templateSchema = z.string().endsWith('.yaml');

const otherMachine = z.string().optional().describe("Another machine than the step's.");
const draftField = z.string().optional().describe('The draft, by its `id`, where a step has several.');

const actionSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('save').describe('Creates or updates the machine; types the text into the editor too.'),
    file: fileSchema.optional().describe('Without it: the solution.'),
    machine: otherMachine,
    type: z.enum(['STANDARD', 'EXPRESS']).optional().describe('Of the machine that is made.'),
  }),
  z.strictObject({
    do: z.literal('type').describe('Types a text into the editor, without saving.'),
    file: fileSchema.describe('The text.'),
    draft: draftField,
  }),
  z.strictObject({
    do: z.literal('run').describe('Starts an execution and lets it end.'),
    input: z.json().describe('Its input.'),
    name: z.string().optional().describe('Its name.'),
    wait: z.boolean().optional().describe('`false`: it is not waited for.'),
    refused: z.string().optional().describe('The error the start must meet.'),
    through: z.string().optional().describe('A version or an alias of the machine.'),
  }),
  z.strictObject({ do: z.literal('publish').describe('Publishes a version of what is saved.') }),
  z.strictObject({
    do: z.literal('route').describe('Makes the alias or changes it.'),
    alias: z.string().describe('Its name.'),
    weights: z
      .array(z.tuple([z.int().positive(), z.int().min(0).max(100)]))
      .min(1)
      .describe(
        'Versions and what they get, in percent. The first gets whatever is started: chance is the same in every proof.',
      ),
  }),
  z.strictObject({
    do: z.literal('deploy').describe('Makes a stack, whatever comes of it.'),
    stack: z.string().describe('Its name.'),
    template: templateSchema.describe('A template beside lab.json.'),
  }),
  z.strictObject({
    do: z.literal('delete-stack').describe('Removes a stack.'),
    stack: z.string().describe('Its name.'),
  }),
  z.strictObject({
    do: z
      .literal('call')
      .describe('A call of a service, as somebody else would make it: bringing back a task token, say.'),
    ...serviceCallSchema.shape,
  }),
  z.strictObject({
    do: z.literal('advance').describe('Lets time pass.'),
    seconds: z.number().positive().describe('So many seconds.'),
  }),
  z.strictObject({
    do: z.literal('answer').describe('Answers the question of a check.'),
    check: z.string().describe('The check, by its `id`.'),
    value: z.string().describe('The answer.'),
  }),
  z.strictObject({ do: z.literal('delete').describe('Deletes the machine.'), machine: otherMachine }),
  z.strictObject({
    do: z.literal('judge').describe('The checks look, as they do now and then while the student works.'),
  }),
]);
export type Action = z.infer<typeof actionSchema>;

const mistakeSchema = z
  .strictObject({
    name: z.string().optional().describe('What the mistake is, where there is no file.'),
    file: fileSchema
      .optional()
      .describe(
        'Typed, saved (AWS may refuse it) and run with every input of the step, unless `actions` say otherwise.',
      ),
    draft: draftField,
    actions: z.array(actionSchema).optional().describe('What the student does, one after the other.'),
    fails: z
      .record(z.string(), z.string())
      .describe(
        'Exactly these checks fail, each with the hint named: none but these, and with no other hint.',
      ),
    only: z.array(z.string()).optional().describe('Only these checks are looked at.'),
    waits: z.array(z.string()).optional().describe('These checks have nothing to judge yet.'),
  })
  .refine(({ name, file }) => name !== undefined || file !== undefined, 'needs a name or a file');
export type Mistake = z.infer<typeof mistakeSchema>;

const stepProofSchema = z.strictObject({
  before: z.array(actionSchema).optional().describe('What is already there when the student arrives.'),
  solution: z
    .array(actionSchema)
    .optional()
    .describe(
      'How the step is done. Without it: bet rightly in every `predict`, save the solution, run every input.',
    ),
  right: z
    .array(fileSchema)
    .optional()
    .describe("Other answers that are as good: the solution's script with these saved instead."),
  wrong: z.array(mistakeSchema).describe('Every mistake that a hint is written for.'),
});
export type StepProof = z.infer<typeof stepProofSchema>;

export const proofSchema = z.strictObject({
  $schema: schemaField,
  steps: z.record(z.string(), stepProofSchema).describe('The proof of each step, by its `id`.'),
});
export type Proof = z.infer<typeof proofSchema>;
