import type { Json, JsonObject } from '../../base/json';
import { apiUnderTest, ROLE } from '../../conformance/api-under-test';

export const LAMBDA = 'arn:aws:lambda:us-east-1:123456789012:function:f';
export const end = { End: true };

/** A JSONPath Task that a mock stands in for. */
export function task(more: JsonObject = {}): JsonObject {
  return { Type: 'Task', Resource: LAMBDA, ...end, ...more };
}

export function mapOf(more: JsonObject = {}): JsonObject {
  return { Type: 'Map', ItemProcessor: processor(), ...end, ...more };
}

export function distributedMap(more: JsonObject = {}): JsonObject {
  const config = { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' };
  return mapOf({ ItemProcessor: { ProcessorConfig: config, ...processor() }, ...more });
}

function processor(): JsonObject {
  return { StartAt: 'Inner', States: { Inner: { Type: 'Pass', ...end } } };
}

export const result = (value: Json, more: JsonObject = {}): JsonObject => ({
  mock: { result: JSON.stringify(value), ...more },
});
export const failing = (error: string, cause = 'why'): JsonObject => ({
  mock: { errorOutput: { error, cause } },
});

/** Calls TestState with a role, the definition and input as data; the answer has its JSON texts read. */
export async function testState(
  definition: Json,
  more: JsonObject = {},
  input: Json = {},
): Promise<JsonObject> {
  const api = apiUnderTest();
  const call = api.call('TestState', {
    definition: JSON.stringify(definition),
    input: JSON.stringify(input),
    roleArn: ROLE,
    ...more,
  });
  call.catch(() => undefined);
  await api.engine.clock.runToEnd();
  return readTexts((await call) as JsonObject);
}

function readTexts(answer: JsonObject): JsonObject {
  const read = (value: Json): Json => (typeof value === 'string' ? (JSON.parse(value) as Json) : value);
  const { output, inspectionData } = answer;
  return {
    ...answer,
    ...(output !== undefined && { output: read(output) }),
    ...(inspectionData !== undefined && {
      inspectionData: Object.fromEntries(
        Object.entries(inspectionData as JsonObject).map(([name, value]) => [name, read(value)]),
      ),
    }),
  };
}
