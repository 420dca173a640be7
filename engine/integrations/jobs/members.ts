import { isObject, put, type Json, type JsonObject } from '../../base/json';
import type { JobKind } from './job-kinds';

/** The parameters of a Task as the API of the service writes them. */
export function toApi(parameters: Json, { isCamelCase, maps }: JobKind): JsonObject {
  const input = isObject(parameters) ? parameters : {};
  return isCamelCase ? (renamed(input, { rename: decapitalized, maps }) as JsonObject) : input;
}

/** An answer as Step Functions shows it: capital letters, in the order of the alphabet, moments in milliseconds. */
export function toTask(answer: JsonObject, { maps, moments }: JobKind): JsonObject {
  return renamed(answer, { rename: capitalized, maps, moments, isSorted: true }) as JsonObject;
}

interface Renaming {
  rename(name: string): string;
  readonly maps: readonly string[];
  readonly moments?: RegExp | undefined;
  readonly isSorted?: boolean;
}

function renamed(value: Json, how: Renaming): Json {
  if (Array.isArray(value)) return value.map((each) => renamed(each, how));
  if (!isObject(value)) return value;
  const names = how.isSorted ? Object.keys(value).sort() : Object.keys(value);
  const result: JsonObject = {};
  for (const name of names) {
    const member = value[name]!;
    const isMap = isObject(member) && (how.maps.includes(name) || how.maps.includes(how.rename(name)));
    put(
      result,
      how.rename(name),
      isMap ? member : isMoment(name, member, how) ? Math.round(member * 1000) : renamed(member, how),
    );
  }
  return result;
}

function isMoment(name: string, value: Json, { moments }: Renaming): value is number {
  return typeof value === 'number' && moments?.test(name) === true;
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function decapitalized(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
