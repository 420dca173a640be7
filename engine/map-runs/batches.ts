import { utf8Length, type Json } from '../base/json';
import { PAYLOAD_BYTES_MAX } from '../base/limits';
import { fail, ok, type Result } from '../base/result';

export interface Batching {
  readonly maxItems?: number;
  readonly maxBytes?: number;
  /** `BatchInput`: what each batch is given besides its items. */
  readonly input?: Json;
}

export interface Batches {
  /** One for each child, in order. */
  readonly inputs: readonly Json[];
  readonly itemsPerInput: readonly number[];
}

/** Puts the items into batches, in order, each as full as it may be. Fails with the place of an item too large for any. */
export function toBatches(items: readonly Json[], batching: Batching): Result<Batches, number> {
  const { maxItems = Infinity, maxBytes = PAYLOAD_BYTES_MAX, input } = batching;
  const frame = utf8Length(JSON.stringify(batch([], input)));
  const groups: Json[][] = [];
  let room = -1;
  for (const [index, item] of items.entries()) {
    const bytes = utf8Length(JSON.stringify(item));
    if (frame + bytes > maxBytes) return fail(index);
    const last = groups.at(-1);
    // Behind the first item of a batch, each takes a comma with it.
    if (last && last.length < maxItems && room >= bytes + 1) {
      last.push(item);
      room -= bytes + 1;
    } else {
      groups.push([item]);
      room = maxBytes - frame - bytes;
    }
  }
  return ok({
    inputs: groups.map((group) => batch(group, input)),
    itemsPerInput: groups.map((group) => group.length),
  });
}

function batch(items: Json[], input: Json | undefined): Json {
  return { ...(input !== undefined && { BatchInput: input }), Items: items };
}
