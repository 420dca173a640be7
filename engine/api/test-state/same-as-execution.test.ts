import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../base/json';
import { apiUnderTest, MACHINE, ROLE, type ApiUnderTest } from '../../conformance/api-under-test';
import type { TaskReply } from '../../host/ports';
import type { TestEngineOptions } from '../../testing';
import { LAMBDA } from './test-state-under-test';

type Integration = NonNullable<TestEngineOptions['integrations']>[number];
type CallReply = Exclude<TaskReply, { kind: 'TaskSubmitted' }>;
type Choices = Readonly<Record<string, readonly Json[]>>;

const filters: Choices = {
  InputPath: ['$', '$.a', '$.none', '$$.State', null],
  OutputPath: ['$', '$.a', '$.r', '$.none', null],
};
const templates: readonly Json[] = [
  { 'x.$': '$.b' },
  { 'x.$': '$$.Execution.Input', y: 1 },
  { 'x.$': 'States.Format($.a.b)' },
];
const shaping: Choices = {
  ...filters,
  Parameters: [...templates, 5],
  ResultPath: ['$', '$.r', '$.a.b.c', null],
  Assign: [{ 'v.$': '$' }, { v: 1 }],
};
const expressions: readonly Json[] = [
  '{% $states.input.a %}',
  '{% $none %}',
  '{% $sum(1) + "x" %}',
  { k: '{% $w %}' },
  7,
];
const output: Choices = { Output: expressions, Assign: expressions.map((v) => ({ v })) };
const caught = { Next: 'B', ErrorEquals: ['States.ALL'] };
const JSONata = { QueryLanguage: 'JSONata' };
const Task = { Type: 'Task', Resource: LAMBDA };

const state = fc.oneof(
  stateOf({ Type: 'Pass' }, { ...shaping, Result: [{ a: 1 }, [], null] }),
  stateOf({ Type: 'Pass', ...JSONata }, output),
  stateOf({ Type: 'Wait', Seconds: 1 }, filters),
  stateOf({ Type: 'Wait', Seconds: 1, ...JSONata }, output),
  stateOf(Task, { ...shaping, ResultSelector: templates, Catch: [[{ ...caught, ResultPath: '$.r' }]] }),
  stateOf(
    { ...Task, ...JSONata },
    {
      ...output,
      Arguments: expressions,
      Output: [...expressions, '{% $states.result.b %}'],
      Catch: [[{ ...caught, Output: '{% $states.errorOutput %}' }]],
    },
  ),
  stateOf(
    { Type: 'Choice', Default: 'B', Choices: [{ Variable: '$.a', IsPresent: true, Next: 'C' }], Next: null },
    filters,
  ),
);

/** A state with some of the fields, each with one of its values. It goes on to B, unless it says where to. */
function stateOf(state: JsonObject, choices: Choices): fc.Arbitrary<JsonObject> {
  const { Next = 'B', ...authored } = state;
  const names = fc.subarray(Object.keys(choices));
  return names.chain((chosen) =>
    fc
      .tuple(...chosen.map((name) => fc.constantFrom(...choices[name]!)))
      .map((values) => Object.fromEntries(chosen.map((name, index) => [name, values[index]!])))
      .map((more) => ({ ...authored, ...more, ...(Next !== null && { Next }) })),
  );
}

const input = fc.constantFrom<Json>({ a: { b: 1 } }, { a: 'x', r: [] }, [], {}, null);
const reply = fc.constantFrom<CallReply>(
  { kind: 'TaskSucceeded', output: { b: [1] } },
  { kind: 'TaskSucceeded', output: null },
  { kind: 'TaskFailed', error: 'Bad', cause: 'why' },
  { kind: 'TaskFailed' },
);

test('a state does in a test what it does in an execution', async () => {
  await fc.assert(
    fc.asyncProperty(state, input, reply, async (A, value, answer) => {
      const api = apiUnderTest({ integrations: [answering(answer)] });
      const B = { Type: 'Succeed' };
      const definition = JSON.stringify({
        StartAt: 'A',
        States: { A, B, ...(A.Type === 'Choice' && { C: B }) },
      });
      const visited = await execute(api, definition, JSON.stringify(value));
      const request = {
        definition,
        stateName: 'A',
        input: JSON.stringify(value),
        roleArn: ROLE,
        inspectionLevel: 'DEBUG',
      };
      expect(await tested(api, request)).toEqual(visited);
      if (A.Type !== 'Task') return;
      const mock: JsonObject =
        'output' in answer ? { result: JSON.stringify(answer.output) } : { errorOutput: reason(answer) };
      expect(await tested(api, { ...request, mock })).toEqual(visited);
    }),
    { numRuns: 300 },
  );
});

function answering(answer: CallReply): Integration {
  return { serves: () => true, perform: () => Promise.resolve(answer) };
}

function reason({ error, cause }: { readonly error?: string; readonly cause?: string }): JsonObject {
  return { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) };
}

/** What became of the visit of A. */
interface Visited {
  readonly output?: Json;
  readonly nextState?: string;
  readonly variables: JsonObject;
  readonly failure?: JsonObject;
}

async function execute(api: ApiUnderTest, definition: string, text: string): Promise<Visited> {
  await api.create({ definition });
  const { executionArn } = await api.start({ stateMachineArn: MACHINE, input: text });
  await api.engine.clock.runToEnd();
  const { events } = await api.call('GetExecutionHistory', { executionArn });
  const exited = events.find((event: JsonObject) => event.stateExitedEventDetails)?.stateExitedEventDetails;
  if (exited?.name !== 'A')
    return { variables: {}, failure: reason(events.at(-1).executionFailedEventDetails) };
  const variables = Object.entries<string>(exited.assignedVariables ?? {});
  return {
    output: timeless(JSON.parse(exited.output as string)),
    nextState: events.findLast((event: JsonObject) => event.type === 'SucceedStateEntered')
      .stateEnteredEventDetails.name,
    variables: Object.fromEntries(variables.map(([name, value]) => [name, timeless(JSON.parse(value))])),
  };
}

async function tested(api: ApiUnderTest, request: JsonObject): Promise<Visited> {
  const call = api.call('TestState', request);
  await api.engine.clock.runToEnd();
  const { status, output, nextState, inspectionData, error, cause } = await call;
  const variables = timeless(JSON.parse(inspectionData.variables ?? '{}')) as JsonObject;
  if (status === 'FAILED') return { variables, failure: reason({ error, cause }) };
  return { output: timeless(JSON.parse(output)), nextState, variables };
}

/** The context object says when the state was entered, and that is not the same. */
function timeless(value: Json): Json {
  return JSON.parse(JSON.stringify(value).replace(/"EnteredTime":"[^"]*"/g, '"EnteredTime":""')) as Json;
}
