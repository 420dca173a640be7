import * as z from 'zod';

/** What lab authors may ask about a definition and about a run. Shared by requirements and hints. */

export const localizedSchema = z.strictObject({
  es: z.string().min(1).describe('In Spanish.'),
  en: z.string().min(1).describe('In English, saying the same; what is in backticks is the same in both.'),
});

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
export const selectorSchema = z.union([
  z.string().min(1),
  z.strictObject({ type: stateTypeSchema.describe('Any state of this type, whatever it is called.') }),
]);
export type Selector = z.infer<typeof selectorSchema>;

const bounds = {
  is: z.int().min(0).optional().describe('Exactly so many.'),
  min: z.int().min(0).optional().describe('At least so many.'),
  max: z.int().min(0).optional().describe('At most so many.'),
};

export const querySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('count').describe('How many states of a type there are.'),
    type: stateTypeSchema.describe('Of this type.'),
    where: z
      .enum(['anywhere', 'top', 'nested'])
      .optional()
      .describe('Anywhere, if not said; only at the top; only within branches and iterations.'),
    ...bounds,
  }),
  z.strictObject({
    kind: z.literal('start').describe('This state is the first one.'),
    state: selectorSchema.describe('A state by its name, or `{ "type": … }`.'),
  }),
  z.strictObject({
    kind: z.literal('exists').describe('There is such a state.'),
    state: selectorSchema.describe('A state by its name, or `{ "type": … }`.'),
  }),
  z.strictObject({
    kind: z.literal('path').describe('Each of the states leads to the next one.'),
    states: z.array(selectorSchema).min(1).describe('In this order, by name or by `{ "type": … }`.'),
    direct: z.boolean().optional().describe('Nothing stands in between.'),
    ends: z.boolean().optional().describe('The last one is an end.'),
  }),
  z.strictObject({
    kind: z.literal('branches').describe('How many branches the Parallel has that has most.'),
    ...bounds,
  }),
  z.strictObject({
    kind: z.literal('rules').describe('How many rules all Choice states have together.'),
    ...bounds,
  }),
  z.strictObject({
    kind: z.literal('field').describe('A field of a state is as it should be.'),
    state: selectorSchema.describe('A state by its name, or some state of `{ "type": … }`.'),
    field: z.string().min(1).describe('Its name, as in `SecondsPath`.'),
    is: z.json().optional().describe('Equal to this; it may be a template, as in `{ "$some": … }`.'),
    present: z.boolean().optional().describe('Whether it is there at all.'),
    constant: z.boolean().optional().describe('Whether its value is written down rather than worked out.'),
    every: z.boolean().optional().describe('Every state that fits, not only one.'),
  }),
  z.strictObject({ kind: z.literal('reachable').describe('No state is out of reach.') }),
  z.strictObject({ kind: z.literal('portable').describe('No ARN in it names an account.') }),
  z.strictObject({
    kind: z
      .literal('gap')
      .describe('An argument of a Task is a gap for the template to fill: `${Name}` and nothing else.'),
    state: selectorSchema.describe('The Task, by its name or `{ "type": "Task" }`.'),
    argument: z.string().min(1).describe('The name of the argument.'),
  }),
  z.strictObject({ kind: z.literal('filled').describe('No gap is left.') }),
  z.strictObject({
    kind: z.literal('graph').describe('Same states, types and transitions as the solution of the draft.'),
  }),
  z.strictObject({
    kind: z
      .literal('alike')
      .describe(
        'Every Task asks for the same as in the solution of the draft, but for the gaps: no two share a name there that do not here.',
      ),
  }),
]);
export type Query = z.infer<typeof querySchema>;

export const statusSchema = z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']);

/** A call of a service of the account. `input` and `answer` are templates. */
export const serviceCallSchema = z.strictObject({
  service: z.string().min(1).describe('As in `aws-sdk:` resources: `dynamodb`, `sqs`, `sfn`.'),
  operation: z.string().min(1).describe('As AWS calls it: `GetItem`.'),
  input: z.json().optional().describe('What the call is made with; a template.'),
  answer: z
    .json()
    .optional()
    .describe(
      'What comes back has at least this; it is asked for again until it has, for a while. A template.',
    ),
  keep: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      'Names for parts of the answer, by dotted paths, for the calls after it as `{ "$kept": "name" }`: of a list that `$some` was asked of, the items that fit.',
    ),
});
export type ServiceCall = z.infer<typeof serviceCallSchema>;

/** What must be in the account when a run has ended, and how to say it to the student. */
const resourceSchema = z.strictObject({
  ...serviceCallSchema.shape,
  id: z.string().optional().describe('For hints that are about this one: `"when": { "resource": … }`.'),
  expected: localizedSchema.describe('What should be there, said to the student.'),
});

/** What Tasks are answered in place of their service: those that call the function, or the action. */
export const faultSchema = z.strictObject({
  function: z.string().min(1).optional().describe('Tasks that call this function.'),
  action: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Tasks that ask for this: `dynamodb:putItem` however it waits, `sqs:sendMessage.waitForTaskToken` only so.',
    ),
  resource: z.string().min(1).optional().describe('Only those whose parameters name it: a table, a queue.'),
  answers: z
    .array(z.record(z.string(), z.json()))
    .min(1)
    .describe(
      'Rules of a mock plan (docs/control.md): `{ "attempt": "0-1", "throw": { "error": "Busy" } }`.',
    ),
});
export type Fault = z.infer<typeof faultSchema>;

/**
 * Tasks ask this of a service, `ecs:runTask`, however they wait: at least these parameters. How often is told by the bounds,
 * once or more if there are none; of several actions together, as an optimized integration and the SDK's do the same. With
 * `every`, no call of the action asks for anything else.
 */
