import type { State, TaskResource, TaskState } from '../../asl/program';
import { isObject, type Json } from '../../base/json';
import { readJson } from '../../base/json-text/read-json';
import { findServiceModel } from '../../service/models/find-service-model';
import { responseOf } from '../../service/models/service-model';
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

export type ValidationMode = 'STRICT' | 'PRESENT' | 'NONE';

/** Holds the mock of a task against what the service says of its answers, where there is data of it. */
export async function assertResponse(
  result: Json,
  { resource }: TaskState,
  mode: ValidationMode = 'STRICT',
): Promise<void> {
  const problem = await responseProblem(result, resource, mode);
  if (problem !== undefined) refuse(problem);
}

/** What is wrong with the answer of a service, in AWS's words; undefined when nothing is, or nothing is known. */
export async function responseProblem(
  result: Json,
  resource: TaskResource,
  mode: ValidationMode,
): Promise<string | undefined> {
  const mocked = mockedResponse(resource);
  if (mode === 'NONE' || !mocked) return undefined;
  const model = await findServiceModel(mocked.service);
  const response = model && responseOf(model, mocked.action);
  const problem = response && checkResponse(result, response, { mode, free: mocked.free });
  return problem === undefined ? undefined : `Mock result schema validation error: ${problem}`;
}
