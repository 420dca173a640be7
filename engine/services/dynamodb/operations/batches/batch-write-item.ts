import { list, map, optional, struct } from '../../../../service/shape';
import { validation } from '../../errors';
import { collectionMetrics, consumedCapacity, sumOfUnits, type Units } from '../../items/capacity';
import { perform, placeOf, readDelete, readPut, type Write } from '../../items/write';
import * as members from '../../members';
import { operation } from '../../operation';
import { getTable } from '../../tables/table';

const WRITES_MAX = 25;

const request = struct({
  PutRequest: optional(struct({ Item: members.anyMap() })),
  DeleteRequest: optional(struct({ Key: members.anyMap() })),
});
type Request = ReturnType<typeof request.read>;

export const batchWriteItem = operation({
  name: 'BatchWriteItem',
  input: {
    RequestItems: map(list(request, { min: 1 })),
    ReturnConsumedCapacity: members.returnCapacity(),
    ReturnItemCollectionMetrics: members.returnMetrics(),
  },

  async handle({ RequestItems: requests, ReturnConsumedCapacity: mode, ...input }, call) {
    const all = Object.entries(requests).map(([name, list]) => ({
      name,
      writes: list.map((each) => readWrite(name, each)),
    }));
    refuseCount(all.reduce((sum, { writes }) => sum + writes.length, 0));
    const capacity = [];
    const metrics: Record<string, unknown[]> = {};
    for (const { name, writes } of all) {
      const table = await getTable(name, call);
      const places = writes.map((write) => placeOf(write, table));
      if (new Set(places).size < places.length) {
        throw validation('Provided list of item keys contains duplicates');
      }
      const units: Units[] = [];
      for (const write of writes) {
        const written = await perform(write, call);
        units.push(written.units);
        const metric = collectionMetrics(
          input.ReturnItemCollectionMetrics,
          table,
          written.next ?? written.old ?? {},
        );
        if (metric) (metrics[name] ??= []).push(metric);
      }
      capacity.push(consumedCapacity({ mode, table, units: sumOfUnits(units) }));
    }
    return {
      UnprocessedItems: {},
      ItemCollectionMetrics: Object.keys(metrics).length > 0 ? metrics : undefined,
      ConsumedCapacity: capacity[0] && capacity,
    };
  },
});

function readWrite(TableName: string, { PutRequest: put, DeleteRequest: remove }: Request): Write {
  if (put && remove) {
    throw validation(
      'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
    );
  }
  if (put) return readPut({ TableName, Item: put.Item });
  if (remove) return readDelete({ TableName, Key: remove.Key });
  throw validation('Supplied AttributeValue is empty, must contain exactly one of the supported datatypes');
}

function refuseCount(count: number): void {
  if (count === 0) {
    throw validation(
      "1 validation error detected: Value '{}' at 'requestItems' failed to satisfy constraint: Member must have length greater than or equal to 1",
    );
  }
  if (count > WRITES_MAX) throw validation('Too many items requested for the BatchWriteItem call');
}
