import type * as z from 'zod';
import { fieldsAt } from './fields-at';
import { didYouMean } from './did-you-mean';

export interface Said {
  readonly path: readonly PropertyKey[];
  /** The field of the object at `path` that is meant, where that is not the object. */
  readonly key?: string;
  readonly message: string;
}

/** What a schema finds wrong, said to the author: what is there, what is allowed, what was probably meant. */
export function sayIssue(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown): Said[] {
  const { path } = issue;
  const value = valueAt(data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path, key, message: sayUnknown(key, fieldsAt(schema, path, data)) }));
    case 'invalid_union':
      return sayUnion(issue, schema, data);
    case 'invalid_value':
      return [{ path, message: sayValue(value, issue.values) }];
    case 'invalid_type':
      return [{ path, message: sayType(value, issue.expected) }];
    case 'too_small':
      return [{ path, message: saySize(issue.origin, 'at least', issue.minimum) }];
    case 'too_big':
      return [{ path, message: saySize(issue.origin, 'at most', issue.maximum) }];
    case 'invalid_format':
      return [{ path, message: `${JSON.stringify(value)} should be ${wanted(issue.message)}` }];
    default:
      return [{ path, message: issue.message }];
  }
}

function sayUnknown(key: string, fields: readonly string[]): string {
  return `there is no field \`${key}\` here${didYouMean(key, fields) ?? `; there are ${fields.join(', ')}`}`;
}

/** A choice by `kind` names what there is; of others the alternative that came furthest is what was meant. */
function sayUnion(issue: z.core.$ZodIssueInvalidUnion, schema: z.ZodType, data: unknown): Said[] {
  const { path } = issue;
  if ('options' in issue && Array.isArray(issue.options))
    return [{ path, message: sayValue(valueAt(data, path), issue.options) }];
  const deepest = (issues: readonly z.core.$ZodIssue[]) =>
    Math.max(...issues.map((each) => each.path.length));
  const [best] = [...issue.errors].sort((left, right) => deepest(right) - deepest(left));
  if (!best || deepest(best) === 0)
    return [{ path, message: issue.message.replace('Invalid input', 'fits nothing that is allowed here') }];
  return best.flatMap((each) => sayIssue({ ...each, path: [...path, ...each.path] }, schema, data));
}

function sayValue(value: unknown, allowed: readonly unknown[]): string {
  const names = allowed.map(String);
  const list = names.join(', ');
  if (value === undefined) return `is missing: one of ${list}`;
  const meant = typeof value === 'string' ? didYouMean(value, names) : undefined;
  const rule = names.length === 1 ? `must be ${list}` : `must be one of ${list}`;
  return `${rule}, not ${JSON.stringify(value)}${meant ?? ''}`;
}

function sayType(value: unknown, expected: string): string {
  const article = /^[aeio]/.test(expected) ? 'an' : 'a';
  const kind = expected === 'int' ? 'a whole number' : `${article} ${expected}`;
  return value === undefined
    ? `is missing: ${kind}`
    : `must be ${kind}, not ${JSON.stringify(value).slice(0, 40)}`;
}

function saySize(origin: string, bound: string, size: number | bigint): string {
  if (origin === 'string') return size === 1 ? 'must not be empty' : `must have ${bound} ${size} characters`;
  if (origin === 'array')
    return size === 1 && bound === 'at least' ? 'must not be empty' : `must have ${bound} ${size} entries`;
  return `must be ${bound} ${size}`;
}

function wanted(message: string): string {
  return message.replace(/^Invalid (?:string|input): must (?:be )?/, '');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined),
    data,
  );
}
