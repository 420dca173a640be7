import { put, type Json, type JsonObject } from '../../base/json';
import type { CallReply, Integration } from '../integration';
import { NoHttpResponse, type HttpClient, type HttpResponse } from '../../host/tasks/http-client';
import { httpExchange } from './http-exchange';
import { httpRequest } from './http-request';

const RESOURCE = /^arn:[^:]+:states:[^:]*:[^:]*:http:invoke$/;

/**
 * `http:invoke`. The connection that AWS takes the credentials from is not there: the request goes out with what the
 * Task itself says.
 */
export function httpInvoke(client: HttpClient): Integration {
  return {
    serves: (resource) => RESOURCE.test(resource),
    async perform({ input }) {
      const request = httpRequest(input);
      if (!request.ok) return notStarted(input, request.failure);
      try {
        const response = await client.send(request.value);
        return { ...reply(response), exchange: httpExchange(request.value, response) };
      } catch (error) {
        if (!(error instanceof NoHttpResponse)) throw error;
        const exchange = httpExchange(request.value);
        return { kind: 'TaskFailed', error: 'States.Http.Socket', cause: error.message, exchange };
      }
    },
  };
}

function notStarted(input: Json, reason: string): CallReply {
  const cause = `The Parameters '${JSON.stringify(input)}' could not be used to start the Task: [${reason}]`;
  return { kind: 'TaskFailed', error: 'States.Runtime', cause };
}

function reply(response: HttpResponse): CallReply {
  const { status, statusText } = response;
  if (status < 200 || status > 299)
    return { kind: 'TaskFailed', error: `States.Http.StatusCode.${status}`, cause: statusText };
  const headers: JsonObject = {};
  for (const [name, values] of Object.entries(response.headers)) put(headers, name, [...values]);
  const output = {
    Headers: headers,
    ResponseBody: bodyOf(response),
    StatusCode: status,
    StatusText: statusText,
  };
  return { kind: 'TaskSucceeded', output };
}

/** JSON when it says so and is; else text. */
function bodyOf({ headers, body }: HttpResponse): Json {
  const type = headers['content-type']?.[0] ?? '';
  if (!/\bjson\b/i.test(type)) return body;
  try {
    return JSON.parse(body) as Json;
  } catch {
    return body;
  }
}
