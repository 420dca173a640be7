import { isObject, type JsonObject } from '../base/json';
import { FrameworkError } from '../service/service-error';

export const REQUEST_BYTES_MAX = 1024 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The body of a request that carries JSON; nothing at all stands for an empty object. */
export function readJsonBody(bytes: Uint8Array | undefined): JsonObject {
  if (!bytes) throw tooLong();
  if (bytes.length === 0) return {};
  const body = parse(bytes);
  if (isObject(body)) return body;
  throw new FrameworkError('SerializationException', 'Start of structure or map expected');
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new FrameworkError('SerializationException', 'The request body is not JSON');
  }
}

function tooLong(): FrameworkError {
  return new FrameworkError(
    'RequestEntityTooLargeException',
    `The request is longer than ${REQUEST_BYTES_MAX} bytes`,
  );
}