const asksSchema = z.strictObject({
  action: z
    .union([z.string().min(1), z.array(z.string().min(1)).min(2)])
    .describe('`sns:publish`, or several that do the same: the optimized integration and that of the SDK.'),
  parameters: z.json().describe('It is asked for with at least these; a template.'),
  every: z.boolean().optional().describe('No call of the action asks for anything else.'),
  limits: z
    .strictObject({
      timeout: z.number().positive().optional().describe('Seconds for all of it.'),
      heartbeat: z.number().positive().optional().describe('Seconds for each silence.'),
    })
    .optional()
    .describe('The time that the Task was given, wherever that is written.'),
  ...bounds,
});

/** How a run came out. `output` is a template: see `run/template.ts`. */
const outcome = {
  status: statusSchema.optional().describe('How it ended.'),
  output: z
    .json()
    .optional()
    .describe(
      'The whole output; a template: `{ "$any": true }` for what may be anything, `{ "$input": "a.b" }`.',
    ),
  error: z
    .union([z.string(), z.array(z.string()).min(1)])
    .optional()
    .describe('The name of the error it failed with, or one of several.'),
  causeIncludes: z.string().optional().describe('A piece of the cause; an empty text asks for any cause.'),
};

/** What happened on the way. */
const trace = {
  visited: z.array(selectorSchema).optional().describe('It goes through these states.'),
  notVisited: z.array(selectorSchema).optional().describe('It goes through none of these states.'),
  before: z.array(selectorSchema).min(2).optional().describe('They are entered in this order.'),
  events: z
    .array(
      z.strictObject({
        type: z
          .union([z.string().min(1), z.array(z.string().min(1)).min(2)])
          .describe('The type of the event, or several: a function called by its ARN has events of its own.'),
        error: z.string().min(1).optional().describe('Only those that tell of this error.'),
        ...bounds,
      }),
    )
    .optional()
    .describe('How many events of a type the history has.'),
  between: z
    .strictObject({
      states: z.array(selectorSchema).min(1).describe('These states.'),
      from: z.string().describe('The type of the event after which they are entered.'),
      to: z.string().describe('The type of the event before which they are left.'),
    })
    .optional()
    .describe('States that are entered and left between the first `from` event and the last `to` event.'),
  atOnce: z
    .strictObject({
      from: z.string().min(1).describe('The type of the event that opens one.'),
      to: z.string().min(1).describe('The type of the event that closes one.'),
      ...bounds,
    })
    .optional()
    .describe('How many were open at one moment, at most.'),
  lasts: z
    .strictObject({
      state: selectorSchema.describe('A state by its name, or `{ "type": … }`.'),
      seconds: z.json().describe('A number, or a template: `{ "$input": "segundos" }`.'),
      exactly: z.boolean().optional().describe('No longer either: all its visits together.'),
    })
    .optional()
    .describe('How long a state lasts at least, from entered to exited.'),
  takes: z
    .strictObject({
      min: z.number().min(0).optional().describe('At least so many seconds.'),
      max: z.number().min(0).optional().describe('At most so many seconds.'),
    })
    .optional()
    .describe('Seconds from the start of the run to its end, by its own clock.'),
  pauses: z
    .array(z.number().min(0))
    .min(1)
    .optional()
    .describe('Seconds before each retry of a Task, in order: from a call that failed to the next attempt.'),
  leaves: z
    .strictObject({
      state: selectorSchema
        .optional()
        .describe('A state by its name, or `{ "type": … }`; the whole run, if not said.'),
      output: z.json().describe('At least these fields; a template.'),
    })
    .optional()
    .describe('What a state hands on, or the whole run.'),
  asks: z
    .union([asksSchema, z.array(asksSchema).min(2)])
    .optional()
    .describe('What Tasks ask of a service, however they wait: once or more, unless a bound says how often.'),
};

export const runMatchSchema = z.strictObject({
  ...outcome,
  ...trace,
  resources: z
    .array(resourceSchema)
    .min(1)
    .optional()
    .describe('What must be in the account when the run has ended, told by calls.'),
});
export type RunMatch = z.infer<typeof runMatchSchema>;

/** What can be wrong with machines, versions, aliases, stacks and roles; `repeated`: several runs gave what has to be another each time. */
export const problemSchema = z.enum([
  'express',
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
  'any-account',
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
  lasts: trace.lasts,
  takes: trace.takes,
  input: z.json().optional().describe('The whole input of the run that went wrong; a template.'),
  definition: querySchema.optional().describe('The definition is so.'),
  notDefinition: querySchema.optional().describe('The definition is not so.'),
  code: z.string().optional().describe('The code of what AWS finds wrong with the definition.'),
  messageIncludes: z.string().optional().describe('A piece of what AWS says is wrong.'),
  location: z.string().optional().describe('Where in the definition AWS finds it.'),
  textIncludes: z.string().optional().describe('A piece of the text in the editor.'),
  answer: z
    .union([z.string(), z.array(z.string()).min(1)])
    .optional()
    .describe('What the student answered, or one of several.'),
  resource: z.string().optional().describe('The `id` of what is not as it should be in the account.'),
  problem: problemSchema.optional().describe('What the check calls the mistake.'),
});
export type When = z.infer<typeof whenSchema>;

export const hintSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe('Its name, by which proof.json says which mistake gets it.'),
  when: whenSchema
    .optional()
    .describe('When it fits: all that is given must be so. Without it, always: such a hint stands last.'),
  text: localizedSchema.describe('What the student sees, why it is so, and where to look.'),
});
export type Hint = z.infer<typeof hintSchema>;
