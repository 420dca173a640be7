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
  text: localizedSchema,
  form: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('number') }),
    z.strictObject({ kind: z.literal('text') }),
    z.strictObject({
      kind: z.literal('choice'),
      options: z.array(z.strictObject({ value: z.string().min(1), label: localizedSchema })).min(2),
    }),
  ]),
});

const base = {
  id: idSchema,
  title: localizedSchema,
  /** Marked and remembered, but never needed to finish the step. */
  optional: z.boolean().optional(),
  /** Another machine than the step's. */
  machine: z.string().optional(),
  /** Replaces the generated "expected". */
  expected: localizedSchema.optional(),
  /** In order: the first that fits the mistake is shown. */
  hints: z.array(hintSchema).optional(),
};
const asks = { ...base, question: questionSchema };
const does = { ...base, question: z.undefined().optional() };

/** How a fresh run is made, beside its input. */
const staging = {
  /** Calls made before it starts, one after the other: what is to be in the account, or not to be. */
  given: z.array(serviceCallSchema).min(1).optional(),
  /** Only where the engine can be told what services answer: elsewhere the check waits. */
  faults: z.array(faultSchema).min(1).optional(),
  /** Calls made while it runs, one after the other: what a person or another system would do. */
  during: z.array(serviceCallSchema).min(1).optional(),
};
export type Staging = Readonly<z.infer<z.ZodObject<typeof staging>>>;

/** By a dotted path, what the output of each of the runs has to say differently: an identifier. */
const distinct = z.string().min(1).optional();

const casesSchema = z.array(z.strictObject({ input: z.json(), expect: runMatchSchema, ...staging })).min(1);

/** One of the student's own executions. */
const ownRunSchema = z.strictObject({
  name: z.string().optional(),
  status: statusSchema.optional(),
  /** At least these fields; omitted means any input. */
  input: z.json().optional(),
  expect: runMatchSchema.optional(),
  /** Ran on a newer definition than the run before it in the list. */
  laterDefinition: z.boolean().optional(),
  /** The machine was updated after it started and before it ended. */
  updatedWhileRunning: z.boolean().optional(),
  /** Started by this alias: the execution tells which version it was given. */
  through: z.string().optional(),
});
export type OwnRun = z.infer<typeof ownRunSchema>;

export const checkSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...does,
    kind: z.literal('machine'),
    type: z.enum(['STANDARD', 'EXPRESS']).optional(),
  }),
  z.strictObject({
    ...does,
    kind: z.literal('valid'),
    draft: z.string().optional(),
    require: z.array(querySchema).optional(),
  }),
  z.strictObject({
    ...does,
    kind: z.literal('definition'),
    draft: z.string().optional(),
    require: z.array(querySchema).min(1),
  }),
  z.strictObject({ ...does, kind: z.literal('run'), cases: casesSchema, distinct }),
  z.strictObject({ ...does, kind: z.literal('history'), cases: casesSchema, distinct }),
  z.strictObject({
    ...does,
    kind: z.literal('hidden'),
    count: z.int().min(1).max(10),
    input: z.json(),
    expect: runMatchSchema,
    distinct,
    ...staging,
  }),
  /** Executions the student started, oldest first; `ever` counts those from before the step too. */
  z.strictObject({
    ...does,
    kind: z.literal('mine'),
    runs: z.array(ownRunSchema).min(1).max(6),
    ever: z.boolean().optional(),
  }),
  /** Saved again since the step began; `input` is what a probing execution gets. */
  z.strictObject({ ...does, kind: z.literal('revision'), input: z.json() }),
  z.strictObject({
    ...asks,
    kind: z.literal('answer'),
    expect: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('fixed'), values: z.array(z.string().min(1)).min(1) }),
      z.strictObject({
        kind: z.literal('execution'),
        of: ownRunSchema,
        value: z.enum(['eventCount', 'longestState', 'error', 'output', 'version']),
      }),
    ]),
  }),
  /** Gone again, once the checks named in `after` have passed. */
  z.strictObject({ ...does, kind: z.literal('deleted'), after: z.array(idSchema).min(1) }),
  /** The student pastes what a second start under a used name was answered. */
  z.strictObject({ ...asks, kind: z.literal('refused-start'), name: z.string().min(1) }),
  /** So many versions were published. */
  z.strictObject({ ...does, kind: z.literal('versions'), min: z.int().min(1) }),
  /** An alias sends this part of the executions to the newest version, and the rest to one older version. */
  z.strictObject({
    ...does,
    kind: z.literal('alias'),
    alias: z.string().min(1),
    newest: z.int().min(0).max(100),
  }),
  /** A stack of CloudFormation is complete, has these types of resources, and a template that fits any account. */
  z.strictObject({
    ...does,
    kind: z.literal('stack'),
    stack: z.string().min(1),
    types: z.array(z.string().min(1)).optional(),
    portable: z.boolean().optional(),
  }),
  /** The machine's role trusts Step Functions and allows what the definition needs, no more. */
  z.strictObject({ ...does, kind: z.literal('role') }),
  /** Machines and stacks are gone, once the checks named in `after` have passed. */
  z.strictObject({
    ...does,
    kind: z.literal('nothing-left'),
    machines: z.array(z.string().min(1)),
    stacks: z.array(z.string().min(1)),
    after: z.array(idSchema).min(1),
  }),
  /** What the student expects before running. Never blocks. */
  z.strictObject({
    ...asks,
    kind: z.literal('predict'),
    optional: z.literal(true),
    values: z.array(z.string().min(1)).min(1),
  }),
]);

export type Check = z.infer<typeof checkSchema>;
export type CheckKind = Check['kind'];
export const checkKinds: readonly CheckKind[] = checkSchema.options.map(({ shape }) => shape.kind.value);
export type CheckOf<K extends CheckKind> = Extract<Check, { kind: K }>;
