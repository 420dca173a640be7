import { own, type Json } from '../../../base/json';
import type { Api } from '../../../service/operation';
import { FrameworkError, type ServiceError } from '../../../service/service-error';
import { callerOf } from '../../caller';
import type { EndpointRequest, EndpointResponse, EndpointService } from '../../endpoint-service';
import { readBody } from '../../request-body';
import { fromJson, toJson } from '../codec/json-codec';
import { findWireModel, type WireService } from '../models/find-wire-model';
import type { WireModel } from '../models/wire-model';
import { scopeOf } from '../request/signature';
import { readRequest } from './read-request';
import { createRoutes, type Found, type Target } from './routes';
import { writeResponse } from './write-response';

export interface RestService {
  readonly service: WireService;
  /** What the scope of a signature calls it. */
  readonly scope: string;
  /** How its paths begin: unsigned requests, and services that share a scope, are told by it. */
  readonly paths: RegExp;
  readonly api: Api;
}

interface Known {
  readonly model: WireModel;
  readonly find: (target: Target) => Found | undefined;
}

/** REST with JSON bodies. */
export function restJson({ service, scope, paths, api }: RestService): EndpointService {
  let known: Known | undefined;
  return {
    signing: { manner: 'rest', scope },
    claims(request) {
      if (request.headers['x-amz-target'] !== undefined) return false;
      const signed = scopeOf(request);
      return (!signed || signed.service === scope) && paths.test(request.path);
    },
    async answer(request, id) {
      known ??= await read(service);
      const { model, find } = known;
      const target = targetOf(request);
      const found = find(target);
      if (!found) throw new FrameworkError('UnknownOperationException', '');
      const body = readBody(request);
      const readJson = (text: string, shape: Parameters<typeof fromJson>[1]) =>
        fromJson(parse(text), shape, model);
      const input = readRequest(found, { ...target, body }, { model, readBody: readJson });
      const caller = { ...callerOf(request), whenGone: request.whenGone };
      const output = await api.call(found.name, input, caller);
      const answer = writeResponse(output, found.operation, {
        model,
        type: 'application/json',
        write: (value, shape) => JSON.stringify(toJson(value, shape, model)),
      });
      return { ...answer, headers: { ...answer.headers, 'x-amz-request-id': id } };
    },
    refuse: (error) => refusal(error, known?.model),
  };
}

async function read(service: WireService): Promise<Known> {
  const model = await findWireModel(service);
  return { model, find: createRoutes(model) };
}

export function targetOf({ method, path, headers }: EndpointRequest): Target {
  const at = path.indexOf('?');
  const query = new URLSearchParams(at < 0 ? '' : path.slice(at));
  return { method, path: at < 0 ? path : path.slice(0, at), query, headers };
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new FrameworkError('SerializationException', 'The request body is not JSON');
  }
}

function refusal(error: ServiceError, model: WireModel | undefined): EndpointResponse {
  const { code, message, members } = error;
  const facts = (model && own(model.errors, code)) ?? {};
  // A path that is nobody's is not found, as anywhere in REST.
  const status = code === 'UnknownOperationException' ? 404 : error.status;
  const body = {
    ...(facts.typed && { Type: status < 500 ? 'User' : 'Service' }),
    [facts.text ?? 'message']: message,
    ...members,
  };
  const headers = { 'content-type': 'application/json', 'x-amzn-errortype': facts.code ?? code };
  return { status, headers, body: JSON.stringify(body) };
}
