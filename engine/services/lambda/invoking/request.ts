import { utf8Length, type JsonObject } from '../../../base/json';
import { fromBase64 } from '../../../query/encoding/base64';
import { fromUtf8 } from '../../../query/encoding/utf8';
import { toHex } from '../../../query/digest/digest';
import { md5 } from '../../../query/digest/md5';
import { toUtf8 } from '../../../query/encoding/utf8';
import type { Caller } from '../../../service/operation';
import { oneOf, optional, parseInput, struct, text, type Parsed } from '../../../service/shape';
import { invalid, LambdaError } from '../errors';
import * as members from '../members';

const SYNC_BYTES_MAX = 6 * 1024 * 1024;
const ASYNC_BYTES_MAX = 1024 * 1024;

const input = {
  FunctionName: members.namespacedName(),
  InvocationType: optional(oneOf('DryRun', 'Event', 'RequestResponse')),
  LogType: optional(oneOf('None', 'Tail')),
  ClientContext: optional(text({ max: 3_583 })),
  Payload: optional(text({ sensitive: true })),
  Qualifier: optional(members.qualifier()),
};
const shape = struct(input);

export type InvokeInput = Parsed<typeof input>;

export function readInvoke(body: JsonObject): InvokeInput {
  return parseInput(shape, body, invalid);
}

/** The event as JSON text; AWS gives an empty object where there is none. */
export function eventOf({ Payload = '', InvocationType = 'RequestResponse' }: InvokeInput): string {
  const event = fromUtf8(fromBase64(Payload));
  if (event.trim() === '') return '{}';
  const size = utf8Length(event);
  const most = InvocationType === 'Event' ? ASYNC_BYTES_MAX : SYNC_BYTES_MAX;
  if (size > most) {
    throw new LambdaError(
      'RequestTooLargeException',
      `${size} byte payload is too large for the ${InvocationType} invocation type (limit ${most} bytes)`,
    );
  }
  try {
    JSON.parse(event);
  } catch {
    throw new LambdaError(
      'InvalidRequestContentException',
      `Could not parse request body into json: Could not parse payload into json: ${jacksonWords(event)}`,
    );
  }
  return event;
}

/** What Jackson says of the commonest slip: a word where a value is expected. */
function jacksonWords(text: string): string {
  const word = /^\s*([A-Za-z_$][\w$]*)/.exec(text)?.[1];
  const at = `at [Source: (byte[])"${text.slice(0, 500)}"; line: 1, column: ${(word?.length ?? 0) + 1}]`;
  if (word === undefined)
    return `Unexpected character ('${text.trim().charAt(0)}' (code ${text.trim().charCodeAt(0)})): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n ${at}`;
  return `Unrecognized token '${word}': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n ${at}`;
}

/** The id of a request: the same when the same call is made again. */
export function requestId({ journal }: Caller, uuid: () => string): string {
  if (journal === undefined) return uuid();
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(journal)) return journal;
  return toHex(md5(toUtf8(journal))).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
