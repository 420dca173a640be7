import type { JsonObject } from '../../../base/json';
import { toBase64 } from '../../../query/encoding/base64';
import { toUtf8 } from '../../../query/encoding/utf8';
import type { Caller, Output } from '../../../service/operation';
import { ServiceError } from '../../../service/service-error';
import type { ServicePorts } from '../../base/services';
import { findAddressed } from '../apis';
import { TemplateLimit } from './mapping/evaluate-template';
import { internalError, readGatewayRequest, said, type GatewayAnswer, type GatewayRequest } from './request';
import { serveHttp } from './serve-http';
import { MappingError, serveRest } from './serve-rest';

const PATIENCE = 29_000;

/** Serves a request to an API; whoever passes it on has it as JSON, and the answer too. */
export async function serveRequest(
  input: JsonObject,
  { journal }: Caller,
  ports: ServicePorts,
): Promise<Output> {
  const id = ports.ids.uuid();
  const request = withStage(readGatewayRequest(input));
  const answer = await inTime(answered(request, { id, journal, ports }), ports);
  const headers = {
    ...answer.headers,
    'x-amzn-RequestId': id,
    'x-amz-apigw-id': id.replaceAll('-', '').slice(0, 15),
  };
  const body = answer.isBase64 ? answer.body : toBase64(toUtf8(answer.body));
  const text = answer.isBase64 ? undefined : answer.body;
  return { StatusCode: answer.status, Headers: headers, Body: body, Text: text };
}

interface Serving {
  readonly id: string;
  readonly journal: string | undefined;
  readonly ports: ServicePorts;
}

async function answered(request: GatewayRequest, { id, journal, ports }: Serving): Promise<GatewayAnswer> {
  const found = await findAddressed(request.apiId, ports.documents);
  if (!found) return said(403, 'Forbidden', 'ForbiddenException');
  const { api, owner } = found;
  const known = { request, owner, id, now: ports.clock.now() };
  const backend = { services: ports.services, owner, journal };
  try {
    if (api.kind === 'http') return await serveHttp(api, known, backend);
    return await serveRest(api, withRestStage(known), backend);
  } catch (error) {
    if (error instanceof MappingError || error instanceof TemplateLimit)
      return said(500, error.message, 'InternalServerErrorException');
    if (error instanceof ServiceError) return internalError(api.kind === 'http' ? 500 : 502);
    throw error;
  }
}

/** Nothing of a path but its text counts. */
function withStage(request: GatewayRequest): GatewayRequest {
  return { ...request, path: request.path.startsWith('/') ? request.path : `/${request.path}` };
}

/** At an API's own host, the path of a REST API begins with the stage. */
function withRestStage<T extends { readonly request: GatewayRequest }>(known: T): T {
  const { request } = known;
  if (request.stage !== undefined) return known;
  const [, stage = '', path = ''] = /^\/([^/]*)(.*)$/.exec(request.path) ?? [];
  return { ...known, request: { ...request, stage, path: path === '' ? '/' : path } };
}

/** API Gateway waits no longer than 29 seconds. */
async function inTime(work: Promise<GatewayAnswer>, { clock }: ServicePorts): Promise<GatewayAnswer> {
  let stop = () => {};
  const late = new Promise<GatewayAnswer>((resolve) => {
    stop = clock.schedule(clock.now() + PATIENCE, () =>
      resolve(said(504, 'Endpoint request timed out', 'IntegrationTimeoutException')),
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    stop();
  }
}
