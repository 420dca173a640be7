import { has, put, type Json, type JsonObject } from '../base/json';
import { fail, ok, type Result } from '../base/result';
import { evaluateExpression } from './evaluate-expression';
import { parseExpression, type Expression } from './expression';
import type { QueryFailure, Scope } from './scope';
import { isTooHeavy } from './weight';

/** A JSON value with expressions in it, ready to be evaluated. What does not depend on the scope is kept as it is. */
export type Template =
  | { readonly kind: 'static'; readonly value: Json }
  | { readonly kind: 'expression'; readonly field: string; readonly expression: Expression }
  | { readonly kind: 'object'; readonly members: readonly Member[] }
  | { readonly kind: 'array'; readonly items: readonly Template[] };

export interface Member {
  readonly key: string;
  readonly template: Template;
}

/** Which field is wrong: its key, with `.$`, and where it stands in the template. */
export interface TemplateSyntaxFailure {
  readonly kind: 'template-syntax';
  readonly field: string;
  readonly at: readonly (string | number)[];
  readonly value: Json;
  readonly reason: string;
}

type Parsed = Result<Template, TemplateSyntaxFailure>;
type At = readonly (string | number)[];

/** Reads a payload template: in objects at any depth, a key ending in `.$` has an expression for its value. */
export function parseTemplate(json: Json): Parsed {
  return parse(json, []);
}

function parse(json: Json, at: At): Parsed {
  if (json === null || typeof json !== 'object') return ok({ kind: 'static', value: json });
  return Array.isArray(json) ? parseArray(json, at) : parseObject(json, at);
}

function parseArray(json: readonly Json[], at: At): Parsed {
  const items: Template[] = [];
  for (const [index, item] of json.entries()) {
    const parsed = parse(item, [...at, index]);
    if (!parsed.ok) return parsed;
    items.push(parsed.value);
  }
  return ok(items.every(isStatic) ? { kind: 'static', value: [...json] } : { kind: 'array', items });
}

function parseObject(json: JsonObject, at: At): Parsed {
  const members: Member[] = [];
  for (const [field, value] of Object.entries(json)) {
    const member = field.endsWith('.$') ? parseField(json, field, at) : parse(value, [...at, field]);
    if (!member.ok) return member;
    members.push({ key: field.endsWith('.$') ? field.slice(0, -2) : field, template: member.value });
  }
  const allStatic = members.every((member) => isStatic(member.template));
  return ok(allStatic ? { kind: 'static', value: json } : { kind: 'object', members });
}

function parseField(json: JsonObject, field: string, at: At): Parsed {
  const value = json[field]!;
  const refuse = (reason: string) =>
    fail({ kind: 'template-syntax', field, at: [...at, field], value, reason } as const);
  if (has(json, field.slice(0, -2))) return refuse(`The key ${field.slice(0, -2)} is there twice`);
  if (typeof value !== 'string') return refuse('The value must be a path or a call in a string');
  const expression = parseExpression(value);
  return expression.ok
    ? ok({ kind: 'expression', field, expression: expression.value })
    : refuse(expression.failure.reason);
}

function isStatic(template: Template): boolean {
  return template.kind === 'static';
}

/** The value of the template: a path that finds nothing fails with its field. */
export function evaluateTemplate(template: Template, scope: Scope): Result<Json, QueryFailure> {
  const value = evaluate(template, scope);
  return value.ok && !isStatic(template) && isTooHeavy(value.value) ? fail({ kind: 'too-large' }) : value;
}

function evaluate(template: Template, scope: Scope): Result<Json, QueryFailure> {
  switch (template.kind) {
    case 'static':
      return ok(template.value);
    case 'expression':
      return evaluateExpression(template.expression, scope, template.field);
    case 'object':
      return evaluateObject(template.members, scope);
    case 'array':
      return evaluateArray(template.items, scope);
  }
}

function evaluateObject(members: readonly Member[], scope: Scope): Result<Json, QueryFailure> {
  const object: JsonObject = {};
  for (const { key, template } of members) {
    const value = evaluate(template, scope);
    if (!value.ok) return value;
    put(object, key, value.value);
  }
  return ok(object);
}

function evaluateArray(items: readonly Template[], scope: Scope): Result<Json, QueryFailure> {
  const array: Json[] = [];
  for (const item of items) {
    const value = evaluate(item, scope);
    if (!value.ok) return value;
    array.push(value.value);
  }
  return ok(array);
}
