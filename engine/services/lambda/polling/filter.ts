import { isObject, own, type Json, type JsonObject } from '../../../base/json';
import type { SqsMessage } from './sqs-event';

/** Whether a message passes the filters of its mapping: one of them is enough. */
export function matchesAny(
  filters: readonly { readonly Pattern?: string | undefined }[] | undefined,
  message: SqsMessage,
): boolean {
  if (!filters || filters.length === 0) return true;
  const data: JsonObject = {
    messageId: message.MessageId,
    body: bodyOf(message),
    attributes: { ...message.Attributes },
  };
  return filters.some(({ Pattern = '{}' }) => {
    const pattern = parsed(Pattern);
    return isObject(pattern) && matches(pattern, data);
  });
}

/** An object where the body is the JSON of one; a text otherwise, also where it looks like a number. */
function bodyOf({ Body }: SqsMessage): Json {
  const body = parsed(Body);
  return isObject(body) ? body : Body;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function matches(pattern: JsonObject, data: Json | undefined): boolean {
  return Object.entries(pattern).every(([key, wanted]) => {
    if (key === '$or')
      return Array.isArray(wanted) && wanted.some((each) => isObject(each) && matches(each, data));
    const value = isObject(data) ? own(data, key) : undefined;
    if (!Array.isArray(wanted)) return isObject(wanted) && matches(wanted, value);
    const values = Array.isArray(value) ? value : [value];
    return wanted.some((rule) => values.some((each) => passes(rule, each)));
  });
}

function passes(rule: Json, value: Json | undefined): boolean {
  if (!isObject(rule)) return rule === value;
  const [[name = '', wanted = null] = []] = Object.entries(rule);
  const text = typeof value === 'string' ? value : undefined;
  switch (name) {
    case 'exists':
      return (value !== undefined) === wanted;
    case 'prefix':
      return text?.startsWith(String(wanted)) ?? false;
    case 'suffix':
      return text?.endsWith(String(wanted)) ?? false;
    case 'equals-ignore-case':
      return text?.toLowerCase() === String(wanted).toLowerCase();
    case 'anything-but':
      return value !== undefined && ![wanted].flat().some((each) => passes(each, value));
    case 'numeric':
      return typeof value === 'number' && Array.isArray(wanted) && isWithin(value, wanted);
    default:
      return false;
  }
}

const COMPARE: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '=': (left, right) => left === right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

/** `[">", 0, "<=", 5]`. */
function isWithin(value: number, comparisons: readonly Json[]): boolean {
  for (let at = 0; at < comparisons.length; at += 2) {
    const compare = own(COMPARE, String(comparisons[at]));
    if (!compare?.(value, Number(comparisons[at + 1]))) return false;
  }
  return true;
}
