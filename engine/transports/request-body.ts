import { isObject, type JsonObject } from '../base/json';
import { FrameworkError } from '../service/service-error';

export const REQUEST_BYTES_MAX = 1024 * 1024;

/** The body of a request that carries JSON; nothing at all stands for an empty object. */
export async function readJsonBody(request: Request): Promise<JsonObject> {
  assertLength(Number(request.headers.get('content-length') ?? 0));
  const bytes = await request.arrayBuffer();
  assertLength(bytes.byteLength);
  if (bytes.byteLength === 0) return {};
  const body = parse(bytes);
  if (isObject(body)) return body;
  throw new FrameworkError('SerializationException', 'Start of structure or map expected');
}

function parse(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new FrameworkError('SerializationException', 'The request body is not JSON');
  }
}

function assertLength(bytes: number): void {
  if (bytes > REQUEST_BYTES_MAX) throw tooLong();
}

export function tooLong(): FrameworkError {
  return new FrameworkError(
    'RequestEntityTooLargeException',
    `The request is longer than ${REQUEST_BYTES_MAX} bytes`,
  );
}
