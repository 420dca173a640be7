import { FrameworkError } from '../../../service/service-error';
import { optional, map, parseInput, struct, text } from '../../../service/shape';
import type { JsonObject } from '../../../base/json';
import { fromBase64 } from '../../../query/encoding/base64';
import { fromUtf8 } from '../../../query/encoding/utf8';

/** A request to an API, as somebody sent it. */
export interface GatewayRequest {
  readonly apiId: string;
  /** Absent where only the host named the API: then the path says it, or it is `$default`. */
  readonly stage?: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly host: string;
}

export interface GatewayAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64?: boolean;
}

const SHAPE = struct({
  ApiId: text(),
  Stage: optional(text()),
  Method: text(),
  Path: text(),
  Query: optional(text()),
  Headers: optional(map(text())),
  /** Base64. */
  Body: optional(text()),
  /** In place of it. */
  Text: optional(text()),
});

export function readGatewayRequest(input: JsonObject): GatewayRequest {
  const given = parseInput(SHAPE, input, (violations) => {
    throw new FrameworkError('SerializationException', violations);
  });
  return {
    apiId: given.ApiId,
    stage: given.Stage,
    method: given.Method,
    path: given.Path,
    query: given.Query ?? '',
    headers: given.Headers ?? {},
    body: given.Text ?? fromUtf8(fromBase64(given.Body ?? '')),
    host: given.Headers?.host ?? `${given.ApiId}.execute-api.us-east-1.amazonaws.com`,
  };
}

/** What API Gateway says itself. */
export function said(status: number, message: string, type: string): GatewayAnswer {
  const headers = { 'Content-Type': 'application/json', 'x-amzn-ErrorType': type };
  return { status, headers, body: JSON.stringify({ message }) };
}

export function internalError(status = 500): GatewayAnswer {
  return said(status, 'Internal server error', 'InternalServerErrorException');
}
