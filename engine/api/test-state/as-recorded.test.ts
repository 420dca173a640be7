import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../base/json';
import { OWNER } from '../../conformance/api-under-test';
import { inspectVisit } from '../../host/trials/inspect-visit';
import { inProcessEvaluator } from '../../testing';
import { stateMachineArn, trialArn } from '../../base/arn';
import { inspectionData } from './inspection-data';
import { getTestedState } from './tested-state';

/** What AWS answered, when its recordings lie beside the repository. */
const RECORDED = fileURLToPath(new URL('../../../../shared/conformance/cases/test_state/', import.meta.url));

interface Recorded {
  readonly calls: readonly {
    readonly op: string;
    readonly params: JsonObject;
    readonly expect: { readonly response?: JsonObject };
  }[];
}

const cases = existsSync(RECORDED) ? readdirSync(RECORDED) : [];
const without = cases.length > 0 ? '' : `: the recordings are not at ${RECORDED}, nothing to compare with`;

test(`every stage is what TestState showed on AWS${without}`, async () => {
  let compared = 0;
  for (const file of cases) {
    const { calls } = JSON.parse(readFileSync(RECORDED + file, 'utf8')) as Recorded;
    for (const { op, params, expect: expected } of calls) {
      const shown = expected.response?.inspectionData as JsonObject | undefined;
      const isTold = op === 'TestState' && shown !== undefined && !(params.mock && !isInspectable(params));
      if (!isTold) continue;
      const stages = await inspect(params);
      if (!stages) continue;
      for (const stage of STAGES)
        if (stage in shown) {
          expect([file, stage, textless(stages[stage])]).toEqual([file, stage, textless(shown[stage])]);
          compared++;
        }
    }
  }
  expect(compared > 0).toBe(cases.length > 0);
});

const STAGES = [
  ...['input', 'afterInputPath', 'afterParameters', 'afterArguments', 'result'],
  ...['afterResultSelector', 'afterResultPath', 'afterItemsPath', 'afterItemSelector'],
] as const;

/** Numbers of failed iterations and files of items are given to TestState only. */
function isInspectable({ stateConfiguration }: JsonObject): boolean {
  return stateConfiguration === undefined;
}

/** Undefined: its work was really done, and nothing says what came of it. */
async function inspect(params: JsonObject): Promise<JsonObject | undefined> {
  const { program, scope, state } = getTestedState(textOf(params.definition), params.stateName as string);
  const work = mocked(params.mock as JsonObject | undefined);
  if (!work && ['Task', 'Map', 'Parallel'].includes(state.type)) return undefined;
  const input = JSON.parse(textOf(params.input ?? '{}')) as Json;
  const request = { inspectionLevel: 'TRACE', input: JSON.stringify(input), definition: '' } as const;
  const at = Date.UTC(2026, 0, 1);
  const inspected = await inspectVisit(
    {
      ...{ program, scope, state: state.name, input, identity: identityOf(input, at) },
      variables: JSON.parse(textOf(params.variables ?? '{}')) as JsonObject,
      ...(params.context !== undefined && { context: JSON.parse(textOf(params.context)) as JsonObject }),
      ...{ enteredEventId: 2, enteredAt: at, isOver: true },
      work: work ? [{ beganAt: at, endedAt: at, outcome: work }] : [],
    },
    inProcessEvaluator,
  );
  return inspectionData(state, request as never, inspected as never);
}

function mocked(mock: JsonObject | undefined) {
  if (!mock) return undefined;
  if (mock.errorOutput) return mock.errorOutput as { error: string; cause: string };
  return { result: JSON.parse(textOf(mock.result!)) as Json };
}

function identityOf(input: Json, startTime: number) {
  return {
    ...{ executionArn: trialArn(OWNER, 'm', 'e'), executionName: 'e', redriveCount: 0, roleArn: '' },
    ...{ stateMachineArn: stateMachineArn(OWNER, 'm'), stateMachineName: 'm', startTime, input },
    type: 'EXPRESS' as const,
  };
}

/** In the recordings `{"$json": X}` stands for the text of X, and texts of JSON have been read. */
function textOf(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  const { $json } = (value ?? {}) as JsonObject;
  return JSON.stringify($json === undefined ? value : $json);
}

function textless(value: Json | undefined): Json | undefined {
  return typeof value === 'string' ? (JSON.parse(value) as Json) : value;
}
