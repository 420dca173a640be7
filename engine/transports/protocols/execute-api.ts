import type { JsonObject } from '../../base/json';
import type { Api } from '../../service/operation';
import { callerOf } from '../caller';
import type { EndpointRequest, EndpointResponse, EndpointService } from '../endpoint-service';
import { readBody } from '../request-body';
import { fromBase64, toBase64 } from './codec/base64';

const HOST = /^([a-z0-9]{10})\.execute-api\./;
const PATH = /^\/restapis\/([^/?]+)\/([^/?]+)\/_user_request_(\/[^?]*)?$/;

/**
 * The APIs of API Gateway at their own hosts, `<id>.execute-api.localhost:8083/<stage>/…`, and at a path that needs no name in
 * the network: `/restapis/<id>/<stage>/_user_request_/…`.
 */
export function executeApi(api: Api): EndpointService {
  return {
    claims: (request) => request.headers['x-amz-target'] === undefined && addressOf(request) !== undefined,
    async answer(request) {
      const { id, stage, path } = addressOf(request)!;
      const at = request.path.indexOf('?');
      const input: JsonObject = {
        ApiId: id,
        ...(stage !== undefined && { Stage: stage }),
        Method: request.method,
        Path: path,
        Query: at < 0 ? '' : request.path.slice(at + 1),
        Headers: sent(request.headers),
        Body: toBase64(readBody(request)),
      };
      return answerOf(await api.call('ServeRequest', input, callerOf(request)));
    },
    refuse: ({ status }) => ({
      status,
      headers: { 'content-type': 'application/json' },
      body: '{"message":"Internal server error"}',
    }),
  };
}

function addressOf({ headers, path }: EndpointRequest) {
  const [plain = '/'] = path.split('?', 1);
  const [, id, stage, rest = '/'] = PATH.exec(plain) ?? [];
  if (id !== undefined && stage !== undefined) return { id, stage, path: rest };
  const [, named] = HOST.exec(headers.host ?? '') ?? [];
  return named === undefined ? undefined : { id: named, stage: undefined, path: plain };
}

function sent(headers: EndpointRequest['headers']): JsonObject {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value ?? '']));
}

function answerOf({ StatusCode, Headers, Body }: Readonly<Record<string, unknown>>): EndpointResponse {
  const headers = Object.entries(Headers as Record<string, string>).filter(
    ([name]) => !OURS.has(name.toLowerCase()),
  );
  return {
    status: Number(StatusCode),
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
    body: fromBase64(String(Body)),
  };
}

/** What the server itself says of an answer. */
const OURS = new Set(['content-length', 'connection', 'transfer-encoding', 'date']);
