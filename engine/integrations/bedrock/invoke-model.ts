import { isObject, own, type Json, type JsonObject } from '../../base/json';
import { fromBase64, toBase64 } from '../../query/encoding/base64';
import { fromUtf8, toUtf8 } from '../../query/encoding/utf8';
import type { CallReply, Integration } from '../integration';
import { exceptionName, isServiceError, optimizedCause } from '../service-error';
import { callerOfTask, type TaskPorts } from '../task-services';

const RESOURCE = /^arn:[^:]+:states:[^:]*:[^:]*:bedrock:invokeModel(\.waitForTaskToken)?$/;

/** `bedrock:invokeModel`: the body goes in and comes out as JSON. */
export function bedrockInvokeModel({ services, ids }: TaskPorts): Integration {
  return {
    serves: (resource) => RESOURCE.test(resource),
    async perform(task) {
      const parameters = isObject(task.input) ? task.input : {};
      const left = ['Input', 'Output'].find((name) => own(parameters, name) !== undefined);
      if (left !== undefined) return unsupported(left);
      try {
        const request = requestOf(parameters);
        const answer = await services.call('bedrockruntime', 'InvokeModel', request, callerOfTask(task));
        const output = { Body: bodyOf(answer.body), ContentType: String(answer.contentType) };
        return { kind: 'TaskSucceeded', output };
      } catch (error) {
        if (!isServiceError(error)) throw error;
        const cause = optimizedCause(error, 'BedrockRuntime', ids.uuid());
        return { kind: 'TaskFailed', error: `Bedrock.${exceptionName(error.code)}`, cause };
      }
    },
  };
}

function requestOf(parameters: JsonObject): JsonObject {
  const body = own(parameters, 'Body') ?? {};
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { modelId: own(parameters, 'ModelId') ?? null, body: toBase64(toUtf8(text)) };
}

function bodyOf(body: unknown): Json {
  const text = fromUtf8(fromBase64(String(body)));
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

function unsupported(parameter: string): CallReply {
  const cause = `The local engine does not read or write the body of bedrock:invokeModel in S3 (${parameter}): use Body, and the result of the state.`;
  return { kind: 'TaskFailed', error: 'States.TaskFailed', cause };
}
