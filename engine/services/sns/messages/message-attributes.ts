import { utf8Length } from '../../../base/json';
import { map, optional, struct, text } from '../../../service/shape';
import { SnsError } from '../errors';

const TYPE = /^(String\.Array|String|Number|Binary)(\.[\w.-]*)?$/;

export interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string;
  readonly BinaryValue?: string;
}
export type MessageAttributes = Readonly<Record<string, MessageAttribute>>;

export const messageAttributes = () =>
  optional(map(struct({ DataType: text(), StringValue: optional(text()), BinaryValue: optional(text()) })));

export function assertAttributes(attributes: MessageAttributes): void {
  for (const [name, { DataType, StringValue, BinaryValue }] of Object.entries(attributes)) {
    const [, kind] = TYPE.exec(DataType) ?? [];
    if (!kind) {
      throw invalidValue(
        `The message attribute '${name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.`,
      );
    }
    if (!(kind === 'Binary' ? BinaryValue : StringValue)) {
      throw invalidValue(
        `The message attribute '${name}' must contain non-empty message attribute value for message attribute type '${DataType}'.`,
      );
    }
    if (kind === 'Number' && (StringValue!.trim() === '' || Number.isNaN(Number(StringValue)))) {
      throw invalidValue(`Could not cast message attribute '${name}' value to number.`);
    }
  }
}

function invalidValue(message: string): SnsError {
  return new SnsError('InvalidParameterValueException', message);
}

export function attributesLength(attributes: MessageAttributes): number {
  return Object.entries(attributes).reduce(
    (sum, [name, { DataType, StringValue = '', BinaryValue = '' }]) =>
      sum +
      utf8Length(name) +
      utf8Length(DataType) +
      utf8Length(StringValue) +
      Math.floor((BinaryValue.length * 3) / 4),
    0,
  );
}
