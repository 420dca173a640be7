import { isObject, own, put, utf8Length, type Json, type JsonObject } from '../../base/json';
import type { Millis } from '../../base/time';
import { statusText } from './status-text';
import type { CallReply, Integration } from '../integration';
import { parametersOf, textOf } from '../optimized';
import { callerOfTask, type TaskPorts } from '../task-services';

const RESOURCE = /^arn:[^:]+:states:[^:]*:[^:]*:apigateway:invoke(\.waitForTaskToken)?$/;

/** `apigateway:invoke`: a request to an API of this engine; what is not 2xx is an error by its number. */
export function apigatewayInvoke({ services, ids, clock }: TaskPorts): Integration {
  return {
    serves: (resource) => RESOURCE.test(resource) && services.has('apigateway'),

    async perform(request) {
      const parameters = parametersOf(request, []);
      const input = requestOf(parameters, ids.uuid());
      const answer = await services.call('apigateway', 'ServeRequest', input, callerOfTask(request));
      const status = Number(answer.StatusCode);
      const body = String(answer.Text ?? '');
      if (status < 200 || status > 299)
        return { kind: 'TaskFailed', error: `ApiGateway.${status}`, cause: body };
      return succeeded({ status, body, headers: answer.Headers as Record<string, string> }, clock.now());
    },
  };
}

function requestOf(parameters: JsonObject, trace: string): JsonObject {
  const endpoint = textOf(parameters, 'ApiEndpoint') ?? '';
  const path = textOf(parameters, 'Path') ?? '';
  const stage = textOf(parameters, 'Stage');
  const body = own(parameters, 'RequestBody');
  const headers: JsonObject = {
    'content-type': 'application/json',
    host: endpoint,
    'user-agent': 'Amazon|StepFunctions|ApiGatewayInvoke|1.0',
    'x-amzn-trace-id': `Root=1-${trace}`,
  };
  for (const [name, values] of Object.entries(objectOf(parameters, 'Headers')))
    put(headers, name.toLowerCase(), listOf(values).join(','));
  return {
    ApiId: endpoint.split('.', 1)[0] ?? '',
    Stage: stage ?? '$default',
    Method: textOf(parameters, 'Method') ?? 'GET',
    Path: path,
    Query: queryOf(objectOf(parameters, 'QueryParameters')),
    Headers: headers,
    // Whatever it is, the body is sent as JSON: a text with its quotes.
    ...(body !== undefined && { Text: JSON.stringify(body) }),
  };
}

function objectOf(parameters: JsonObject, name: string): JsonObject {
  const value = own(parameters, name);
  return isObject(value) ? value : {};
}

function listOf(value: Json): string[] {
  return (Array.isArray(value) ? value : [value]).map((item) =>
    typeof item === 'string' ? item : JSON.stringify(item),
  );
}

function queryOf(parameters: JsonObject): string {
  return Object.entries(parameters)
    .flatMap(([name, values]) =>
      listOf(values).map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
    )
    .join('&');
}

interface Response {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Recorded on AWS: what headers an answer comes with, in their order, and a body that is JSON as such. */
function succeeded({ status, body, headers }: Response, at: Millis): CallReply {
  const id = headers['x-amzn-RequestId'] ?? '';
  const {
    'x-amzn-RequestId': _,
    'x-amz-apigw-id': gatewayId = '',
    'Content-Type': type,
    ...others
  } = headers;
  const edge = id.replaceAll('-', '');
  const all: Record<string, string> = {
    Connection: 'keep-alive',
    'Content-Length': String(utf8Length(body)),
    'Content-Type': type ?? 'application/json',
    Date: new Date(at).toUTCString(),
    Via: `1.1 ${edge}.cloudfront.net (CloudFront)`,
    'x-amz-apigw-id': gatewayId,
    'X-Amz-Cf-Id': `${edge}${edge.slice(0, 22)}==`,
    'X-Amz-Cf-Pop': 'IAD55-P4',
    'x-amzn-RequestId': id,
    'X-Amzn-Trace-Id': `Root=1-${edge.slice(0, 8)}-${edge.slice(8)}`,
    'X-Cache': 'Miss from cloudfront',
    ...others,
  };
  const shown: JsonObject = {};
  for (const [name, value] of Object.entries(all)) put(shown, name, [value]);
  const output = {
    Headers: shown,
    ResponseBody: parsed(body),
    StatusCode: status,
    StatusText: statusText(status),
  };
  return { kind: 'TaskSucceeded', output };
}

function parsed(body: string): Json {
  try {
    return JSON.parse(body) as Json;
  } catch {
    return body;
  }
}
