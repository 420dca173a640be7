import { flag, list, map, optional, struct } from '../../../../service/shape';
import type { Output } from '../../../../service/operation';
import type { Call } from '../../../base/services';
import { validation } from '../../errors';
import { consumedCapacity, readUnits } from '../../items/capacity';
import { fetchItem, readKey, readPaths } from '../../items/get';
import { shown } from '../../items/selection';
import { itemKey } from '../../keys/item-key';
import * as members from '../../members';
import { operation } from '../../operation';
import { getTable } from '../../tables/table';
import type { Item } from '../../values/attribute-value';
import { sizeOfItem } from '../../values/size';

const KEYS_MAX = 100;
const ANSWER_BYTES_MAX = 16 * 1024 * 1024;

const keysAndAttributes = struct({
  Keys: list(members.anyMap(), { min: 1, max: KEYS_MAX }),
  AttributesToGet: optional(list(members.attributeName(), { min: 1 })),
  ConsistentRead: optional(flag()),
  ProjectionExpression: members.expression(),
  ExpressionAttributeNames: members.placeholders.ExpressionAttributeNames,
});
type Wanted = ReturnType<typeof keysAndAttributes.read>;

export const batchGetItem = operation({
  name: 'BatchGetItem',
  input: { RequestItems: map(keysAndAttributes), ReturnConsumedCapacity: members.returnCapacity() },

  async handle({ RequestItems: requests, ReturnConsumedCapacity: mode }, call) {
    const all = Object.entries(requests);
    refuseCount(all.reduce((sum, [, { Keys }]) => sum + Keys.length, 0));
    const read = all.map(([name, wanted]) => ({
      name,
      wanted,
      keys: wanted.Keys.map(readKey),
      paths: readPaths(wanted),
    }));
    const answers: Record<string, readonly Item[]> = {};
    const left: Record<string, Output> = {};
    const capacity: (Output | undefined)[] = [];
    const room = { bytes: ANSWER_BYTES_MAX };
    for (const { name, wanted, keys, paths } of read) {
      const { table, items, rest, units } = await readTable({ name, wanted, keys }, room, call);
      answers[name] = items.map((item) => shown({ paths }, item));
      if (rest.length > 0) left[name] = { ...wanted, Keys: rest };
      capacity.push(consumedCapacity({ mode, table, units: { table: units, indexes: {} } }));
    }
    return {
      Responses: answers,
      UnprocessedKeys: left,
      ConsumedCapacity: capacity[0] && capacity,
    };
  },
});

function refuseCount(count: number): void {
  if (count === 0) {
    throw validation(
      "1 validation error detected: Value '{}' at 'requestItems' failed to satisfy constraint: Member must have length greater than or equal to 1",
    );
  }
  if (count > KEYS_MAX) throw validation('Too many items requested for the BatchGetItem call');
}

interface TableRead {
  readonly name: string;
  readonly wanted: Wanted;
  readonly keys: readonly Item[];
}

/** Until the answer is full: what does not go in is left for another call. */
async function readTable({ name, wanted, keys }: TableRead, room: { bytes: number }, call: Call) {
  const table = await getTable(name, call);
  const places = new Set<string>();
  const items: Item[] = [];
  const rest: Item[] = [];
  let units = 0;
  for (const key of keys) {
    const item = room.bytes > 0 ? await fetchItem(table, key, call) : undefined;
    const place = itemKey(table, key);
    if (places.has(place)) throw validation('Provided list of item keys contains duplicates');
    places.add(place);
    if (room.bytes <= 0) rest.push(key);
    else {
      const bytes = item ? sizeOfItem(item) : 0;
      units += readUnits(bytes, wanted.ConsistentRead);
      room.bytes -= bytes;
      if (item) items.push(item);
    }
  }
  return { table, items, rest, units };
}
