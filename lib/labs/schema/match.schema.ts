import * as z from 'zod';

/** What lab authors may ask about a definition and about a run. Shared by requirements and hints. */

export const localizedSchema = z.strictObject({ es: z.string().min(1), en: z.string().min(1) });

export const stateTypeSchema = z.enum([
  'Task',
  'Pass',
  'Choice',
  'Wait',
  'Succeed',
  'Fail',
  'Parallel',
  'Map',
]);
export type StateType = z.infer<typeof stateTypeSchema>;

/** A state by its name, or any state of a type: labs that fix no names use the type. */
export const selectorSchema = z.union([z.string().min(1), z.strictObject({ type: stateTypeSchema })]);
export type Selector = z.infer<typeof selectorSchema>;

const bounds = {
  is: z.int().min(0).optional(),
  min: z.int().min(0).optional(),
  max: z.int().min(0).optional(),
};

export const querySchema = z.discriminatedUnion('kind', [
  /** How many states of a type, nested ones included unless `where` says otherwise. */
  z.strictObject({
    kind: z.literal('count'),
    type: stateTypeSchema,
    where: z.enum(['anywhere', 'top', 'nested']).optional(),
    ...bounds,
  }),
  z.strictObject({ kind: z.literal('start'), state: selectorSchema }),
  z.strictObject({ kind: z.literal('exists'), state: selectorSchema }),
  /** Each state leads to the next one; `direct` allows nothing in between, `ends` wants the last one terminal. */
  z.strictObject({
    kind: z.literal('path'),
    states: z.array(selectorSchema).min(1),
    direct: z.boolean().optional(),
    ends: z.boolean().optional(),
  }),
  /** Branches of the Parallel that has most. */
  z.strictObject({ kind: z.literal('branches'), ...bounds }),
  /** Rules of all Choice states together. */
  z.strictObject({ kind: z.literal('rules'), ...bounds }),
  /** A field of some state the selector matches, or of `every` one: equal to `is` (a template), present or absent, or not a constant. */
  z.strictObject({
    kind: z.literal('field'),
    state: selectorSchema,
    field: z.string().min(1),
    is: z.json().optional(),
    present: z.boolean().optional(),
    constant: z.boolean().optional(),
    every: z.boolean().optional(),
  }),
  /** No state is out of reach. */
  z.strictObject({ kind: z.literal('reachable') }),
  /** No ARN in it names an account. */
  z.strictObject({ kind: z.literal('portable') }),
  /** An argument of a Task is a gap for the template to fill: `${Name}` and nothing else. */
  z.strictObject({ kind: z.literal('gap'), state: selectorSchema, argument: z.string().min(1) }),
  /** No gap is left. */
  z.strictObject({ kind: z.literal('filled') }),
  /** Same states, types and transitions as the solution of the draft. */
  z.strictObject({ kind: z.literal('graph') }),
  /** Every Task asks for the same as in the solution of the draft, but for the gaps: no two share a name there that do not here. */
  z.strictObject({ kind: z.literal('alike') }),
]);
export type Query = z.infer<typeof querySchema>;

export const statusSchema = z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']);

/**
 * A call of a service of the account. `input` and `answer` are templates; the answer must have at least what `answer` says,
 * and is asked for again until it has, for a while. `keep` names parts of it, by dotted paths, for the calls after it: of a list
 * that `$some` was asked of, the items that fit.
 */
export const serviceCallSchema = z.strictObject({
  /** As in `aws-sdk:` resources: `dynamodb`, `sqs`, `sfn`. */
  service: z.string().min(1),
  operation: z.string().min(1),
  input: z.json().optional(),
  answer: z.json().optional(),
  keep: z.record(z.string(), z.string()).optional(),
});
export type ServiceCall = z.infer<typeof serviceCallSchema>;

/** What must be in the account when a run has ended, and how to say it to the student. */
const resourceSchema = z.strictObject({
  ...serviceCallSchema.shape,
  /** For hints that are about this one: `"when": { "resource": … }`. */
  id: z.string().optional(),
  expected: localizedSchema,
});

/**
 * What Tasks are answered in place of their service: those that call the function, or the action: `dynamodb:putItem` however
 * it waits, `sqs:sendMessage.waitForTaskToken` only so.
 */
