import type { State, TaskState } from '../../asl/program';
import { isObject, type Json } from '../../base/json';
import { readJson } from '../../base/json-text/read-json';
import { findResponseModel } from '../../service/models/find-response-model';
import { responseOf } from '../../service/models/response-shape';
import { checkResponse } from './check-response';
import { mockedResponse } from './mocked-response';
import { refuse } from './refuse';

/** The value a mock gives in place of a state's work, which has the form that the work of such a state gives. */
export function readMockResult(text: string, state: State, failedIterations = 0): Json {
  const read = readJson(text);
  if (!read.ok) return refuse('Mocked result must be valid JSON');
  const result = read.value.value;
  if (state.type === 'Parallel') assertBranches(result, state.branchCount);
  if (state.type !== 'Map') return result;
  if (state.distributed?.writer?.resource) {
    if (!isObject(result)) refuse('Mocked result must be a JSON object.');
  } else {
    assertArray(result);
    if (failedIterations > result.length) refuse(TOO_MANY_FAILED);
  }
  return result;
}

export const TOO_MANY_FAILED =
  'Map iteration failure count must be less than or equal to the number of Map iterations';

function assertBranches(result: Json, count: number): void {
  assertArray(result);
  if (result.length !== count)
    refuse('Mocked result must contain the same number of items as number of Parallel branches.');
}

function assertArray(result: Json): asserts result is Json[] {
  if (!Array.isArray(result)) refuse('Mocked result must be an array.');
}

/** Holds the mock of a task against what the service says of its answers, where there is data of it. */
export async function assertResponse(
  result: Json,
  { resource }: TaskState,
  mode: 'STRICT' | 'PRESENT' | 'NONE' = 'STRICT',
): Promise<void> {
  const mocked = mockedResponse(resource);
  if (mode === 'NONE' || !mocked) return;
  const model = await findResponseModel(mocked.service);
  const response = model && responseOf(model, mocked.action);
  const problem = response && checkResponse(result, response, { mode, free: mocked.free });
  if (problem !== undefined) refuse(`Mock result schema validation error: ${problem}`);
}
