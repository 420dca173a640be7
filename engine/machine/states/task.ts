import type { TaskState } from '../../asl/program';
import { invariant } from '../../base/invariant';
import { has, isObject, type Json } from '../../base/json';
import { SECONDS_MAX } from '../../base/limits';
import { writeTaskToken } from '../task-token';
import { effectiveInput } from '../visit/data-flow';
import { numberOf } from '../visit/dynamic';
import type { Mock } from '../../mocks/find-mock';
import type { Executor } from '../visit/executor';
import type { Visiting } from '../visit/visiting';
import { textOf } from './fail';
import { beginMocked, mockOf } from './mocked-task';
import * as events from './task-events';

type TaskVisiting = Visiting<TaskState>;

/** Hands its work out with `PerformTask` and waits: for the answer, the end of a job, a worker, or its token. */
export const task: Executor<TaskState> = {
  enter(visiting) {
    const attempt = newAttempt(visiting);
    if (attempt.token !== undefined) visiting.token = attempt.token;
    const input = withAdded(visiting.state.resource, effectiveInput(visiting));
    const limits = limitsOf(visiting);
    const roleArn = textOf(visiting, visiting.state.roleArn);
    const mock = mockOf(visiting);
    if (!mock) {
      assertActivity(visiting);
      assertParameters(visiting, input);
    }
    // arn:aws:states:<region>:… — a task runs where its machine is.
    const region = visiting.draft.identity.stateMachineArn.split(':')[3]!;
    const { resource } = visiting.state;
    write(
      visiting,
      events.scheduled(resource, region, { inputText: visiting.textOf(input), roleArn, ...limits }),
    );
    // An activity starts when a worker takes it.
    if (resource.kind !== 'activity') write(visiting, events.started(resource));
    perform(
      visiting,
      { ...attempt, input, ...(roleArn === undefined ? {} : { roleArn }) },
      { ...limits, mock },
    );
    return undefined;
  },
};

/** Recorded on AWS: Step Functions says who starts a task of ECS. */
function withAdded(resource: TaskState['resource'], input: Json): Json {
  const isEcs = resource.kind === 'service' && /:states:[^:]*:[^:]*:ecs:runTask(\.|$)/.test(resource.arn);
  if (!isEcs || !isObject(input) || has(input, 'StartedBy')) return input;
  return { ...input, StartedBy: 'AWS Step Functions' };
}

/** Each attempt is a task of its own; one that others may answer has a token. */
function newAttempt({ draft, state: { resource } }: TaskVisiting): Omit<Attempt, 'input'> {
  const attempt = { task: draft.mintId(), nonce: draft.chance.uuid() };
  const isAnsweredHere =
    resource.kind === 'lambda' || (resource.kind === 'service' && resource.pattern === 'request-response');
  if (isAnsweredHere) return attempt;
  return { ...attempt, token: writeTaskToken({ executionArn: draft.identity.executionArn, ...attempt }) };
}

interface Limits {
  readonly timeoutSeconds: number | undefined;
  readonly heartbeatSeconds: number | undefined;
}

function limitsOf(visiting: TaskVisiting): Limits {
  const { timeout, heartbeat } = visiting.state;
  const range = { kind: 'integer', min: 1 } as const;
  return {
    timeoutSeconds: numberOf(visiting, timeout, visiting.input, range),
    heartbeatSeconds: numberOf(visiting, heartbeat, visiting.input, range),
  };
}

function assertActivity(visiting: TaskVisiting): void {
  const { draft, state } = visiting;
  const { resource } = state;
  if (resource.kind !== 'activity') return;
  const answer = draft.ask({ kind: 'find-activity', activityArn: resource.arn });
  invariant(answer.kind === 'activity', 'the question was whether the activity exists');
  if (!answer.exists) visiting.runtimeError(`The activity ${resource.arn} does not exist.`);
}

/** Step Functions knows what the API of a service takes, and calls none with anything else. */
function assertParameters(visiting: TaskVisiting, parameters: Json): void {
  const { draft, state } = visiting;
  const { resource } = state;
  if (
    resource.kind !== 'service' ||
    (!resource.service.startsWith('aws-sdk:') && resource.service !== 'dynamodb')
  )
    return;
  const answer = draft.ask({ kind: 'judge-parameters', resource: resource.arn, parameters });
  invariant(answer.kind === 'judged', 'the question was what is wrong with the parameters');
  if (answer.problems.length === 0) return;
  visiting.runtimeError(
    `The Parameters '${visiting.textOf(parameters)}' could not be used to start the Task: [${answer.problems.join(', ')}]`,
  );
}

interface Attempt {
  readonly task: string;
  readonly nonce: string;
  readonly token?: string;
  readonly input: Json;
  readonly roleArn?: string;
}

function perform(
  visiting: TaskVisiting,
  attempt: Attempt,
  { mock, ...limits }: Limits & { readonly mock: Mock | undefined },
): void {
  const { draft, frameId, state } = visiting;
  const work = { ...attempt, resource: state.resource.arn };
  const { timeoutSeconds = SECONDS_MAX } = limits;
  const hasTimeout = limits.timeoutSeconds !== undefined;
  visiting.wait({
    kind: 'task',
    ...work,
    ...(hasTimeout && { timeoutTimer: draft.armTimer(draft.now + timeoutSeconds * 1000, frameId) }),
    ...heartbeat(visiting, limits.heartbeatSeconds),
  });
  if (mock) return beginMocked(visiting, mock);
  draft.commands.push({ kind: 'PerformTask', ...work });
}

/** Nobody can send a heartbeat for a task without a token, and an activity's worker not before there is one. */
function heartbeat({ draft, frameId, token, state }: TaskVisiting, seconds: number | undefined) {
  if (seconds === undefined || token === undefined) return {};
  if (state.resource.kind === 'activity') return { heartbeat: { seconds } };
  return { heartbeat: { seconds, timer: draft.armTimer(draft.now + seconds * 1000, frameId) } };
}

export function write(visiting: TaskVisiting, event: events.TaskEvent): number {
  return visiting.record(event.type, event.details);
}
