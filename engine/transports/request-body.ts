import { isObject, type JsonObject } from '../base/json';
import { FrameworkError } from '../service/service-error';
import type { EndpointRequest } from './endpoint-service';

const MIB = 1024 * 1024;

/** What a request to Step Functions or for the engine itself may have. */
export const REQUEST_BYTES_MAX = MIB;
/** A batch of items for DynamoDB has 16 MB. */
const JSON_BYTES_MAX = 17 * MIB;
/** An object or a function's code has 64 MiB here; as Base64 in JSON, or signed in chunks, it is longer. */
const FILE_BYTES_MAX = 90 * MIB;

const STEP_FUNCTIONS = /^(?:AWSStepFunctions|Pasos(?!\.CallService$)|Logs_20140328)\./;

/** How long the body of a request may be, from what comes before it. */
export function requestBytesMax(headers: EndpointRequest['headers']): number {
  const target = headers['x-amz-target'];
  if (target === undefined || target === 'Pasos.CallService') return FILE_BYTES_MAX;
  return STEP_FUNCTIONS.test(target) ? REQUEST_BYTES_MAX : JSON_BYTES_MAX;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The body of a request that carries JSON; nothing at all stands for an empty object. */
export function readJsonBody({ body, headers }: Pick<EndpointRequest, 'body' | 'headers'>): JsonObject {
  const bytes = readBody({ body, headers });
  if (bytes.length === 0) return {};
  const value = parse(bytes);
  if (isObject(value)) return value;
  throw new FrameworkError('SerializationException', 'Start of structure or map expected');
}

export function readBody({ body, headers }: Pick<EndpointRequest, 'body' | 'headers'>): Uint8Array {
  if (body) return body;
  throw new FrameworkError(
    'RequestEntityTooLargeException',
    `The request is longer than ${requestBytesMax(headers)} bytes`,
  );
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new FrameworkError('SerializationException', 'The request body is not JSON');
  }
}
