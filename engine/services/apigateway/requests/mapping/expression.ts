import type { Json } from '../../../../base/json';
import type { Cursor } from '../../../../query/cursor';

export type Expression =
  | { readonly kind: 'value'; readonly value: Json }
  /** A text in double quotes: references in it are shown. */
  | { readonly kind: 'quoted'; readonly parts: readonly (string | Reference)[] }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    };

/** `$input.params('id')`. */
export interface Reference {
  readonly name: string;
  readonly steps: readonly Step[];
  /** `$!`: shows nothing where there is nothing. */
  readonly quiet: boolean;
  readonly source: string;
}
type Step =
  | { readonly kind: 'property'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly given: readonly Expression[] }
  | { readonly kind: 'index'; readonly at: Expression };

const NAME = /[A-Za-z_][\w-]*/y;
const LEVELS: readonly RegExp[] = [
  /\|\||\bor\b/y,
  /&&|\band\b/y,
  /==|!=|\beq\b|\bne\b/y,
  /<=|>=|<|>|\b(?:lt|gt|le|ge)\b/y,
  /[+-]/y,
  /[*/%]/y,
];
const WORDS: Readonly<Record<string, string>> = {
  or: '||',
  and: '&&',
  eq: '==',
  ne: '!=',
  lt: '<',
  gt: '>',
  le: '<=',
  ge: '>=',
};

export function readExpression(cursor: Cursor): Expression | undefined {
  return cursor.nested(() => readLevel(cursor, 0));
}

function readLevel(cursor: Cursor, level: number): Expression | undefined {
  const operators = LEVELS[level];
  if (!operators) return readOperand(cursor.skipBlanks());
  let left = readLevel(cursor, level + 1);
  for (;;) {
    const operator = left && cursor.skipBlanks().match(operators);
    if (!left || operator === undefined) return left;
    const right = readLevel(cursor, level + 1);
    if (!right) return undefined;
    left = { kind: 'binary', operator: WORDS[operator] ?? operator, left, right };
  }
}

function readOperand(cursor: Cursor): Expression | undefined {
  if (cursor.take('!')) {
    const of = cursor.nested(() => readOperand(cursor.skipBlanks()));
    return of && { kind: 'not', of };
  }
  if (cursor.take('(')) {
    const inner = readExpression(cursor);
    return inner && cursor.skipBlanks().take(')') ? inner : cursor.fail("Expected ')'");
  }
  if (cursor.char === '$') {
    const reference = readReference(cursor);
    return reference && { kind: 'reference', reference };
  }
  if (cursor.take('[')) {
    const items = readItems(cursor, ']');
    return items && { kind: 'list', items };
  }
  if (cursor.take('{')) return readMap(cursor);
  return readLiteral(cursor);
}

function readLiteral(cursor: Cursor): Expression | undefined {
  const single = cursor.match(/'(?:[^']|'')*'/y);
  if (single !== undefined) return { kind: 'value', value: single.slice(1, -1).replaceAll("''", "'") };
  if (cursor.char === '"') return readQuoted(cursor);
  const number = cursor.match(/-?\d+(?:\.\d+)?/y);
  if (number !== undefined) return { kind: 'value', value: Number(number) };
  const word = cursor.match(/\b(?:true|false|null)\b/y);
  if (word !== undefined) return { kind: 'value', value: JSON.parse(word) as Json };
  return cursor.fail('Expected a value');
}

function readQuoted(cursor: Cursor): Expression | undefined {
  cursor.take('"');
  const parts: (string | Reference)[] = [];
  for (;;) {
    const text = cursor.match(/(?:[^"$]|\$(?![A-Za-z_!{])|"")+/y);
    if (text !== undefined) parts.push(text.replaceAll('""', '"'));
    else if (cursor.take('"')) return { kind: 'quoted', parts };
    else {
      const reference = cursor.char === '$' ? readReference(cursor) : cursor.fail("Expected '\"'");
      if (!reference) return undefined;
      parts.push(reference);
    }
  }
}

function readMap(cursor: Cursor): Expression | undefined {
  const entries: (readonly [Expression, Expression])[] = [];
  if (cursor.skipBlanks().take('}')) return { kind: 'map', entries };
  for (;;) {
    const key = readExpression(cursor);
    const value = key && cursor.skipBlanks().take(':') ? readExpression(cursor) : undefined;
    if (!key || !value) return cursor.fail("Expected 'key: value'");
    entries.push([key, value]);
    if (cursor.skipBlanks().take('}')) return { kind: 'map', entries };
    if (!cursor.take(',')) return cursor.fail("Expected ',' or '}'");
  }
}

function readItems(cursor: Cursor, end: string): Expression[] | undefined {
  const items: Expression[] = [];
  if (cursor.skipBlanks().take(end)) return items;
  for (;;) {
    const item = readExpression(cursor);
    if (!item) return undefined;
    items.push(item);
    if (cursor.skipBlanks().take(end)) return items;
    if (!cursor.take(',')) return cursor.fail(`Expected ',' or '${end}'`);
  }
}

export function readReference(cursor: Cursor): Reference | undefined {
  const from = cursor.at;
  cursor.take('$');
  const quiet = cursor.take('!');
  const isBraced = cursor.take('{');
  const name = cursor.match(NAME);
  if (name === undefined) return cursor.fail('Expected a name');
  const steps: Step[] = [];
  for (;;) {
    const step = readStep(cursor);
    if (step === 'none') break;
    if (!step) return undefined;
    steps.push(step);
  }
  if (isBraced && !cursor.take('}')) return cursor.fail("Expected '}'");
  return { name, steps, quiet, source: cursor.text.slice(from, cursor.at) };
}

function readStep(cursor: Cursor): Step | 'none' | undefined {
  const property = cursor.match(/\.[A-Za-z_][\w-]*/y)?.slice(1);
  if (property !== undefined) {
    if (!cursor.take('(')) return { kind: 'property', name: property };
    const given = readItems(cursor, ')');
    return given && { kind: 'call', name: property, given };
  }
  if (cursor.char !== '[') return 'none';
  cursor.take('[');
  const at = readExpression(cursor);
  return at && cursor.skipBlanks().take(']') ? { kind: 'index', at } : cursor.fail("Expected ']'");
}
