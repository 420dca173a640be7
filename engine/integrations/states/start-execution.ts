import { executionArn as childArn } from '../../base/arn';
import { isObject, own, type Json, type JsonObject } from '../../base/json';
import type { Clock, Ids, TaskRequest } from '../../host/ports';
import type { ExecutionRecord } from '../../host/records';
import type { CallReply, Integration } from '../integration';
import { sdkMetadata } from '../sdk-metadata';
import { exceptionName, isServiceError, optimizedCause } from '../service-error';
import { callerOf, type StepFunctions } from './step-functions';

const RESOURCE = /^arn:[^:]+:states:[^:]*:[^:]*:states:startExecution(\.sync|\.sync:2|\.waitForTaskToken)?$/;

export interface StartExecutionPorts {
  readonly stepFunctions: StepFunctions;
  readonly ids: Pick<Ids, 'uuid'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** `states:startExecution`: another state machine as a Task, in all four patterns. */
export function startExecution({ stepFunctions, ids, clock }: StartExecutionPorts): Integration {
  /** A crash may come between the start and our hearing of it: what this very attempt started is ours. */
  async function startedBefore(request: TaskRequest): Promise<Started | undefined> {
    const { name, stateMachineArn } = startInput(request);
    const machineName = String(stateMachineArn).split(':')[6] ?? '';
    const arn = childArn(callerOf(request.executionArn), machineName, String(name));
    const record = await stepFunctions.find(arn);
    if (record?.attempt !== request.nonce) return undefined;
    return { executionArn: arn, startDate: record.startDate / 1_000 };
  }

  return {
    serves: (resource) => RESOURCE.test(resource),

    async perform(request) {
      try {
        const caller = { ...callerOf(request.executionArn), attempt: request.nonce };
        const answer = await stepFunctions.call('StartExecution', startInput(request), caller);
        return { kind: 'TaskSucceeded', output: submission(answer as Started, { ids, clock }) };
      } catch (error) {
        if (!isServiceError(error)) throw error;
        const before = error.code === 'ExecutionAlreadyExists' ? await startedBefore(request) : undefined;
        if (before) return { kind: 'TaskSucceeded', output: submission(before, { ids, clock }) };
        const cause = optimizedCause(error, 'AWSStepFunctions', ids.uuid());
        return { kind: 'TaskFailed', error: `StepFunctions.${exceptionName(error.code)}`, cause };
      }
    },

    async follow({ resource }, submitted) {
      const record = await stepFunctions.whenClosed(executionArnOf(submitted));
      return record && ended(record, resource.endsWith('.sync:2'));
    },

    async abandon({ executionArn }, submitted) {
      const child = { executionArn: executionArnOf(submitted) };
      await stepFunctions.call('StopExecution', child, callerOf(executionArn));
    },

    executionOf: executionArnOf,
  };
}

/** Without a name, the attempt's own UUID: started again after a crash, it is the same execution. */
function startInput({ input, nonce }: TaskRequest): JsonObject {
  const given = isObject(input) ? input : {};
  const payload = own(given, 'Input');
  return {
    stateMachineArn: own(given, 'StateMachineArn') ?? null,
    name: own(given, 'Name') ?? nonce,
    ...(payload === undefined || payload === null ? {} : { input: text(payload) }),
    ...(own(given, 'TraceHeader') === undefined ? {} : { traceHeader: given.TraceHeader! }),
  };
}

function text(payload: Json): string {
  return typeof payload === 'string' ? payload : JSON.stringify(payload);
}

interface Started {
  readonly executionArn: string;
  readonly startDate: number;
}

function submission(
  { executionArn, startDate }: Started,
  { ids, clock }: Pick<StartExecutionPorts, 'ids' | 'clock'>,
): JsonObject {
  const call = { requestId: ids.uuid(), at: clock.now(), contentType: 'application/x-amz-json-1.0' };
  const metadata = sdkMetadata({ executionArn, startDate }, call);
  return { ExecutionArn: executionArn, ...metadata, StartDate: Math.round(startDate * 1000) };
}

function executionArnOf(submitted: Json): string {
  return isObject(submitted) ? String(submitted.ExecutionArn) : '';
}

/** Recorded on AWS: a child that did not succeed fails its Task with its description as the cause. */
function ended(record: ExecutionRecord, isParsed: boolean): CallReply {
  const description = describe(record, isParsed);
  if (record.status === 'SUCCEEDED') return { kind: 'TaskSucceeded', output: description };
  return { kind: 'TaskFailed', error: 'States.TaskFailed', cause: JSON.stringify(description) };
}

/** Input and Output are JSON text; `.sync:2` has them parsed. */
function describe(record: ExecutionRecord, isParsed: boolean): JsonObject {
  const data = (json: string) => (isParsed ? (JSON.parse(json) as Json) : json);
  return {
    ...(record.cause === undefined ? {} : { Cause: record.cause }),
    ...(record.error === undefined ? {} : { Error: record.error }),
    ExecutionArn: record.arn,
    Input: data(record.input),
    InputDetails: { Included: true },
    Name: record.name,
    ...(record.output === undefined
      ? {}
      : { Output: data(record.output), OutputDetails: { Included: true } }),
    StartDate: record.startDate,
    StateMachineArn: record.stateMachineArn,
    Status: record.status,
    ...(record.stopDate === undefined ? {} : { StopDate: record.stopDate }),
  };
}
