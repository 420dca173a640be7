import { isObject, own, put, type Json, type JsonObject } from '../../base/json';
import { fail, ok, type Result } from '../../base/result';
import type { QueryFailure } from '../scope';
import type { Path } from './path';

/**
 * A copy of `target` with `value` at the reference path. Missing objects on the way are made; an array is never
 * made longer.
 */
export function writeAtPath(path: Path, target: Json, value: Json): Result<Json, QueryFailure> {
  const isWritable = path.isReference && path.root.kind === 'input';
  const written = isWritable ? write({ path, value }, 0, target) : undefined;
  return written === undefined ? fail({ kind: 'result-path', path: path.text, input: target }) : ok(written);
}

interface Writing {
  readonly path: Path;
  readonly value: Json;
}

/** `target` with the value written at the path's segments from `position` on; undefined when something is in the way. */
function write(writing: Writing, position: number, target: Json | undefined): Json | undefined {
  const segment = writing.path.segments[position];
  if (!segment) return writing.value;
  if (segment.kind === 'child') {
    if (target !== undefined && !isObject(target)) return undefined;
    const child = write(writing, position + 1, target && own(target, segment.name));
    return child === undefined ? undefined : withChild(target, segment.name, child);
  }
  const item = segment.kind === 'index' && Array.isArray(target) ? target.at(segment.index) : undefined;
  if (segment.kind !== 'index' || item === undefined) return undefined;
  const written = write(writing, position + 1, item);
  return written === undefined ? undefined : (target as Json[]).with(segment.index, written);
}

function withChild(target: JsonObject | undefined, name: string, child: Json): JsonObject {
  const copy: JsonObject = { ...target };
  put(copy, name, child);
  return copy;
}
