import type { Json } from '@pasos/engine';
import { asRecord, own, unescapePointer } from '@/lib/graph/json-value';

/** What stands at a JSON pointer of a document, or undefined. */
export function valueAt(document: unknown, pointer: string): Json | undefined {
  let value: unknown = document;
  for (const token of tokensOf(pointer)) {
    value = Array.isArray(value) ? (value as unknown[])[Number(token)] : own(asRecord(value), token);
    if (value === undefined) return undefined;
  }
  return value as Json;
}

/** A field of the object at `base`: `ProcessorConfig/Mode`. */
export function fieldPointer(base: string, at: string): string {
  return at === '' ? base : `${base}/${at}`;
}

export function parentPointer(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

export function lastToken(pointer: string): string {
  return unescapePointer(pointer.slice(pointer.lastIndexOf('/') + 1));
}

export function tokensOf(pointer: string): string[] {
  return pointer.split('/').slice(1).map(unescapePointer);
}
