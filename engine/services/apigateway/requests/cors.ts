import { isObject, own, type Json } from '../../../base/json';
import type { GatewayAnswer, GatewayRequest } from './request';

/** What an HTTP API's configuration lets pages of other sites do, as headers; nothing for a site that it does not name. */
function allowed(configuration: unknown, origin: string): Record<string, string> | undefined {
  if (!isObject(configuration)) return undefined;
  const origins = listOf(own(configuration, 'AllowOrigins'));
  if (!origins.some((each) => each === '*' || each === origin || matches(each, origin))) return undefined;
  const exposed = listOf(own(configuration, 'ExposeHeaders'));
  return {
    'access-control-allow-origin': origins.includes('*') ? '*' : origin,
    ...(configuration.AllowCredentials === true && { 'access-control-allow-credentials': 'true' }),
    ...(exposed.length > 0 && { 'access-control-expose-headers': exposed.join(',') }),
  };
}

/** `https://*`, `http://*`. */
function matches(pattern: string, origin: string): boolean {
  return pattern.endsWith('://*') && origin.startsWith(pattern.slice(0, -1));
}

/** The answer to a browser that asks before it sends, which no route hears of. */
export function preflight(
  configuration: unknown,
  { method, headers }: GatewayRequest,
): GatewayAnswer | undefined {
  const { origin } = headers;
  if (method !== 'OPTIONS' || origin === undefined || !isObject(configuration)) return undefined;
  const base = allowed(configuration, origin) ?? {};
  const names = listOf(own(configuration, 'AllowHeaders'));
  const methods = listOf(own(configuration, 'AllowMethods'));
  const age = own(configuration, 'MaxAge');
  const more =
    Object.keys(base).length === 0
      ? {}
      : {
          ...(methods.length > 0 && { 'access-control-allow-methods': methods.join(',') }),
          ...(names.length > 0 && { 'access-control-allow-headers': names.join(',') }),
          ...(typeof age === 'number' && { 'access-control-max-age': String(age) }),
        };
  return { status: 204, headers: { ...base, ...more }, body: '' };
}

/** An answer that a page of another site may read, if the API says so. */
export function readableBy(
  answer: GatewayAnswer,
  configuration: unknown,
  { headers: { origin } }: GatewayRequest,
): GatewayAnswer {
  const headers = origin === undefined ? undefined : allowed(configuration, origin);
  return headers ? { ...answer, headers: { ...answer.headers, ...headers } } : answer;
}

function listOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
