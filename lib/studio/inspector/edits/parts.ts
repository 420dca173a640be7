import type { Json, JsonObject } from '@pasos/engine';
import type { QueryLanguage } from '../fields/form';
import { expressionText, innerExpression } from './expression';

/** What a value is, for whoever writes it without JSON. `path`: read from the data, by a key that ends in `.$`. */
export type PartKind = 'text' | 'number' | 'boolean' | 'null' | 'path' | 'expression' | 'object' | 'list';

/** A value as a member of an object: its name does not show the `.$` of a path. */
export interface Part {
  readonly name: string;
  readonly kind: PartKind;
  readonly value: Json;
}

export interface Around {
  readonly language: QueryLanguage;
  /** Nothing is read from the data here: Result is what it is. */
  readonly isStatic: boolean;
  /** It has a name that can carry the `.$`. */
  readonly isMember: boolean;
}

export function kindsFor({ language, isStatic, isMember }: Around): readonly PartKind[] {
  const computed: readonly PartKind[] = isStatic
    ? []
    : language === 'JSONata'
      ? ['expression']
      : isMember
        ? ['path']
        : [];
  return ['text', 'number', 'boolean', 'null', ...computed, 'object', 'list'];
}

export function kindOf(value: Json, around: Pick<Around, 'language' | 'isStatic'>, key = ''): PartKind {
  const reads = !around.isStatic;
  if (reads && around.language === 'JSONPath' && key.endsWith('.$')) return 'path';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'object';
  if (typeof value !== 'string') return typeof value === 'number' ? 'number' : 'boolean';
  return reads && around.language === 'JSONata' && innerExpression(value) !== undefined
    ? 'expression'
    : 'text';
}

export function partsOf(object: JsonObject, around: Pick<Around, 'language' | 'isStatic'>): readonly Part[] {
  return Object.entries(object).map(([key, value]) => {
    const kind = kindOf(value, around, key);
    return { name: kind === 'path' ? key.slice(0, -2) : key, kind, value };
  });
}

/** The object with these parts; of two with one name the later stays. */
export function objectOf(parts: readonly Part[]): JsonObject {
  return Object.fromEntries(
    parts.map(({ name, kind, value }) => [kind === 'path' ? `${name}.$` : name, value]),
  );
}

/** A value of another kind: what is written stays as far as it can be read so. */
export function asKind(value: Json, kind: PartKind): Json {
  const text = textOf(value);
  switch (kind) {
    case 'text':
      return text;
    case 'number':
      return Number(text) || 0;
    case 'boolean':
      return text === 'true';
    case 'null':
      return null;
    case 'path':
      return text.startsWith('$') || text.startsWith('States.') ? text : '$.';
    case 'expression':
      return expressionText(text === '' ? '$states.input' : text);
    case 'object':
      return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
    case 'list':
      return Array.isArray(value) ? value : value === null || value === '' ? [] : [value];
  }
}

/** What the field of a value shows. */
export function textOf(value: Json): string {
  const inner = innerExpression(value);
  if (inner !== undefined) return inner;
  if (value === null || typeof value === 'object') return '';
  return String(value);
}

/** The value that was typed, or undefined when it is none of its kind. */
export function readPart(kind: PartKind, text: string): Json | undefined {
  switch (kind) {
    case 'number': {
      const number = Number(text.replace(',', '.'));
      return text.trim() !== '' && Number.isFinite(number) ? number : undefined;
    }
    case 'expression':
      return expressionText(text);
    case 'path':
      return text.trim();
    case 'text':
    case 'boolean':
    case 'null':
    case 'object':
    case 'list':
      return text;
  }
}

/** A name that the object does not have yet. */
export function freeKey(object: JsonObject, wish: string): string {
  const taken = new Set(Object.keys(object).map((key) => key.replace(/\.\$$/, '')));
  if (!taken.has(wish)) return wish;
  let number = 2;
  while (taken.has(`${wish}${number}`)) number++;
  return `${wish}${number}`;
}
