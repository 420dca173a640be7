import { own, isObject, type Json } from '../../base/json';
import type { Cursor } from '../../query/cursor';
import type { Condition } from './json-filter';
import { readRegularExpression } from './regular-expression';
import { readQuoted } from './terms';

type Selector = readonly (string | number)[];
/** What is asked of the value a selector finds; undefined: it finds none. */
interface Test {
  passes(value: Json | undefined): boolean;
  readonly effort: number;
}

const NAME = /\.[\p{L}\p{N}_-]+/uy;
const INDEX = /\[\d{1,9}\]/y;
const KEY = /\[(?:'[^']*'|"[^"]*")\]/y;
const OPERATOR = /!=|<=|>=|=|<|>/y;
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const BARE = /[^\s"'(){}&|=<>!%]+/y;
const STATE = /IS\s+NULL|IS\s+TRUE|IS\s+FALSE|NOT\s+EXISTS|EXISTS/y;

/** Reads `$.selector = value` and its like. */
export function readComparison(cursor: Cursor): Condition | undefined {
  const selector = readSelector(cursor);
  const test = selector && readTest(cursor.skipBlanks());
  if (!test) return cursor.fail('Invalid filter pattern');
  return { holds: (document) => test.passes(select(document, selector)), effort: test.effort };
}

function readSelector(cursor: Cursor): Selector | undefined {
  if (!cursor.skipBlanks().take('$')) return undefined;
  const steps: (string | number)[] = [];
  for (;;) {
    const name = cursor.match(NAME) ?? cursor.match(KEY);
    const index = name === undefined ? cursor.match(INDEX) : undefined;
    if (name !== undefined) steps.push(name.startsWith('.') ? name.slice(1) : name.slice(2, -2));
    else if (index !== undefined) steps.push(Number(index.slice(1, -1)));
    else return steps.length > 0 ? steps : undefined;
  }
}

function select(document: Json, selector: Selector): Json | undefined {
  let value: Json | undefined = document;
  for (const step of selector) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined;
    else value = isObject(value) ? own(value, step) : undefined;
  }
  return value;
}

function readTest(cursor: Cursor): Test | undefined {
  const state = cursor.match(STATE)?.replace(/\s+/, ' ');
  if (state !== undefined) return { passes: (value) => isInState(value, state), effort: 1 };
  const operator = cursor.match(OPERATOR);
  if (operator === undefined) return undefined;
  cursor.skipBlanks();
  if (operator === '=' || operator === '!=') return readEquality(cursor, operator === '!=');
  const limit = Number(cursor.match(BARE) ?? NaN);
  if (Number.isNaN(limit)) return undefined;
  return { passes: (value) => typeof value === 'number' && ORDER[operator]!(value, limit), effort: 1 };
}

const ORDER: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
};

function isInState(value: Json | undefined, state: string): boolean {
  switch (state) {
    case 'IS NULL':
      return value === null;
    case 'IS TRUE':
      return value === true;
    case 'IS FALSE':
      return value === false;
    case 'NOT EXISTS':
      return value === undefined;
    default:
      return value !== undefined;
  }
}

function readEquality(cursor: Cursor, negated: boolean): Test | undefined {
  const wanted = readWanted(cursor);
  if (!wanted) return undefined;
  return {
    // A selector that leads to nothing, an object or a list is neither equal nor different.
    passes: (value) => isScalar(value) && wanted.passes(value) !== negated,
    effort: wanted.effort,
  };
}

function isScalar(value: Json | undefined): boolean {
  return value !== undefined && value !== null && typeof value !== 'object';
}

function readWanted(cursor: Cursor): Test | undefined {
  if (cursor.char === '%') {
    const expression = readRegularExpression(cursor);
    return expression && { ...expression, passes: (value) => expression.foundIn(String(value)) };
  }
  const quoted = cursor.char === '"';
  const text = quoted ? readQuoted(cursor) : cursor.match(BARE);
  if (text === undefined) return undefined;
  if (!quoted && NUMBER.test(text)) {
    return { passes: (value) => value === Number(text) || value === text, effort: 1 };
  }
  return { passes: (value) => matchesWildcards(String(value), text), effort: 1 };
}

/** Whether `text` is `pattern`, in which each `*` stands for anything. */
function matchesWildcards(text: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return text === pattern;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
