import * as z from 'zod';
import {
  faultSchema,
  hintSchema,
  localizedSchema,
  querySchema,
  runMatchSchema,
  serviceCallSchema,
  statusSchema,
} from './match.schema';

export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

const questionSchema = z.strictObject({
  text: localizedSchema.describe('What is asked.'),
  form: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('number').describe('A number is typed.') }),
      z.strictObject({ kind: z.literal('text').describe('A text is typed.') }),
      z.strictObject({
        kind: z.literal('choice').describe('One of several is chosen.'),
        options: z
          .array(
            z.strictObject({
              value: z.string().min(1).describe('What is kept when it is chosen.'),
              label: localizedSchema.describe('As it is shown.'),
            }),
          )
          .min(2)
          .describe('What there is to choose from.'),
      }),
    ])
    .describe('How it is answered.'),
});

const base = {
  id: idSchema.describe('Its name within the step, as in `a2`: progress and proof.json know it by it.'),
  title: localizedSchema.describe("What is expected, in the student's words."),
  optional: z.boolean().optional().describe('Marked and remembered, but never needed to finish the step.'),
  machine: z.string().optional().describe("Another machine than the step's."),
  expected: localizedSchema.optional().describe('In place of what would be said to be expected.'),
  hints: z
    .array(hintSchema)
    .optional()
    .describe('In order: the first that fits the mistake is shown. Particular ones first.'),
};
const asks = { ...base, question: questionSchema.describe('What the student is asked.') };
const does = {
  ...base,
  question: z
    .undefined()
    .optional()
    .describe('Only checks of the kinds answer, predict and refused-start ask.'),
};
const draft = z
  .string()
  .optional()
  .describe('The draft in the editor, by its `id`, in place of what is saved.');

/** How a fresh run is made, beside its input. */
const staging = {
  given: z
    .array(serviceCallSchema)
    .min(1)
    .optional()
    .describe(
      'Calls made before it starts, one after the other: what is to be in the account, or not to be.',
    ),
  faults: z
    .array(faultSchema)
    .min(1)
    .optional()
    .describe('What Tasks are answered in place of their service. Only on Local: elsewhere the check waits.'),
  during: z
    .array(serviceCallSchema)
    .min(1)
    .optional()
    .describe('Calls made while it runs, one after the other: what a person or another system would do.'),
};
export type Staging = Readonly<z.infer<z.ZodObject<typeof staging>>>;

const distinct = z
  .string()
  .min(1)
  .optional()
  .describe('By a dotted path, what the output of each of the runs has to say differently: an identifier.');

const casesSchema = z
  .array(
    z.strictObject({
      input: z.json().describe('What the execution is started with.'),
      expect: runMatchSchema.describe('How it comes out, and which way it goes.'),
      ...staging,
    }),
  )
  .min(1)
  .describe('Executions that are started, each with what is expected of it.');

/** One of the student's own executions. */
const ownRunSchema = z.strictObject({
  name: z.string().optional().describe('Its name.'),
  status: statusSchema.optional().describe('How it stands.'),
  input: z.json().optional().describe('At least these fields; left out, any input.'),
  expect: runMatchSchema.optional().describe('How it came out, and which way it went.'),
  laterDefinition: z
    .boolean()
    .optional()
    .describe('Ran on a newer definition than the run before it in the list.'),
  updatedWhileRunning: z
    .boolean()
    .optional()
    .describe('The machine was updated after it started and before it ended.'),
  through: z
    .string()
    .optional()
    .describe('Started by this alias: the execution tells which version it was given.'),
});
export type OwnRun = z.infer<typeof ownRunSchema>;

