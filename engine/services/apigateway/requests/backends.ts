import { isObject, own, put, type Json, type JsonObject } from '../../../base/json';
import type { Owner } from '../../../base/arn';
import { toBase64, fromBase64 } from '../../../query/encoding/base64';
import { fromUtf8, toUtf8 } from '../../../query/encoding/utf8';
import type { Output } from '../../../service/operation';
import { ServiceError } from '../../../service/service-error';
import type { Services } from '../../base/services';
import { parseQuery } from './paths';

/** Whom an API asks, and for whom. */
export interface Backend {
  readonly services: Services;
  readonly owner: Owner;
  /** What makes the call behind the request happen once only. */
  readonly journal?: string | undefined;
}

/** What a service behind an API gave, as HTTP. */
export interface BackendAnswer {
  readonly status: number;
  readonly body: string;
  /** A function that failed: its error's message. */
  readonly failure?: string;
}

const FUNCTION = /:lambda:path\/[^/]+\/functions\/(.+)\/invocations$/;

export function functionOf(uri: string): string | undefined {
  return FUNCTION.exec(uri)?.[1] ?? (/^arn:[^:]+:lambda:/.test(uri) ? uri : undefined);
}

/** `payload` is JSON text. */
export async function invokeFunction(
  name: string,
  payload: string,
  { services, owner, journal }: Backend,
): Promise<BackendAnswer> {
  const caller = { ...owner, ...(journal !== undefined && { journal }) };
  const input = { FunctionName: name, Payload: toBase64(toUtf8(payload)) };
  const output = await services.call('lambda', 'Invoke', input, caller);
  const body = fromUtf8(fromBase64(String(output.Payload ?? '')));
  if (output.FunctionError === undefined) return { status: 200, body };
  return { status: 200, body, failure: messageOf(body) };
}

function messageOf(body: string): string {
  const error = parseJson(body);
  return isObject(error) && typeof error.errorMessage === 'string' ? error.errorMessage : body;
}

/** Names of services as URIs have them, where `aws-sdk:` resources have others. */
const SERVICES: Readonly<Record<string, string>> = {
  states: 'sfn',
  events: 'eventbridge',
  logs: 'cloudwatchlogs',
};

/** An action of a service by the URI of an integration: `…:states:action/StartExecution`, or `…:sqs:path/<account>/<queue>`. */
export async function callAction(uri: string, body: string, backend: Backend): Promise<BackendAnswer> {
  const [, service = '', kind, rest = ''] = /:apigateway:[^:]+:([^:]+):(action|path)\/(.*)$/.exec(uri) ?? [];
  const id = own(SERVICES, service) ?? service;
  const { action, input } = kind === 'action' ? jsonCall(rest, body) : formCall(service, rest, body);
  return callService(id, action, { input, backend });
}

function jsonCall(action: string, body: string) {
  const input = parseJson(body === '' ? '{}' : body);
  return { action, input: isObject(input) ? input : undefined };
}

/** Services of the query protocol take a form; the queue is in the path. */
function formCall(service: string, path: string, body: string) {
  const input: JsonObject = {};
  for (const [name, value] of parseQuery(body)) put(input, name, value);
  const action = String(own(input, 'Action') ?? '');
  delete input.Action;
  delete input.Version;
  if (service === 'sqs' && path !== '') input.QueueUrl ??= `https://sqs.us-east-1.amazonaws.com/${path}`;
  return { action, input };
}

interface ServiceCall {
  readonly input: JsonObject | undefined;
  readonly backend: Backend;
}

/** Two requests are two executions, one request tried twice is one: an execution without a name gets that of the call. */
function named(action: string, input: JsonObject, journal: string | undefined): JsonObject {
  const isStart = action === 'StartExecution' && own(input, 'name') === undefined;
  return isStart && journal !== undefined ? { ...input, name: journal } : input;
}

export async function callService(
  service: string,
  action: string,
  { input, backend: { services, owner, journal } }: ServiceCall,
): Promise<BackendAnswer> {
  if (input === undefined) return serialization();
  try {
    const caller = { ...owner, ...(journal !== undefined && { journal }) };
    const output: Output = await services.call(service, action, named(action, input, journal), caller);
    return { status: 200, body: JSON.stringify(output) };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { status: error.status, body: JSON.stringify(error) };
  }
}

function serialization(): BackendAnswer {
  return { status: 400, body: JSON.stringify({ __type: 'com.amazon.coral.service#SerializationException' }) };
}

export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
