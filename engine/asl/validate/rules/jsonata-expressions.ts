import { isObject, type Json } from '../../../base/json';
import type { Pointer } from '../../../base/json-text/value-spans';
import { isJsonataExpression } from '../../../query/jsonata/is-expression';
import type { Shape } from '../fields/field';
import type { ParseJsonata } from '../jsonata-parser';
import { looksLikeJsonata } from '../queries';
import type { Report, Rule } from '../rule';

const HOLDS_EXPRESSIONS: ReadonlySet<Shape['kind']> = new Set([
  'jsonata',
  'condition',
  'items',
  'template',
  'variables',
]);
const NEVER_TEXT: ReadonlySet<Shape['kind']> = new Set(['condition', 'items']);

/** In a JSONata state every text between `{%` and `%}`, at any depth, is an expression that can be read. */
export const jsonataExpressions: Rule = {
  node({ language, machine, members }, report) {
    if (language !== 'JSONata') return;
    for (const { value, at, field } of members) {
      if (!HOLDS_EXPRESSIONS.has(field.shape.kind)) continue;
      // Neither a condition nor the items of a Map can be plain text.
      const isPlain =
        NEVER_TEXT.has(field.shape.kind) && typeof value === 'string' && !looksLikeJsonata(value);
      if (isPlain) report(unbalanced(value, at));
      else eachText(value, at, (text, place) => judge(text, place, machine.jsonata, report));
    }
  },
};

function judge(text: string, at: Pointer, parse: ParseJsonata | undefined, report: Report): void {
  if (!isJsonataExpression(text)) {
    if (looksLikeJsonata(text)) report(unbalanced(text, at));
    return;
  }
  const parsed = parse?.(text.slice(2, -2).trim());
  if (!parsed || parsed.ok) return;
  const { message } = parsed.failure;
  report({
    code: 'INVALID_JSONATA_EXPRESSION',
    // AWS leaves out the code that JSONata puts before its messages.
    message: message.replace(/^[A-Z]\d{4}: /, ''),
    at,
    lesson: { id: 'jsonata-invalid', values: { field: String(at.at(-1)), message } },
  });
}

function unbalanced(text: string, at: Pointer) {
  return {
    message: 'JSONata string must start with {% and end with %}',
    at,
    lesson: { id: text.startsWith('{%') ? 'jsonata-not-closed' : 'jsonata-not-opened', values: { text } },
  } as const;
}

function eachText(value: Json, at: Pointer, visit: (text: string, at: Pointer) => void): void {
  if (typeof value === 'string') visit(value, at);
  else if (Array.isArray(value)) value.forEach((item, index) => eachText(item, [...at, index], visit));
  else if (isObject(value))
    for (const [name, member] of Object.entries(value)) eachText(member, [...at, name], visit);
}
