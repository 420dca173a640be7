import { isObject, own, put, type Json, type JsonObject } from '../base/json';
import { enumOrder } from './enum-order';
import type { Facts } from './facts';
import { FrameworkError, type ServiceError } from './service-error';

/** What a member of a request may be. */
export interface Shape<T> {
  readonly facts: Facts;
  /** The value, if its JSON type is right; else SerializationException, which AWS finds before anything else. */
  read(value: Json): T;
  /** Reports each constraint the value breaks, in AWS's words. */
  check(value: T, path: string, report: (violation: string) => void): void;
}
export interface Optional<T> extends Shape<T | undefined> {
  readonly optional: true;
}

export type Members = Readonly<Record<string, Shape<unknown>>>;
/** What an operation gets once its input has passed. */
export type Parsed<M extends Members> = {
  readonly [K in keyof M]: M[K] extends Shape<infer T> ? T : never;
};

/** Reads a request body: types first, then every constraint at once, as AWS does; `refuse` words the latter. */
export function parseInput<T>(
  shape: Shape<T>,
  body: JsonObject,
  refuse: (violations: string) => ServiceError,
): T {
  const input = shape.read(body);
  const violations: string[] = [];
  shape.check(input, '', (violation) => violations.push(violation));
  if (violations.length === 0) return input;
  const count = `${violations.length} validation error${violations.length === 1 ? '' : 's'} detected: `;
  throw refuse(count + violations.join('; '));
}

export function optional<T>(shape: Shape<T>): Optional<T> {
  return {
    optional: true,
    facts: shape.facts,
    read: (value) => shape.read(value),
    check: (value, path, report) => value !== undefined && shape.check(value, path, report),
  };
}

interface TextLimits {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: { readonly expression: RegExp; readonly shown: string };
  /** The value is somebody's data: an error does not repeat it. */
  readonly sensitive?: boolean;
}

export function text({
  min = 0,
  max = Infinity,
  pattern,
  sensitive = false,
}: TextLimits = {}): Shape<string> {
  return {
    facts: { kind: 'text', min, max, pattern: pattern?.shown, sensitive },
    read: readText,
    check(value, path, report) {
      const shown = sensitive ? SECRET : value;
      if (value.length < min) report(violation(shown, path, `have length greater than or equal to ${min}`));
      if (value.length > max) report(violation(shown, path, `have length less than or equal to ${max}`));
      if (pattern && !pattern.expression.test(value)) {
        report(violation(shown, path, `satisfy regular expression pattern: ${pattern.shown}`));
      }
    },
  };
}

export function oneOf<V extends string>(...values: readonly V[]): Shape<V> {
  return {
    facts: { kind: 'enum', values },
    read: (value) => readText(value) as V,
    check(value, path, report) {
      if (values.includes(value)) return;
      report(violation(value, path, `satisfy enum value set: [${enumOrder(values).join(', ')}]`));
    },
  };
}

export function integer({ min, max }: { readonly min: number; readonly max: number }): Shape<number> {
  return {
    facts: { kind: 'number', min, max },
    read(value) {
      if (typeof value === 'number') return Math.trunc(value);
      throw wrongType(value, 'an Integer');
    },
    check(value, path, report) {
      if (value < min) report(violation(value, path, `have value greater than or equal to ${min}`));
      if (value > max) report(violation(value, path, `have value less than or equal to ${max}`));
    },
  };
}

/** A float: AWS shows it as Java does, `101` as `101.0`. */
export function decimal({ min, max }: { readonly min: number; readonly max: number }): Shape<number> {
  return {
    facts: { kind: 'number', min, max },
    read(value) {
      if (typeof value === 'number') return value;
      throw wrongType(value, 'a Float');
    },
    check(value, path, report) {
      const shown = Number.isInteger(value) ? value.toFixed(1) : String(value);
      if (value < min) report(violation(shown, path, `have value greater than or equal to ${min}`));
      if (value > max) report(violation(shown, path, `have value less than or equal to ${max}`));
    },
  };
}

export function flag(): Shape<boolean> {
  return {
    facts: { kind: 'flag' },
    read(value) {
      if (typeof value === 'boolean') return value;
      throw wrongType(value, 'a Boolean');
    },
    check() {},
  };
}

interface ListLimits {
  readonly min?: number;
  readonly max?: number;
  /** What AWS calls an entry when it shows the list in an error. */
  readonly entry?: string;
}

