import { isObject, type Json } from '../../../base/json';
import type { Pointer } from '../../../base/json-text/value-spans';
import { isJsonataExpression } from '../../../query/jsonata/is-expression';
import type { Shape } from '../fields/field';
import { looksLikeJsonata } from '../queries';
import { isOffered } from '../view/offered-states';
import type { Member, NodeView } from '../view/machine-view';
import type { Finding, Report, Rule } from '../rule';

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
  node(node, report) {
    if (node.language !== 'JSONata') return;
    for (const member of node.members) {
      const { value, at, field } = member;
      if (!HOLDS_EXPRESSIONS.has(field.shape.kind)) continue;
      // Neither a condition nor the items of a Map can be plain text.
      const isPlain =
        NEVER_TEXT.has(field.shape.kind) && typeof value === 'string' && !looksLikeJsonata(value);
      if (isPlain) report(unbalanced(value, at));
      else eachText(value, at, (text, place) => judge(text, place, { node, member, report }));
    }
  },
};

interface Context {
  readonly node: NodeView;
  readonly member: Member;
  readonly report: Report;
}

function judge(text: string, at: Pointer, { node, member, report }: Context): void {
  if (!isJsonataExpression(text)) {
    if (looksLikeJsonata(text)) report(unbalanced(text, at));
    return;
  }
  const parsed = node.machine.options.jsonata?.(text.slice(2, -2).trim());
  if (!parsed) return;
  if (!parsed.ok) return report(unreadable(parsed.failure.message, at));
  for (const name of parsed.value.topLevel) report(withoutContext(name, at));
  for (const name of parsed.value.states) {
    if (!isOffered(node, member.name, name)) report(notOffered(name, at));
  }
}

function unbalanced(text: string, at: Pointer): Finding {
  return {
    message: 'JSONata string must start with {% and end with %}',
    at,
    lesson: { id: text.startsWith('{%') ? 'jsonata-not-closed' : 'jsonata-not-opened', values: { text } },
  };
}

/** The code that JSONata puts before its messages is left out. */
function unreadable(message: string, at: Pointer): Finding {
  return {
    code: 'INVALID_JSONATA_EXPRESSION',
    message: message.replace(/^[A-Z]\d{4}: /, ''),
    at,
    lesson: { id: 'jsonata-invalid', values: { field: String(at.at(-1)), message } },
  };
}

/** An expression stands alone: there is no document around it that a bare name could be looked up in. */
function withoutContext(name: string, at: Pointer): Finding {
  return {
    code: 'UNSUPPORTED_JSONATA_EXPRESSION',
    message: `Reference to '${name}' at the top level is not supported.`,
    at,
    lesson: {
      id: name.startsWith('$') ? 'jsonata-without-input' : 'jsonata-without-context',
      values: { name },
    },
  };
}

/** The documentation says that AWS catches this when a machine is created; in which words is not known. */
function notOffered(name: string, at: Pointer): Finding {
  return {
    code: 'UNSUPPORTED_JSONATA_EXPRESSION',
    message: `Reference to '$states.${name}' is not supported in this field.`,
    at,
    lesson: { id: name === 'result' ? 'jsonata-without-result' : 'jsonata-without-error', values: {} },
  };
}

function eachText(value: Json, at: Pointer, visit: (text: string, at: Pointer) => void): void {
  if (typeof value === 'string') visit(value, at);
  else if (Array.isArray(value)) value.forEach((item, index) => eachText(item, [...at, index], visit));
  else if (isObject(value))
    for (const [name, member] of Object.entries(value)) eachText(member, [...at, name], visit);
}
