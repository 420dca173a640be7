import { isObject, type Json, type JsonObject } from '../../../base/json';
import { TemplateError } from '../errors';

/** Templates write numbers and truth as texts now and then; APIs do not. */
export function numberOf(value: Json | undefined): number | undefined {
  return value === undefined || value === null ? undefined : Number(value);
}

export function truthOf(value: Json | undefined): boolean | undefined {
  return value === undefined || value === null ? undefined : String(value) === 'true';
}

export function textOf(value: Json | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function objectsOf(value: Json | undefined): readonly JsonObject[] {
  return listOf(value).filter(isObject);
}

export function objectOf(value: Json | undefined, property: string): JsonObject {
  if (value === undefined) return {};
  if (isObject(value)) return value;
  throw new TemplateError(`Value of property ${property} must be an object`);
}

/** `[{Key, Value}]` as a map. */
export function tagMap(tags: Json | undefined): JsonObject {
  return Object.fromEntries(objectsOf(tags).map(({ Key, Value }) => [String(Key), String(Value ?? '')]));
}

/** `[{Key, Value}]` with other names for the two, as some APIs have it. */
export function tagList(tags: Json | undefined, key = 'Key', value = 'Value'): JsonObject[] {
  return objectsOf(tags).map(({ Key, Value }) => ({ [key]: String(Key), [value]: String(Value ?? '') }));
}

/** Leaves out what is undefined. */
export function present(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as JsonObject;
}

/** The name a template gives, or one that the stack makes. */
export function nameFrom(
  given: Json | undefined,
  making: { name(max: number): string },
  max: number,
): string {
  return textOf(given) ?? making.name(max);
}

/** Does something that need not be possible any more. */
export async function unlessGone(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

function isGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /NotFound|NoSuch|NonExistent|DoesNotExist/.test(code);
}
