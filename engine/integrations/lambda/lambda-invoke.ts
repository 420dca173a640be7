import { isObject, own, put, type Json, type JsonObject } from '../../base/json';
import type { TaskRequest } from '../../host/ports';
import { fromBase64, toBase64 } from '../../query/encoding/base64';
import { fromUtf8, toUtf8 } from '../../query/encoding/utf8';
import type { CallReply, Integration } from '../integration';
import { refused, type OptimizedNames } from '../optimized';
import { invokeMetadata } from './invoke-metadata';
import { callerOfTask, type TaskPorts } from '../task-services';

const INVOKE = /^arn:[^:]+:states:[^:]*:[^:]*:lambda:invoke(\.waitForTaskToken)?$/;
const FUNCTION = /^arn:[^:]+:lambda:/;
const NAMES: OptimizedNames = {
  prefix: 'Lambda',
  service: 'AWSLambda',
  modelled: new Set([
    'InvalidParameterValueException',
    'InvalidRequestContentException',
    'RequestTooLargeException',
    'ResourceConflictException',
    'ResourceNotFoundException',
    'ServiceException',
    'TooManyRequestsException',
  ]),
};

interface Answer {
  readonly StatusCode?: number;
  readonly FunctionError?: string;
  readonly LogResult?: string;
  /** Base64. */
  readonly Payload?: string;
  readonly ExecutedVersion?: string;
}

/** `lambda:invoke`: a function as a Task, with what its call was answered. */
export function lambdaInvoke(ports: TaskPorts): Integration {
  return {
    serves: (resource) => INVOKE.test(resource) && ports.services.has('lambda'),
    perform: (request) =>
      performed(request, ports, invokeInput(request.input), (answer) => shown(answer, ports)),
  };
}

/** A function by its ARN: its answer is all there is. */
export function lambdaFunction(ports: TaskPorts): Integration {
  return {
    serves: (resource) => FUNCTION.test(resource) && ports.services.has('lambda'),
    perform(request) {
      const input = {
        FunctionName: request.resource,
        Payload: toBase64(toUtf8(JSON.stringify(request.input))),
      };
      return performed(request, ports, input, payloadOf);
    },
  };
}

async function performed(
  request: TaskRequest,
  { services, ids }: TaskPorts,
  input: JsonObject,
  output: (answer: Answer) => Json,
): Promise<CallReply> {
  try {
    const answer = (await services.call('lambda', 'Invoke', input, callerOfTask(request))) as Answer;
    if (answer.FunctionError !== undefined) return failed(textOf(answer));
    return { kind: 'TaskSucceeded', output: output(answer) };
  } catch (error) {
    return refused(error, ids.uuid(), NAMES);
  }
}

/** Recorded: the type of the error is its name, and all that the function answered its cause. */
function failed(payload: string): CallReply {
  const error = parsed(payload);
  const errorType = isObject(error) ? own(error, 'errorType') : undefined;
  if (typeof errorType === 'string') return { kind: 'TaskFailed', error: errorType, cause: payload };
  const cause = `The cause could not be determined because Lambda did not return an error type. Returned payload: ${payload}`;
  return { kind: 'TaskFailed', error: 'Lambda.Unknown', cause };
}

function invokeInput(given: Json): JsonObject {
  const input: JsonObject = {};
  for (const [name, value] of Object.entries(isObject(given) ? given : {})) {
    if (value !== null) put(input, name, name === 'Payload' ? encoded(value) : value);
  }
  return input;
}

function shown(answer: Answer, { ids, clock }: TaskPorts): Json {
  const { ExecutedVersion: version, LogResult: log, StatusCode: status = 200 } = answer;
  const call = { requestId: ids.uuid(), traceId: ids.uuid(), at: clock.now(), length: textOf(answer).length };
  return {
    ...(version !== undefined && { ExecutedVersion: version }),
    ...(log !== undefined && { LogResult: log }),
    Payload: payloadOf(answer),
    ...invokeMetadata({ ...call, status, version, log }),
    StatusCode: status,
  };
}

function textOf({ Payload = '' }: Answer): string {
  return fromUtf8(fromBase64(Payload));
}

/** Nothing is the empty text, as of a call that nobody waits for. */
function payloadOf(answer: Answer): Json {
  const text = textOf(answer);
  return text === '' ? '' : (parsed(text) ?? null);
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Recorded 2025-11: a text is sent as it is, so that it is read as JSON; anything else as its JSON text. */
function encoded(value: Json): string {
  return toBase64(toUtf8(typeof value === 'string' ? value : JSON.stringify(value)));
}
