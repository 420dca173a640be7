import type { Owner } from '../../../base/arn';
import type { JsonObject } from '../../../base/json';
import type { Millis } from '../../../base/time';
import { allOf, lastOf, parseQuery } from './paths';
import type { GatewayRequest } from './request';

/** What an event tells of a request beside what was sent. */
export interface Routed {
  readonly request: GatewayRequest;
  readonly owner: Owner;
  readonly stage: string;
  /** `/orders/{id}`. */
  readonly resource: string;
  readonly resourceId?: string;
  readonly routeKey?: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly stageVariables: Readonly<Record<string, string>> | undefined;
  readonly id: string;
  readonly now: Millis;
}

const orNull = <T extends object>(value: T | undefined): T | null =>
  value && Object.keys(value).length > 0 ? value : null;

/** What a function gets from a REST API, and from an HTTP API that asks for payload format 1.0. */
export function eventOfRest(routed: Routed): JsonObject {
  const { request, resource, pathParameters, stageVariables } = routed;
  const pairs = parseQuery(request.query);
  const headers = Object.entries(request.headers);
  return {
    resource,
    path: request.path,
    httpMethod: request.method,
    headers: orNull({ ...request.headers }),
    multiValueHeaders: orNull(allOf(headers)),
    queryStringParameters: orNull(lastOf(pairs)),
    multiValueQueryStringParameters: orNull(allOf(pairs)),
    pathParameters: orNull({ ...pathParameters }),
    stageVariables: orNull(stageVariables && { ...stageVariables }),
    requestContext: contextOf(routed),
    body: request.body === '' ? null : request.body,
    isBase64Encoded: false,
  };
}

/** `$context` of mapping templates, and `requestContext` of events. */
export function contextOf({ request, owner, stage, resource, resourceId, id, now }: Routed): JsonObject {
  return {
    resourceId: resourceId ?? '',
    resourcePath: resource,
    httpMethod: request.method,
    extendedRequestId: id,
    requestTime: clfTime(now),
    path: `/${stage}${request.path}`,
    accountId: owner.account,
    protocol: 'HTTP/1.1',
    stage,
    domainPrefix: request.apiId,
    requestTimeEpoch: now,
    requestId: id,
    identity: {
      cognitoIdentityPoolId: null,
      accountId: null,
      cognitoIdentityId: null,
      caller: null,
      sourceIp: '127.0.0.1',
      principalOrgId: null,
      accessKey: null,
      cognitoAuthenticationType: null,
      cognitoAuthenticationProvider: null,
      userArn: null,
      userAgent: request.headers['user-agent'] ?? null,
      user: null,
    },
    domainName: request.host,
    apiId: request.apiId,
  };
}

/** Payload format 2.0. */
export function eventOfHttp(routed: Routed): JsonObject {
  const { request, stage, routeKey = '$default', pathParameters, stageVariables, owner, id, now } = routed;
  const pairs = parseQuery(request.query);
  const { cookie, ...headers } = request.headers;
  const rawPath = stage === '$default' ? request.path : `/${stage}${request.path}`;
  const query = Object.entries(allOf(pairs)).map(([name, values]) => [name, values.join(',')] as const);
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString: request.query,
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    headers,
    ...(pairs.length > 0 && { queryStringParameters: lastOf(query) }),
    requestContext: {
      accountId: owner.account,
      apiId: request.apiId,
      domainName: request.host,
      domainPrefix: request.apiId,
      http: {
        method: request.method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: id,
      routeKey,
      stage,
      time: clfTime(now),
      timeEpoch: now,
    },
    ...(Object.keys(pathParameters).length > 0 && { pathParameters: { ...pathParameters } }),
    ...(stageVariables &&
      Object.keys(stageVariables).length > 0 && { stageVariables: { ...stageVariables } }),
    ...(request.body !== '' && { body: request.body }),
    isBase64Encoded: false,
  };
}

/** `26/Nov/2026:10:00:00 +0000`. */
function clfTime(now: Millis): string {
  const [, day, month, year, time] = new Date(now).toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}
