import { isObject, type Json } from '../../base/json';
import type { Cursor } from '../../query/cursor';
import type { LogFilter } from './parse-filter';
import { readComparison } from './json-comparison';

/** Whether a document satisfies a part of the pattern. */
export interface Condition {
  holds(document: Json): boolean;
  readonly effort: number;
}

/** Reads `{ … }`: conditions on a message that is a JSON object or list. */
export function parseJsonFilter(cursor: Cursor): LogFilter | undefined {
  cursor.take('{');
  const condition = readAny(cursor);
  if (!condition) return undefined;
  if (!cursor.skipBlanks().take('}') || !cursor.skipBlanks().done) {
    return cursor.fail('Invalid filter pattern');
  }
  return {
    matches(message) {
      const document = parse(message);
      return document !== undefined && condition.holds(document);
    },
    effort: condition.effort,
  };
}

function parse(message: string): Json | undefined {
  if (!/^\s*[{[]/.test(message)) return undefined;
  try {
    const document = JSON.parse(message) as Json;
    return isObject(document) || Array.isArray(document) ? document : undefined;
  } catch {
    return undefined;
  }
}

function readAny(cursor: Cursor): Condition | undefined {
  return readJoined(
    cursor,
    '||',
    readAll,
    (parts) => (document) => parts.some((part) => part.holds(document)),
  );
}

function readAll(cursor: Cursor): Condition | undefined {
  return readJoined(
    cursor,
    '&&',
    readOne,
    (parts) => (document) => parts.every((part) => part.holds(document)),
  );
}

type Joined = (parts: readonly Condition[]) => Condition['holds'];

function readJoined(
  cursor: Cursor,
  operator: string,
  read: (cursor: Cursor) => Condition | undefined,
  join: Joined,
): Condition | undefined {
  const parts: Condition[] = [];
  do {
    const part = read(cursor);
    if (!part) return undefined;
    parts.push(part);
  } while (cursor.skipBlanks().take(operator));
  return { holds: join(parts), effort: parts.reduce((sum, { effort }) => sum + effort, 0) };
}

function readOne(cursor: Cursor): Condition | undefined {
  if (!cursor.skipBlanks().take('(')) return readComparison(cursor);
  const inner = cursor.nested(() => readAny(cursor));
  if (!inner) return undefined;
  return cursor.skipBlanks().take(')') ? inner : cursor.fail('Invalid filter pattern');
}
