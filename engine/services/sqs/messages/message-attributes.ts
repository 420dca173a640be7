import { utf8Length } from '../../../base/json';
import { md5 } from '../../../query/digest/md5';
import { toHex } from '../../../query/digest/digest';
import { fromBase64 } from '../../../query/encoding/base64';
import { toUtf8 } from '../../../query/encoding/utf8';
import { map, optional, struct, text } from '../../../service/shape';
import { invalidValue } from '../errors';

const ATTRIBUTES_MAX = 10;
const TYPE = /^(String|Number|Binary)(\.[\w.-]*)?$/;

/** As in the API: a text, a number as text, or bytes as Base64. */
export interface MessageAttribute {
  readonly DataType?: string;
  readonly StringValue?: string;
  readonly BinaryValue?: string;
}
export type MessageAttributes = Readonly<Record<string, MessageAttribute>>;

export const messageAttributes = () =>
  optional(
    map(struct({ DataType: optional(text()), StringValue: optional(text()), BinaryValue: optional(text()) })),
  );

export function assertAttributes(attributes: MessageAttributes): void {
  const entries = Object.entries(attributes);
  if (entries.length > ATTRIBUTES_MAX) {
    throw invalidValue(
      `Number of message attributes [${entries.length}] exceeds the allowed maximum [${ATTRIBUTES_MAX}].`,
    );
  }
  for (const [name, attribute] of entries) assertAttribute(name, attribute);
}

function assertAttribute(name: string, { DataType, StringValue, BinaryValue }: MessageAttribute): void {
  assertName(name);
  if (!DataType)
    throw invalidValue(`The message attribute '${name}' must contain non-empty message attribute type.`);
  const [, kind] = TYPE.exec(DataType) ?? [];
  if (!kind) {
    throw invalidValue(
      `The message attribute '${name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.`,
    );
  }
  if (!(kind === 'Binary' ? BinaryValue : StringValue)) {
    throw invalidValue(
      `Message (user) attribute '${name}' must contain a non-empty value of type '${kind}'.`,
    );
  }
  if (kind === 'Number' && !isNumber(StringValue!)) {
    throw invalidValue(`Can't cast the value of message (user) attribute '${name}' to a number.`);
  }
}

function assertName(name: string): void {
  if (name.length > 256 || !/^[\w.-]+$/.test(name) || /^\.|\.$|\.\.|^(aws|amazon)\./i.test(name)) {
    throw invalidValue(
      `Message (user) attribute name '${name}' is invalid: it can contain a-z, A-Z, 0-9, underscores, hyphens and periods, must not start or end with a period or begin with AWS. or Amazon.`,
    );
  }
}

function isNumber(value: string): boolean {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(value);
}

export function attributesLength(attributes: MessageAttributes): number {
  return Object.entries(attributes).reduce(
    (sum, [name, { DataType = '', StringValue = '', BinaryValue }]) => {
      const value = BinaryValue === undefined ? utf8Length(StringValue) : fromBase64(BinaryValue).length;
      return sum + utf8Length(name) + utf8Length(DataType) + value;
    },
    0,
  );
}

export function md5Of(content: string): string {
  return toHex(md5(toUtf8(content)));
}

/** The checksum clients compare with their own: names in order, each part with its length before it. */
export function md5OfAttributes(attributes: MessageAttributes): string | undefined {
  const entries = Object.entries(attributes).sort(([left], [right]) => (left < right ? -1 : 1));
  if (entries.length === 0) return undefined;
  const parts = entries.flatMap(([name, { DataType = '', StringValue = '', BinaryValue }]) => [
    ...sized(toUtf8(name)),
    ...sized(toUtf8(DataType)),
    Uint8Array.of(DataType.startsWith('Binary') ? 2 : 1),
    ...sized(DataType.startsWith('Binary') ? fromBase64(BinaryValue ?? '') : toUtf8(StringValue)),
  ]);
  return toHex(md5(joined(parts)));
}

function sized(bytes: Uint8Array): Uint8Array[] {
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, bytes.length);
  return [new Uint8Array(length.buffer), bytes];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** What ReceiveMessage was asked for: names, `prefix.*`, `.*` or `All`. */
export function selectAttributes(attributes: MessageAttributes, names: readonly string[]): MessageAttributes {
  const isWanted = (name: string) =>
    names.some((wanted) =>
      wanted === 'All' || wanted === '.*'
        ? true
        : wanted.endsWith('.*')
          ? name.startsWith(wanted.slice(0, -2))
          : name === wanted,
    );
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => isWanted(name)));
}
