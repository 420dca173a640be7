import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProgram } from '../../asl/parse/parse-program';
import type { Program, State } from '../../asl/program';
import { stateMachineArn, trialArn } from '../../base/arn';
import type { Json, JsonObject } from '../../base/json';
import { apiUnderTest, OWNER, ROLE } from '../../conformance/api-under-test';
import { inspectVisit } from '../../host/trials/inspect-visit';
import { randomMachine } from '../../machine/testing/random/random-machine';
import { inProcessEvaluator, SequentialIds } from '../../testing';
import { inspectionData } from './inspection-data';

const chance = fc.noBias(fc.array(fc.nat({ max: 9_999 }), { maxLength: 500, size: 'max' }));
const input = fc.constantFrom<Json>(
  { a: 'text', b: [1, { x: 2 }, null], c: { d: { e: true } }, n: 2, t: '2026-01-01T00:01:00Z' },
  { a: 7, n: 'two', b: [] },
  [1, 2],
);
const outcome = fc.constantFrom<Outcome>(
  { result: { b: [1] } },
  { result: [1, 'two'] },
  { error: 'Bad', cause: 'why' },
  { error: 'States.Timeout' },
);
type Outcome = { readonly result: Json } | { readonly error: string; readonly cause?: string };

/** `PASOS_PROPERTY_RUNS=500` looks longer. */
const RUNS = Number(process.env.PASOS_PROPERTY_RUNS ?? 20);

const VARIABLES = { v1: 'x', v2: { a: 1 }, v3: [1] };

test('a visit is inspected as TestState inspects it, stage by stage', { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(chance, input, outcome, async (numbers, value, came) => {
      const definition = randomMachine(numbers);
      const program = parseProgram(definition);
      for (const [scope, { states }] of program.scopes)
        for (const state of states.values())
          await compare({ definition, program, scope, state, value, came });
    }),
    { numRuns: RUNS, seed: 5 },
  );
});

interface Compared {
  readonly definition: JsonObject;
  readonly program: Program;
  readonly scope: string;
  readonly state: State;
  readonly value: Json;
  readonly came: Outcome;
}

async function compare(random: Compared): Promise<void> {
  const compared = { ...random, came: fitting(random) };
  const { state, came } = compared;
  const isWork = state.type === 'Task' || state.type === 'Parallel' || state.type === 'Map';
  const request = {
    stateName: state.name,
    input: JSON.stringify(compared.value),
    variables: JSON.stringify(VARIABLES),
    roleArn: ROLE,
    inspectionLevel: 'TRACE',
    ...(isWork && { mock: mockOf(came) }),
  } as const;
  const { call, engine } = apiUnderTest();
  const asked = call('TestState', { ...request, definition: JSON.stringify(compared.definition) });
  asked.catch(() => undefined);
  await engine.clock.runToEnd();
  const { inspectionData: traced, status } = await asked;
  const { kind, notes: all } = await inspect(compared, isWork);
  // What failed before there was any work would go on to the work that is given; TestState ends there.
  const isRetried = status === 'RETRIABLE';
  const notes = isRetried ? all.filter(({ attempt }) => attempt === 0) : all;
  const shown = inspectionData(state, { ...request, definition: '' } as never, { notes } as never);
  expect(JSON.parse(JSON.stringify(shown))).toEqual(traced);
  if (!isRetried) expect(kind).toBe(status === 'FAILED' ? 'failed' : 'left');
}

/** A mock of another form than the state's own result is refused. */
function fitting({ state, came }: Compared): Outcome {
  if (!('result' in came)) return came;
  if (state.type === 'Parallel') return { result: Array<Json>(state.branchCount).fill(came.result) };
  return state.type === 'Map' ? { result: [came.result] } : came;
}

function mockOf(came: Outcome): JsonObject {
  return 'result' in came
    ? { result: JSON.stringify(came.result), fieldValidationMode: 'NONE' }
    : { errorOutput: { cause: '', ...came } };
}

function inspect({ program, scope, state, value, came }: Compared, isWork: boolean) {
  const ids = new SequentialIds();
  const [machine, execution] = [ids.uuid(), ids.uuid()];
  const enteredAt = Date.UTC(2026, 0, 1);
  const identity = {
    executionArn: trialArn(OWNER, machine, execution),
    executionName: execution,
    stateMachineArn: stateMachineArn(OWNER, machine),
    stateMachineName: machine,
    roleArn: ROLE,
    startTime: enteredAt,
    input: value,
    type: 'EXPRESS',
    redriveCount: 0,
  } as const;
  const mocked = 'error' in came ? { cause: '', ...came } : came;
  const request = {
    program,
    scope,
    state: state.name,
    identity,
    input: value,
    variables: VARIABLES,
    enteredEventId: 2,
    enteredAt,
    work: isWork ? [{ beganAt: enteredAt, endedAt: enteredAt, outcome: mocked }] : [],
    isOver: !isWork,
    seed: ids.seed(),
  };
  return inspectVisit(request, inProcessEvaluator);
}
