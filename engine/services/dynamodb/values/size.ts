import { utf8Length } from '../../../base/json';
import { membersOf, type AttributeValue, type Item } from './attribute-value';
import { byteLength } from './base64';

/** The bytes of an item as DynamoDB counts them: names and values. */
export function sizeOfItem(item: Item): number {
  let bytes = 0;
  for (const [name, value] of Object.entries(item)) bytes += utf8Length(name) + sizeOf(value);
  return bytes;
}

export function sizeOf(value: AttributeValue): number {
  if ('S' in value) return utf8Length(value.S);
  if ('N' in value) return sizeOfNumber(value.N);
  if ('B' in value) return byteLength(value.B);
  if ('L' in value) return value.L.reduce((sum, each) => sum + 1 + sizeOf(each), 3);
  if ('M' in value) return 3 + sizeOfItem(value.M) + Object.keys(value.M).length;
  if ('NS' in value) return value.NS.reduce((sum, each) => sum + sizeOfNumber(each), 0);
  if ('BS' in value) return value.BS.reduce((sum, each) => sum + byteLength(each), 0);
  return membersOf(value)?.reduce((sum, each) => sum + utf8Length(each), 0) ?? 1;
}

/** Two digits in a byte, one for the exponent, one for a minus. */
function sizeOfNumber(number: string): number {
  const digits = number.replace(/[-.]/g, '').replace(/^0+|0+$/g, '').length;
  return Math.ceil(digits / 2) + 1 + (number.startsWith('-') ? 1 : 0);
}
