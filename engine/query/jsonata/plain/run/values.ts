import { own, type Json, type JsonObject } from '../../../../base/json';
import { decline } from './decline';
import type { Run, Value } from './run';

/** What the library's objects inherit in the runner: whoever asks one of its own for them finds something. */
const INHERITED: ReadonlySet<string> = new Set(['hasOwnProperty', 'isPrototypeOf', 'toString']);

/** Marks by which the library knows its own objects, and would take a document's for one of them. */
export const OF_THE_LIBRARY: readonly string[] = ['_jsonata_function', '_jsonata_lambda'];

export function isObject(value: Value): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under this name, for the library, were it a function. */
export function refuseFunction(value: Value): void {
  if (isObject(value) && (value._jsonata_function === true || value._jsonata_lambda === true)) decline();
}

/** Reads a member of objects. */
export type Member = (object: JsonObject) => Value;

export function memberNamed(name: string): Member {
  if (INHERITED.has(name)) decline();
  // What no object inherits need not be asked for as its own, which is slower.
  const read: Member = name in Object.prototype ? (object) => own(object, name) : (object) => object[name];
  return (object) => {
    refuseFunction(object);
    return read(object);
  };
}

/** The member of an object, or those of the objects in an array, as a sequence. */
export function lookUp(value: Value, member: Member, run: Run): Value {
  run.spend(1);
  if (Array.isArray(value)) {
    const found: Json[] = [];
    for (const item of value) {
      const one = lookUp(item, member, run);
      if (Array.isArray(one)) pushAll(found, one, run);
      else if (one !== undefined) found.push(one);
    }
    return run.sequence(found);
  }
  return isObject(value) ? member(value) : undefined;
}

export function pushAll(to: Json[], items: readonly Json[], run: Run): void {
  run.spend(items.length);
  for (const item of items) to.push(item);
}

/** What a value counts as in a condition. */
export function isTrue(value: Value, run: Run): boolean {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'string':
      return value.length > 0;
    case 'number':
      return finite(value) !== 0;
    case 'object':
      if (value === null) return false;
      if (!Array.isArray(value)) return Object.keys(value).length > 0;
      run.spend(value.length);
      return value.some((item) => isTrue(item, run));
    default:
      return false;
  }
}

/** The library refuses what is beyond numbers where it meets it. A negative zero is a zero. */
export function finite(value: number): number {
  return Number.isFinite(value) ? value + 0 : decline();
}

export function equals(left: Value, right: Value, run: Run): boolean {
  run.spend(1);
  if (typeof left === 'string') spendOnComparing(left, right, run);
  if (typeof left === 'number') finite(left);
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, index) => equals(item, right[index], run));
  // The library compares an array's length and marks with the members of the object.
  if (Array.isArray(left) || Array.isArray(right)) return decline();
  const keys = Object.keys(left);
  run.spend(keys.length);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => {
      const other = own(right, key);
      return other !== undefined && equals(own(left, key), other, run);
    })
  );
}

/** Texts of the same length are read to their ends. */
export function spendOnComparing(left: string, right: Value, run: Run): void {
  if (typeof right === 'string') run.spendOnText(Math.min(left.length, right.length));
}

/** `$string`: JSON, with numbers of 15 digits. */
export function toText(value: Json, run: Run): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(typeof value === 'number' ? rounded(value) : value);
  refuseFunctionsIn(value, run);
  const text = JSON.stringify(value, (_, part: Json) => (typeof part === 'number' ? rounded(part) : part));
  run.spendOnText(text.length);
  return text;
}

function rounded(value: number): number {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return value;
  return Number(finite(value).toPrecision(15));
}

function refuseFunctionsIn(value: Json, run: Run): void {
  run.weigh(value);
  refuseEach(value);
}

function refuseEach(value: Json): void {
  if (typeof value !== 'object' || value === null) return;
  refuseFunction(value);
  for (const item of Object.values(value)) refuseEach(item as Json);
}
