import { isObject, type Json } from '../../../base/json';
import { JSON_DEPTH_MAX, JSONATA_ANSWERS_CHARS_MAX } from '../../../base/limits';
import { tooDeep, tooLarge } from './failures';

/**
 * The objects that JSONata is given. They inherit nothing: JSONata reads members without asking whether they are the
 * object's own, so `constructor` would be found in any other.
 */
class Data {
  [key: string]: unknown;
}
Object.setPrototypeOf(Data.prototype, null);
delete (Data.prototype as { constructor?: unknown }).constructor;
Object.freeze(Data.prototype);

/** A copy that JSONata may have: whatever it does to it, the original stays as it was. */
export function toData(value: Json, levels = JSON_DEPTH_MAX): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (levels === 0) throw tooDeep();
  if (Array.isArray(value)) return value.map((item) => toData(item, levels - 1));
  const data = new Data();
  for (const key of Object.keys(value)) data[key] = toData(value[key]!, levels - 1);
  return data;
}

/** What JSON cannot hold was met while an answer was written. */
export class Unsupported extends Error {}

/** What a value weighs at least, in characters: as AWS counts a number. */
const NODE_CHARS = 8;

/** Writes what expressions gave as JSON, all within one budget: a small value may contain itself many times. */
export class AnswerWriter {
  private chars = 0;

  toJson(value: unknown, levels = JSON_DEPTH_MAX): Json {
    this.weigh(NODE_CHARS);
    switch (typeof value) {
      case 'string':
        this.weigh(value.length);
        return value;
      case 'number':
        // As AWS writes them; JSON has no such numbers. Adding 0 makes a zero of a negative zero.
        return Number.isFinite(value) ? value + 0 : String(value);
      case 'boolean':
        return value;
      case 'object':
        return value === null ? null : this.composite(value, levels);
      case 'undefined':
        // A group of a regular expression that took no part in the match.
        return null;
      default:
        throw new Unsupported();
    }
  }

  private composite(value: object, levels: number): Json {
    if (levels === 0) throw tooDeep();
    if (Array.isArray(value)) return value.map((item: unknown) => this.toJson(item, levels - 1));
    if (isFunctionObject(value)) throw new Unsupported();
    // JSON's own way with `__proto__`: an entry of that name is a member like any other.
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    members.forEach(([key]) => this.weigh(key.length));
    return Object.fromEntries(members.map(([key, member]) => [key, this.toJson(member, levels - 1)]));
  }

  private weigh(chars: number): void {
    this.chars += chars;
    if (this.chars > JSONATA_ANSWERS_CHARS_MAX) throw tooLarge();
  }
}

/** A function of JSONata's is an object; one that only looks like it came from a document, and is data. */
function isFunctionObject(value: object): boolean {
  const { _jsonata_lambda: isLambda, _jsonata_function: isBuiltIn } = value as Record<string, unknown>;
  if (isLambda === true) return isObject((value as { environment?: unknown }).environment);
  return isBuiltIn === true && typeof (value as { implementation?: unknown }).implementation === 'function';
}
