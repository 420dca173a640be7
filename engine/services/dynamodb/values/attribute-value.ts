import { isObject, own, put, type Json, type JsonObject } from '../../../base/json';
import { FrameworkError } from '../../../service/service-error';
import { text } from '../../../service/shape';
import { validation } from '../errors';
import { isBase64 } from './base64';
import { formatDecimal, parseDecimal, type Decimal, type DecimalFault } from './decimal';

/** A value as the API writes it, with its numbers in their shortest form. */
export type AttributeValue =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly B: string }
  | { readonly BOOL: boolean }
  | { readonly NULL: true }
  | { readonly SS: readonly string[] }
  | { readonly NS: readonly string[] }
  | { readonly BS: readonly string[] }
  | { readonly L: readonly AttributeValue[] }
  | { readonly M: Item };
export type Item = Readonly<Record<string, AttributeValue>>;

export const TYPES = ['B', 'NULL', 'SS', 'BOOL', 'L', 'BS', 'N', 'NS', 'S', 'M'] as const;
export type Type = (typeof TYPES)[number];
const NESTING_MAX = 32;

export function typeOf(value: AttributeValue): Type {
  return Object.keys(value)[0] as Type;
}

/** The items of a set, undefined for anything else. */
export function membersOf(value: AttributeValue): readonly string[] | undefined {
  if ('SS' in value) return value.SS;
  if ('NS' in value) return value.NS;
  return 'BS' in value ? value.BS : undefined;
}

export function parseItem(json: JsonObject): Item {
  return parseMap(json, 0);
}

function parseMap(json: JsonObject, depth: number): Item {
  const item: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(json)) put(item, name, parseAttributeValue(value, depth));
  return item;
}

export function parseAttributeValue(json: Json, depth = 0): AttributeValue {
  if (depth > NESTING_MAX) throw validation('Nesting Levels have exceeded supported limits');
  if (!isObject(json)) throw new FrameworkError('SerializationException', 'Unexpected value type in payload');
  const given = TYPES.filter((type) => (own(json, type) ?? null) !== null);
  if (given.length === 0) {
    throw validation('Supplied AttributeValue is empty, must contain exactly one of the supported datatypes');
  }
  const values = given.map((type) => parseTyped(type, json[type]!, depth));
  if (values.length > 1) {
    throw validation(
      'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
    );
  }
  return values[0]!;
}

function parseTyped(type: Type, json: Json, depth: number): AttributeValue {
  switch (type) {
    case 'S':
      return { S: string(json) };
    case 'N':
      return { N: parseNumber(string(json)) };
    case 'B':
      return { B: bytes(json) };
    case 'BOOL':
      return { BOOL: boolean(json) };
    case 'NULL':
      if (!boolean(json)) throw invalid('Null attribute value types must have the value of true');
      return { NULL: true };
    case 'SS':
      return { SS: parseStrings(json) };
    case 'NS':
      return { NS: parseNumbers(json) };
    case 'BS':
      return { BS: parseBinaries(json) };
    case 'L':
      return { L: list(json).map((each) => parseAttributeValue(each, depth + 1)) };
    case 'M':
      if (!isObject(json))
        throw new FrameworkError('SerializationException', 'Unexpected value type in payload');
      return { M: parseMap(json, depth + 1) };
  }
}

function parseStrings(json: Json): readonly string[] {
  const strings = list(json).map(string);
  if (strings.length === 0) throw invalid('An string set  may not be empty');
  if (hasDuplicates(strings)) throw duplicates(strings, ' contains duplicates.');
  return strings;
}

function parseNumbers(json: Json): readonly string[] {
  const numbers = list(json).map((each) => parseNumber(string(each)));
  if (numbers.length === 0) throw invalid('An number set  may not be empty');
  if (hasDuplicates(numbers)) throw validation('Input collection contains duplicates');
  return numbers;
}

function parseBinaries(json: Json): readonly string[] {
  const binaries = list(json).map(bytes);
  if (binaries.length === 0) throw invalid('Binary sets should not be empty');
  if (hasDuplicates(binaries)) throw duplicates(binaries, 'of type BS contains duplicates.');
  return binaries;
}

function duplicates(values: readonly string[], what: string) {
  return invalid(`Input collection [${values.join(', ')}]${what}`);
}

function hasDuplicates(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}

/** The number in its shortest form; throws AWS's words for anything that is none. */
export function parseNumber(numeral: string): string {
  return formatDecimal(toDecimal(parseDecimal(numeral), numeral));
}

export function decimalOf(number: string): Decimal {
  return toDecimal(parseDecimal(number), number);
}

export function toDecimal(decimal: Decimal | DecimalFault, numeral: string): Decimal {
  switch (decimal) {
    case 'not-a-number':
      throw validation(
        numeral === ''
          ? 'The parameter cannot be converted to a numeric value'
          : `The parameter cannot be converted to a numeric value: ${numeral}`,
      );
    case 'overflow':
      throw validation(
        'Number overflow. Attempting to store a number with magnitude larger than supported range',
      );
    case 'underflow':
      throw validation(
        'Number underflow. Attempting to store a number with magnitude smaller than supported range',
      );
    case 'too-precise':
      throw validation('Attempting to store more than 38 significant digits in a Number');
  }
  return decimal;
}

const string = (json: Json): string => text().read(json);

function boolean(json: Json): boolean {
  if (typeof json === 'boolean') return json;
  throw new FrameworkError('SerializationException', 'Unexpected token received from parser');
}

function list(json: Json): readonly Json[] {
  if (Array.isArray(json)) return json;
  throw new FrameworkError('SerializationException', 'Unexpected field type');
}

function bytes(json: Json): string {
  const base64 = string(json);
  if (isBase64(base64)) return base64;
  throw new FrameworkError(
    'SerializationException',
    'Base64 encoded length is expected a multiple of 4 bytes',
  );
}

function invalid(reason: string) {
  return validation(`One or more parameter values were invalid: ${reason}`);
}