export const checkSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...does,
    kind: z.literal('machine').describe('The machine exists, of the type.'),
    type: z.enum(['STANDARD', 'EXPRESS']).optional().describe('Any type, if not said.'),
  }),
  z.strictObject({
    ...does,
    kind: z.literal('valid').describe('AWS would accept the definition.'),
    draft,
    require: z.array(querySchema).optional().describe('What must be so in its structure besides.'),
  }),
  z.strictObject({
    ...does,
    kind: z
      .literal('definition')
      .describe('The saved definition has the structure. Judge what happens first.'),
    draft,
    require: z.array(querySchema).min(1).describe('All that must be so.'),
  }),
  z.strictObject({
    ...does,
    kind: z.literal('run').describe('Fresh executions with these inputs come out so.'),
    cases: casesSchema,
    distinct,
  }),
  z.strictObject({
    ...does,
    kind: z.literal('history').describe('Fresh executions with these inputs go this way.'),
    cases: casesSchema,
    distinct,
  }),
  z.strictObject({
    ...does,
    kind: z.literal('hidden').describe('Fresh executions with inputs that nobody has seen come out so.'),
    count: z.int().min(1).max(10).describe('How many of them.'),
    input: z
      .json()
      .describe(
        'A template: `{ "$integer": [1, 4] }`, `{ "$oneOf": [ … ] }` and `{ "$word": true }` are made up each time.',
      ),
    expect: runMatchSchema.describe('How each comes out; `{ "$input": "a.b" }` is what was made up.'),
    distinct,
    ...staging,
  }),
  z.strictObject({
    ...does,
    kind: z.literal('mine').describe("The student's own executions are as described."),
    runs: z.array(ownRunSchema).min(1).max(6).describe('In this order, oldest first.'),
    ever: z.boolean().optional().describe('Those from before the step count too.'),
  }),
  z.strictObject({
    ...does,
    kind: z.literal('revision').describe('The machine was saved again since the step began.'),
    input: z.json().describe('What a probing execution gets.'),
  }),
  z.strictObject({
    ...asks,
    kind: z.literal('answer').describe('The answer to the question is right.'),
    expect: z
      .discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('fixed').describe('The right answer is written here.'),
          values: z.array(z.string().min(1)).min(1).describe('Any of these is right.'),
        }),
        z.strictObject({
          kind: z.literal('execution').describe("It is read from an execution of the student's."),
          of: ownRunSchema.describe('Which execution.'),
          value: z
            .enum(['eventCount', 'longestState', 'error', 'output', 'version'])
            .describe('What of it is asked for.'),
        }),
      ])
      .describe('Which answer is right.'),
  }),
  z.strictObject({
    ...does,
    kind: z.literal('deleted').describe('The machine is gone again.'),
    after: z.array(idSchema).min(1).describe('Once these checks have passed.'),
  }),
  z.strictObject({
    ...asks,
    kind: z
      .literal('refused-start')
      .describe('The student pastes what a second start under a used name was answered.'),
    name: z.string().min(1).describe('The name of the execution.'),
  }),
  z.strictObject({
    ...does,
    kind: z.literal('versions').describe('So many versions were published.'),
    min: z.int().min(1).describe('At least so many.'),
  }),
  z.strictObject({
    ...does,
    kind: z
      .literal('alias')
      .describe('An alias sends a part of the executions to the newest version, the rest to one older one.'),
    alias: z.string().min(1).describe('Its name.'),
    newest: z.int().min(0).max(100).describe('What the newest version gets, in percent.'),
  }),
  z.strictObject({
    ...does,
    kind: z.literal('stack').describe('A stack of CloudFormation is complete.'),
    stack: z.string().min(1).describe('Its name.'),
    types: z.array(z.string().min(1)).optional().describe('It has made resources of these types.'),
    portable: z.boolean().optional().describe('Its template names no account.'),
  }),
  z.strictObject({
    ...does,
    kind: z
      .literal('role')
      .describe("The machine's role trusts Step Functions and allows what the definition needs, no more."),
  }),
  z.strictObject({
    ...does,
    kind: z.literal('nothing-left').describe('Machines and stacks are gone.'),
    machines: z.array(z.string().min(1)).describe('These machines.'),
    stacks: z.array(z.string().min(1)).describe('These stacks.'),
    after: z.array(idSchema).min(1).describe('Once these checks have passed.'),
  }),
  z.strictObject({
    ...asks,
    kind: z.literal('predict').describe('What the student expects before the first run. Never in the way.'),
    optional: z.literal(true).describe('A bet is never needed to finish the step.'),
    values: z.array(z.string().min(1)).min(1).describe('Any of these is right.'),
  }),
]);

export type Check = z.infer<typeof checkSchema>;
export type CheckKind = Check['kind'];
export const checkKinds: readonly CheckKind[] = checkSchema.options.map(({ shape }) => shape.kind.value);
export type CheckOf<K extends CheckKind> = Extract<Check, { kind: K }>;
