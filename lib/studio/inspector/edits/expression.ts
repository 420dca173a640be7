import type { Json } from '@pasos/engine';

const WHOLE = /^\{%([\s\S]*)%\}$/;

/** What stands between `{%` and `%}`, or undefined for any other value. */
export function innerExpression(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? WHOLE.exec(value)?.[1]?.trim() : undefined;
}

export function expressionText(inner: string): string {
  return `{% ${inner.trim()} %}`;
}

/** The expression that gives this value: expressions inside it become part of it. */
export function asExpression(value: Json | undefined): string {
  return value === undefined ? '' : written(value, '');
}

/** The value that an expression writes out, when it is one that stands still. */
export function asValue(inner: string): Json | undefined {
  try {
    return JSON.parse(inner) as Json;
  } catch {
    return undefined;
  }
}

function written(value: Json, indent: string): string {
  const inner = innerExpression(value);
  if (inner !== undefined) return inner;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    return block(
      '[]',
      value.map((item) => written(item, deeper)),
      indent,
    );
  }
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value).map(
      ([name, member]) => `${JSON.stringify(name)}: ${written(member, deeper)}`,
    );
    return block('{}', members, indent);
  }
  return JSON.stringify(value);
}

function block(brackets: string, parts: readonly string[], indent: string): string {
  if (parts.length === 0) return brackets;
  const lines = parts.map((part) => `${indent}  ${part}`).join(',\n');
  return `${brackets[0]}\n${lines}\n${indent}${brackets[1]}`;
}
