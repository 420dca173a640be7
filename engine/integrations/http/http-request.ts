import { isObject, own, type Json, type JsonObject } from '../../base/json';
import { HTTP_TASK_MS_MAX, PAYLOAD_BYTES_MAX } from '../../base/limits';
import { fail, ok, type Result } from '../../base/result';
import { encodeForm, type ArrayFormat } from './encode-form';
import type { HttpRequest } from '../../host/tasks/http-client';

const METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']);

/** Headers that Step Functions sets itself or does not let anybody set. */
const FORBIDDEN: ReadonlySet<string> = new Set(
  `a-im accept-charset accept-datetime accept-encoding authorization cache-control connection content-encoding
   content-md5 date expect forwarded from host http2-settings if-match if-modified-since if-none-match if-range
   if-unmodified-since max-forwards origin pragma proxy-authorization referer server te trailer transfer-encoding
   upgrade via warning`.split(/\s+/),
);

/** The request an HTTP Task asks for. The failure names the field that is wrong, as AWS does. */
export function httpRequest(input: Json): Result<HttpRequest, string> {
  const given = isObject(input) ? input : {};
  const url = urlOf(own(given, 'ApiEndpoint'), own(given, 'QueryParameters'));
  const headers = headersOf(own(given, 'Headers'));
  const method = own(given, 'Method');
  if (!url) return invalid('ApiEndpoint');
  if (typeof method !== 'string' || !METHODS.has(method)) return invalid('Method');
  if (!headers) return invalid('Headers');
  const body = bodyOf(given);
  return ok({
    method,
    url,
    headers: { 'content-type': body?.type ?? 'application/json', ...headers },
    ...(body && method !== 'GET' && method !== 'HEAD' ? { body: body.text } : {}),
    timeout: HTTP_TASK_MS_MAX,
    bodyBytesMax: PAYLOAD_BYTES_MAX,
  });
}

function invalid(field: string): Result<never, string> {
  return fail(`The value of the field '${field}' has an invalid format`);
}

function urlOf(endpoint: Json | undefined, query: Json | undefined): string | undefined {
  if (typeof endpoint !== 'string' || !/^https?:\/\/[^\s/?#]+/i.test(endpoint)) return undefined;
  if (!isObject(query)) return endpoint;
  const encoded = encodeForm(query, 'REPEAT');
  return encoded ? `${endpoint}${endpoint.includes('?') ? '&' : '?'}${encoded}` : endpoint;
}

function headersOf(given: Json | undefined): Record<string, string> | undefined {
  if (given === undefined) return {};
  if (!isObject(given)) return undefined;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const lower = name.toLowerCase();
    const text = Array.isArray(value) ? value.join(', ') : value;
    if (FORBIDDEN.has(lower) || lower.startsWith('x-amz') || lower.startsWith('x-forwarded'))
      return undefined;
    if (typeof text !== 'string' || /[\r\n\0]/.test(text) || !/^[\w!#$%&'*+.^`|~-]+$/.test(name))
      return undefined;
    headers[lower] = text;
  }
  return headers;
}

function bodyOf(given: JsonObject): { readonly text: string; readonly type: string } | undefined {
  const body = own(given, 'RequestBody');
  if (body === undefined) return undefined;
  const transform = own(given, 'Transform');
  if (!isObject(transform) || own(transform, 'RequestBodyEncoding') !== 'URL_ENCODED') {
    return { text: typeof body === 'string' ? body : JSON.stringify(body), type: 'application/json' };
  }
  const options = own(transform, 'RequestEncodingOptions');
  const arrays = isObject(options) ? own(options, 'ArrayFormat') : undefined;
  const text = encodeForm(body, (arrays as ArrayFormat | undefined) ?? 'INDICES');
  return { text, type: 'application/x-www-form-urlencoded' };
}
