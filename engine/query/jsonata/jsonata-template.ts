import { put, type Json, type JsonObject } from '../../base/json';
import { isJsonataExpression } from './is-expression';
import { parsePlain, type PlainExpression } from './plain/parse-plain';

/** A JSON value with JSONata in it. What has no expression inside is kept as it is. */
export type JsonataTemplate =
  | { readonly kind: 'static'; readonly value: Json }
  | ({ readonly kind: 'expression' } & TemplateExpression)
  | { readonly kind: 'object'; readonly members: readonly JsonataMember[] }
  | { readonly kind: 'array'; readonly items: readonly JsonataTemplate[] };

export interface JsonataMember {
  readonly key: string;
  readonly template: JsonataTemplate;
}

export interface TemplateExpression {
  /** What stands between `{%` and `%}`, trimmed. */
  readonly text: string;
  /** Where, as AWS writes it: `Output`, `Arguments/FunctionName`, `Output/values[0]`. */
  readonly location: string;
  /** The expression ready to be evaluated on the spot, when that takes no more than it may. */
  readonly plain?: PlainExpression;
}

/** Reads the value of a field such as `Output`: a string in it, at any depth, may be an expression. */
export function parseJsonataTemplate(json: Json, location: string): JsonataTemplate {
  if (typeof json === 'string' && isJsonataExpression(json)) {
    const text = json.slice(2, -2).trim();
    const plain = parsePlain(text);
    return { kind: 'expression', text, location, ...(plain && { plain }) };
  }
  if (json === null || typeof json !== 'object') return { kind: 'static', value: json };
  return Array.isArray(json) ? parseArray(json, location) : parseObject(json, location);
}

function parseArray(json: Json[], location: string): JsonataTemplate {
  const items = json.map((item, index) => parseJsonataTemplate(item, `${location}[${index}]`));
  return items.every(isStatic) ? { kind: 'static', value: json } : { kind: 'array', items };
}

function parseObject(json: JsonObject, location: string): JsonataTemplate {
  const members = Object.entries(json).map(([key, value]) => ({
    key,
    template: parseJsonataTemplate(value, `${location}/${key}`),
  }));
  const allStatic = members.every(({ template }) => isStatic(template));
  return allStatic ? { kind: 'static', value: json } : { kind: 'object', members };
}

function isStatic(template: JsonataTemplate): boolean {
  return template.kind === 'static';
}

/** The expressions of a template in the order of the document. */
export function expressionsOf(template: JsonataTemplate): readonly TemplateExpression[] {
  switch (template.kind) {
    case 'static':
      return [];
    case 'expression':
      return [template];
    case 'object':
      return template.members.flatMap((member) => expressionsOf(member.template));
    case 'array':
      return template.items.flatMap(expressionsOf);
  }
}

/** The template with what its expressions give, asked for in the order of `expressionsOf`. */
export function fillTemplate(
  template: JsonataTemplate,
  valueOf: (expression: TemplateExpression) => Json,
): Json {
  switch (template.kind) {
    case 'static':
      return template.value;
    case 'expression':
      return valueOf(template);
    case 'object': {
      const object: JsonObject = {};
      for (const member of template.members) put(object, member.key, fillTemplate(member.template, valueOf));
      return object;
    }
    case 'array':
      return template.items.map((item) => fillTemplate(item, valueOf));
  }
}
