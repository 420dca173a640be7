import type { Mock, TrialRequest } from '../../host/trials/trial-request';
import { isObject, type JsonObject } from '../../base/json';
import { stateMachineArn, trialArn } from '../../base/arn';
import { ApiError } from '../errors';
import { operation, type Call } from '../operation';
import { readExecutionInput, readPayload } from '../payload';
import { answer } from '../test-state/answer';
import { readContext } from '../test-state/context';
import { assertResponse, readMockResult } from '../test-state/mock-result';
import { testStateInput, type TestStateRequest } from '../test-state/request';
import { assertRequest, assertTestable } from '../test-state/support';
import { getTestedState, type TestedState } from '../test-state/tested-state';

export const testState = operation({
  name: 'TestState',
  input: testStateInput,

  async handle(request, call) {
    assertRequest(request);
    const tested = getTestedState(request.definition, request.stateName);
    assertTestable(tested, request);
    const mock = await readMock(tested, request);
    const context = request.context === undefined ? undefined : readContext(request.context, tested.state);
    const trial = { ...trialOf(tested, request, call), ...(mock && { mock }), ...(context && { context }) };
    const tried = await call.polls.unlessEnded(call.host.tryState(trial));
    return answer(tested.state, request, tried);
  },
});

async function readMock(
  { state }: TestedState,
  { mock, stateConfiguration }: TestStateRequest,
): Promise<Mock | undefined> {
  if (!mock) return undefined;
  const {
    mapIterationFailureCount: failedIterations,
    retrierRetryCount: retries,
    mapItemReaderData: itemReaderData,
  } = stateConfiguration ?? {};
  const settings = { failedIterations, retries, itemReaderData };
  if (mock.result === undefined) return { outcome: mock.errorOutput!, ...settings };
  const result = readMockResult(mock.result, state, failedIterations);
  if (state.type === 'Task') await assertResponse(result, state, mock.fieldValidationMode);
  return { outcome: { result }, ...settings };
}

/** Recorded on AWS: the state thinks it is in an Express execution; machine and execution have made-up names. */
function trialOf(
  { program, scope, state }: TestedState,
  request: TestStateRequest,
  call: Call,
): TrialRequest {
  const { caller, clock, ids } = call;
  const [stateMachineName, executionName] = [ids.uuid(), ids.uuid()];
  const identity = {
    executionArn: trialArn(caller, stateMachineName, executionName),
    executionName,
    stateMachineArn: stateMachineArn(caller, stateMachineName),
    stateMachineName,
    roleArn: request.roleArn ?? '',
    startTime: clock.now(),
    input: readExecutionInput(request.input ?? '{}'),
    type: 'EXPRESS',
    redriveCount: 0,
  } as const;
  return { program, scope, state: state.name, identity, variables: readVariables(request.variables ?? '{}') };
}

function readVariables(text: string): JsonObject {
  const variables = readPayload(text, invalidVariables);
  if (!isObject(variables)) throw invalidVariables('they must be a JSON object');
  return variables;
}

function invalidVariables(problem: string): ApiError {
  return new ApiError('ValidationException', `Invalid variables provided: ${problem}`);
}