export function list<T>(
  item: Shape<T>,
  { min = 0, max = Infinity, entry = '' }: ListLimits = {},
): Shape<readonly T[]> {
  return {
    facts: { kind: 'list', item: item.facts, min, max },
    read(value) {
      if (!Array.isArray(value)) throw wrongType(value, 'a List');
      return value.map((each) => item.read(each));
    },
    check(value, path, report) {
      const shown = () => `[${value.map((each) => showEntry(each, entry)).join(', ')}]`;
      if (value.length < min) report(violation(shown(), path, `have length greater than or equal to ${min}`));
      if (value.length > max) report(violation(shown(), path, `have length less than or equal to ${max}`));
      value.forEach((each, index) => item.check(each, `${path}.${index + 1}.member`, report));
    },
  };
}

/** As Java shows an object: `RoutingConfigurationListItem(stateMachineVersionArn=…, weight=50)`. */
function showEntry(entry: unknown, name: string): string {
  if (!isObject(entry)) return String(entry);
  return `${name}(${Object.entries(entry)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(', ')})`;
}

/** A map from texts to what `value` says. */
export function map<T>(value: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    facts: { kind: 'map', value: value.facts },
    read(given) {
      if (!isObject(given)) throw wrongType(given, 'a Map');
      const read: Record<string, T> = {};
      for (const [key, each] of Object.entries(given)) if (each !== null) put(read, key, value.read(each));
      return read;
    },
    check(entries, path, report) {
      for (const [key, each] of Object.entries(entries)) value.check(each, `${path}.${key}.member`, report);
    },
  };
}

/** Whatever it is: the operation itself looks into it. */
export function anything(): Shape<Json> {
  return { facts: { kind: 'any' }, read: (value) => value, check() {} };
}

export function struct<M extends Members>(members: M): Shape<Parsed<M>> {
  return {
    facts: structureFacts(members),
    read(value) {
      if (!isObject(value)) throw wrongType(value, 'a Structure');
      const read: Record<string, unknown> = {};
      for (const [name, shape] of Object.entries(members)) {
        const member = own(value, name);
        if (member !== undefined && member !== null) put(read, name, shape.read(member));
      }
      return read as Parsed<M>;
    },
    check(value, path, report) {
      for (const [name, shape] of Object.entries(members)) {
        const at = path ? `${path}.${decapitalized(name)}` : decapitalized(name);
        const member = own(value as Record<string, unknown>, name);
        if (member !== undefined) shape.check(member, at, report);
        else if (!('optional' in shape)) {
          report(
            `Value${isSensitive(shape) ? '' : ' null'} at '${at}' failed to satisfy constraint: Member must not be null`,
          );
        }
      }
    },
  };
}

/** Errors name members as Java does: `TableName` at 'tableName'. */
function decapitalized(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function structureFacts(members: Members): Facts {
  const entries = Object.entries(members);
  return {
    kind: 'structure',
    members: Object.fromEntries(entries.map(([name, shape]) => [name, shape.facts])),
    required: entries.filter(([, shape]) => !('optional' in shape)).map(([name]) => name),
  };
}

/** Stands for a value that an error does not repeat: AWS then says "Value at", and no more. */
const SECRET = Symbol('secret');

function isSensitive({ facts }: Shape<unknown>): boolean {
  return facts.kind === 'text' && facts.sensitive;
}

function violation(value: string | number | typeof SECRET, path: string, constraint: string): string {
  const shown = value === SECRET ? '' : ` '${value}'`;
  return `Value${shown} at '${path}' failed to satisfy constraint: Member must ${constraint}`;
}

function readText(value: Json): string {
  if (typeof value === 'string') return value;
  throw wrongType(value, 'a String');
}

function wrongType(value: Json, wanted: string): FrameworkError {
  return new FrameworkError('SerializationException', wrongTypeMessage(value, wanted));
}

function wrongTypeMessage(value: Json, wanted: string): string {
  if (Array.isArray(value)) return 'Start of list found where not expected';
  if (isObject(value)) return 'Start of structure or map found where not expected.';
  if (wanted === 'a List' || wanted === 'a Map' || wanted === 'a Structure')
    return `Expected ${wanted.slice(2).toLowerCase()} or null`;
  return `${token(value)} can not be converted to ${wanted}`;
}

/** The name Jackson's tokens have. */
function token(value: Json): string {
  if (typeof value === 'string') return 'STRING_VALUE';
  if (typeof value === 'number') return 'NUMBER_VALUE';
  return value === null ? 'NULL_VALUE' : `${String(value).toUpperCase()}_VALUE`;
}
