import { unescapePointer } from '@/lib/graph/json-value';
import { isRecord } from '../faults/is-record';

/** The state of a definition under a JSON pointer; undefined when there is none. */
export function stateAt(
  definition: unknown,
  pointer: string | undefined,
): Readonly<Record<string, unknown>> | undefined {
  if (pointer === undefined) return undefined;
  let value = definition;
  for (const token of pointer.split('/').slice(1).map(unescapePointer)) {
    const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, token);
    if (!isThere) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[token];
  }
  return isRecord(value) && typeof value.Type === 'string' ? value : undefined;
}
