import type { State } from '../../asl/program';
import { assertRole } from '../machines/configurations';
import { ApiError } from '../errors';
import { refuse } from './refuse';
import type { TestStateRequest } from './request';
import { statesWithin, type TestedState } from './tested-state';

/** Refuses what a call asks for that does not go together, whatever the state is. */
export function assertRequest({ mock, context, revealSecrets, stateConfiguration }: TestStateRequest): void {
  if (mock) {
    if ((mock.result === undefined) === (mock.errorOutput === undefined))
      refuse('A test mock should have only one of the following fields: [result, errorOutput].');
    if (revealSecrets) refuse('TestState does not support RevealSecrets when a mock is specified.');
    return;
  }
  const given = { Context: context, ...named(stateConfiguration) };
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined) refuse(`TestState does not support ${name} when a mock is not specified.`);
  }
}

function named(configuration: TestStateRequest['stateConfiguration']) {
  return {
    RetrierRetryCount: configuration?.retrierRetryCount,
    ErrorCausedByState: configuration?.errorCausedByState,
    MapIterationFailureCount: configuration?.mapIterationFailureCount,
    MapItemReaderData: configuration?.mapItemReaderData,
  };
}

/** Refuses a state that cannot be tested in the way the call asks for. */
export function assertTestable(tested: TestedState, request: TestStateRequest): void {
  const { mock, roleArn, stateConfiguration } = request;
  const { state } = tested;
  if (roleArn !== undefined) assertRole(roleArn);
  if (mock) assertMockable(state);
  else assertWithoutMock(state, roleArn);
  const { errorCausedByState } = stateConfiguration ?? {};
  if (errorCausedByState !== undefined) assertInside(tested, errorCausedByState);
}

function assertInside(tested: TestedState, name: string): void {
  const hasInside = tested.state.type === 'Map' || tested.state.type === 'Parallel';
  if (hasInside && !statesWithin(tested).has(name)) refuse('State not found in definition');
}

function assertMockable({ type }: State): void {
  if (type !== 'Task' && type !== 'Map' && type !== 'Parallel')
    refuse(`State type '${type}' is not supported when a mock is specified`);
}

function assertWithoutMock(state: State, roleArn: string | undefined): void {
  if (state.type === 'Map' || state.type === 'Parallel')
    throw unsupported(
      'Map or Parallel states. Supported state types include: [Task, Wait, Pass, Succeed, Fail, Choice]',
    );
  if (state.type !== 'Task') return;
  const { resource } = state;
  if (resource.kind === 'activity') throw unsupported('Activity tasks unless a mock is specified.');
  if (resource.kind === 'service' && resource.pattern !== 'request-response')
    throw unsupported('.sync or .waitForTaskToken service integration patterns unless a mock is specified.');
  if (roleArn === undefined) refuse('RoleArn must be specified when testing a Task state');
}

function unsupported(what: string): ApiError {
  return new ApiError('InvalidDefinition', `TestState API does not support ${what}`);
}