export const faultSchema = z.strictObject({
  function: z.string().min(1).optional(),
  action: z.string().min(1).optional(),
  /** Only those whose parameters name it: a table, a queue. */
  resource: z.string().min(1).optional(),
  /** Rules of a mock plan (docs/control.md): `{ "attempt": "0-1", "throw": { "error": "Busy" } }`. */
  answers: z.array(z.record(z.string(), z.json())).min(1),
});
export type Fault = z.infer<typeof faultSchema>;

/**
 * Tasks ask this of a service, `ecs:runTask`, however they wait: at least these parameters. How often is told by the bounds,
 * once or more if there are none; of several actions together, as an optimized integration and the SDK's do the same. With
 * `every`, no call of the action asks for anything else.
 */
const asksSchema = z.strictObject({
  action: z.union([z.string().min(1), z.array(z.string().min(1)).min(2)]),
  parameters: z.json(),
  every: z.boolean().optional(),
  ...bounds,
});

/** How a run came out. `output` is a template: see `run/template.ts`. */
const outcome = {
  status: statusSchema.optional(),
  output: z.json().optional(),
  error: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
  causeIncludes: z.string().optional(),
};

/** What happened on the way. */
const trace = {
  visited: z.array(selectorSchema).optional(),
  notVisited: z.array(selectorSchema).optional(),
  /** Entered in this order. */
  before: z.array(selectorSchema).min(2).optional(),
  /** How many of a type, or of several types together: a function called by its ARN has events of its own. */
  events: z
    .array(
      z.strictObject({
        type: z.union([z.string().min(1), z.array(z.string().min(1)).min(2)]),
        /** Only those that tell of this error. */
        error: z.string().min(1).optional(),
        ...bounds,
      }),
    )
    .optional(),
  /** These states are entered and left between the first `from` event and the last `to` event. */
  between: z
    .strictObject({ states: z.array(selectorSchema).min(1), from: z.string(), to: z.string() })
    .optional(),
  /** How many were open at one moment, at most, told by the events that open and close one. */
  atOnce: z.strictObject({ from: z.string().min(1), to: z.string().min(1), ...bounds }).optional(),
  /** From entered to exited, at least; a number or a template over the input. */
  lasts: z.strictObject({ state: selectorSchema, seconds: z.json() }).optional(),
  /** Seconds from the start of the run to its end, by its own clock. */
  takes: z.strictObject({ min: z.number().min(0).optional(), max: z.number().min(0).optional() }).optional(),
  /** What a state hands on, or the whole run when no state is named: at least these fields. */
  leaves: z.strictObject({ state: selectorSchema.optional(), output: z.json() }).optional(),
  asks: z.union([asksSchema, z.array(asksSchema).min(2)]).optional(),
};

export const runMatchSchema = z.strictObject({
  ...outcome,
  ...trace,
  resources: z.array(resourceSchema).min(1).optional(),
});
export type RunMatch = z.infer<typeof runMatchSchema>;

/** What can be wrong with versions, aliases, stacks and roles; `repeated`: several runs gave what has to be another each time. */
export const problemSchema = z.enum([
  'too-few-versions',
  'no-alias',
  'one-version',
  'swapped',
  'other-weights',
  'other-version',
  'no-stack',
  'rolled-back',
  'lacks-resource',
  'account-in-template',
  'no-role',
  'trust',
  'missing-permission',
  'any-action',
  'any-resource',
  'unneeded-permission',
  'machine-left',
  'stack-left',
  'repeated',
]);
export type Problem = z.infer<typeof problemSchema>;

/** When a hint fits. All conditions given must hold; without any it fits always. */
export const whenSchema = z.strictObject({
  ...outcome,
  visited: trace.visited,
  notVisited: trace.notVisited,
  leaves: trace.leaves,
  asks: trace.asks,
  events: trace.events,
  takes: trace.takes,
  /** The input of the run that went wrong. */
  input: z.json().optional(),
  definition: querySchema.optional(),
  notDefinition: querySchema.optional(),
  code: z.string().optional(),
  messageIncludes: z.string().optional(),
  location: z.string().optional(),
  textIncludes: z.string().optional(),
  answer: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
  /** The `id` of what is not as it should be in the account. */
  resource: z.string().optional(),
  /** What the check calls the mistake. */
  problem: problemSchema.optional(),
});
export type When = z.infer<typeof whenSchema>;

export const hintSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  when: whenSchema.optional(),
  text: localizedSchema,
});
export type Hint = z.infer<typeof hintSchema>;
