import { invariant, InvariantError } from '../../base/invariant';
import { own, type Json, type JsonObject } from '../../base/json';
import type { Result } from '../../base/result';
import { parseExpression, type Expression } from '../../query/expression';
import { parsePath } from '../../query/jsonpath/parse-path';
import type { Path } from '../../query/jsonpath/path';
import { parseJsonataTemplate, type JsonataTemplate } from '../../query/jsonata/jsonata-template';
import { parseTemplate, type Template } from '../../query/payload-template';
import type { Dynamic, FailText, FilterPath, Flow, Payload, QueryLanguage } from '../program';

/** An object without the members that are undefined, so that optional fields are really absent. */
export type Given<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> };
export function given<T extends object>(members: T): Partial<Given<T>> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Partial<
    Given<T>
  >;
}

export function path(state: JsonObject, field: string): Path | undefined {
  const text = own(state, field);
  return text === undefined ? undefined : parsed(parsePath(text as string), field);
}

export function filterPath(state: JsonObject, field: string): FilterPath | undefined {
  return own(state, field) === null ? null : path(state, field);
}

export function template(state: JsonObject, field: string): Template | undefined {
  const authored = own(state, field);
  return authored === undefined ? undefined : parsed(parseTemplate(authored), field);
}

export function expression(text: Json, field: string): Expression {
  return parsed(parseExpression(text as string), field);
}

export function flow(state: JsonObject): Flow {
  const next = own(state, 'Next');
  return next === undefined ? { kind: 'end' } : { kind: 'next', state: next as string };
}

/** A field with JSONata in it; `location` is how AWS names it when an expression fails. */
export function jsonata(state: JsonObject, field: string, location = field): JsonataTemplate | undefined {
  const authored = own(state, field);
  return authored === undefined ? undefined : parseJsonataTemplate(authored, location);
}

export function payload(
  state: JsonObject,
  { field, language, location = field }: { field: string; language: QueryLanguage; location?: string },
): Payload | undefined {
  if (language === 'JSONPath') {
    const read = template(state, field);
    return read && { language, template: read };
  }
  const read = jsonata(state, field, location);
  return read && { language, template: read };
}

/** `Seconds: 5`, `Seconds: "{% … %}"` or `SecondsPath`. `read` gives the value of a literal. */
export function dynamic<T>(
  state: JsonObject,
  field: string,
  read: (literal: Json) => T,
): Dynamic<T> | undefined {
  const authored = jsonata(state, field);
  if (authored?.kind === 'static') return { kind: 'fixed', value: read(authored.value) };
  if (authored) return { kind: 'jsonata', field, template: authored };
  const source = path(state, `${field}Path`);
  return source && { kind: 'path', field: `${field}Path`, path: source };
}

export function dynamicNumber(state: JsonObject, field: string): Dynamic<number> | undefined {
  return dynamic(state, field, Number);
}

/** `Error: "…"`, `ErrorPath` (of a role `RoleArn.$`), or in a JSONata state `Error: "{% … %}"`. */
export function failText(
  state: JsonObject,
  { field, language, query = `${field}Path` }: { field: string; language: QueryLanguage; query?: string },
): FailText | undefined {
  const authored = own(state, field);
  const template = language === 'JSONata' ? jsonata(state, field) : undefined;
  if (template && template.kind !== 'static') return { kind: 'jsonata', field, template };
  if (authored !== undefined) return { kind: 'fixed', text: authored as string };
  const source = own(state, query);
  return source === undefined
    ? undefined
    : { kind: 'query', field: query, expression: expression(source, query) };
}

function parsed<T, F>(result: Result<T, F>, field: string): T {
  if (result.ok) return result.value;
  throw new InvariantError(
    `${field} passed validation but cannot be parsed: ${JSON.stringify(result.failure)}`,
  );
}

export function objects(state: JsonObject, field: string): readonly JsonObject[] {
  const list = own(state, field) ?? [];
  invariant(Array.isArray(list), `${field} is a list`);
  return list as JsonObject[];
}
