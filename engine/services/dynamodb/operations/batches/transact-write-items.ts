import { list, optional, struct, text } from '../../../../service/shape';
import type { Call } from '../../../base/services';
import { DynamoDbError, validation } from '../../errors';
import { collectionMetrics, consumedCapacity, sumOfUnits, type Units } from '../../items/capacity';
import { perform, placeOf, readCheck, readDelete, readPut, readUpdate, type Write } from '../../items/write';
import { hash32, hex } from '../../keys/digest';
import * as members from '../../members';
import { operation } from '../../operation';
import { getTable, home, type Table } from '../../tables/table';
import { asReasons } from './transaction';

const TOKEN_LIFETIME_MS = 10 * 60 * 1000;

const condition = {
  TableName: members.tableName(),
  ...members.placeholders,
  ReturnValuesOnConditionCheckFailure: members.returnOnFailure(),
};
const item = struct({
  ConditionCheck: optional(struct({ ...condition, Key: members.anyMap(), ConditionExpression: text() })),
  Put: optional(struct({ ...condition, Item: members.anyMap(), ConditionExpression: members.expression() })),
  Delete: optional(
    struct({ ...condition, Key: members.anyMap(), ConditionExpression: members.expression() }),
  ),
  Update: optional(
    struct({
      ...condition,
      Key: members.anyMap(),
      UpdateExpression: text(),
      ConditionExpression: members.expression(),
    }),
  ),
});

export const transactWriteItems = operation({
  name: 'TransactWriteItems',
  input: {
    TransactItems: list(item, { min: 1, max: 100 }),
    ReturnConsumedCapacity: members.returnCapacity(),
    ReturnItemCollectionMetrics: members.returnMetrics(),
    ClientRequestToken: optional(text({ min: 1, max: 36 })),
  },

  async handle({ TransactItems: items, ClientRequestToken: token, ...input }, call) {
    const writes = items.map(readWrite);
    await refuseSameItem(writes, call);
    if (token !== undefined && (await wasMade(token, JSON.stringify(items), call))) return {};
    const used = new Map<string, { readonly table: Table; readonly units: Units[] }>();
    const metrics: Record<string, unknown[]> = {};
    await asReasons(writes, async (write) => {
      const { table, units, next, old } = await perform(write, call);
      used.set(table.name, { table, units: [...(used.get(table.name)?.units ?? []), units] });
      const metric = collectionMetrics(input.ReturnItemCollectionMetrics, table, next ?? old ?? {});
      if (metric) (metrics[table.name] ??= []).push(metric);
    });
    const capacity = [...used.values()].map(({ table, units }) =>
      consumedCapacity({
        mode: input.ReturnConsumedCapacity,
        table,
        units: sumOfUnits(units, 2),
        way: 'Write',
      }),
    );
    return {
      ConsumedCapacity: capacity[0] && capacity,
      ItemCollectionMetrics: Object.keys(metrics).length > 0 ? metrics : undefined,
    };
  },
});

function readWrite({ ConditionCheck, Put, Delete, Update }: ReturnType<typeof item.read>): Write {
  const given = [
    ConditionCheck && (() => readCheck(ConditionCheck)),
    Put && (() => readPut(Put)),
    Delete && (() => readDelete(Delete)),
    Update && (() => readUpdate(Update)),
  ].filter((read) => read !== undefined);
  if (given.length === 1) return given[0]!();
  throw validation('TransactItems can only contain one of Check, Put, Update or Delete');
}

async function refuseSameItem(writes: readonly Write[], call: Call): Promise<void> {
  const places = new Set<string>();
  for (const write of writes) {
    const table = await getTable(write.tableName, call);
    places.add(`${table.name} ${placeOf(write, table)}`);
  }
  if (places.size < writes.length) {
    throw validation('Transaction request cannot include multiple operations on one item');
  }
}

/** Whether the transaction was made before under the same token; if not, it is remembered for ten minutes. */
async function wasMade(token: string, request: string, { tx, caller, now }: Call): Promise<boolean> {
  const collection = `${home(caller)}/transactions`;
  const fingerprint = hex(hash32(request)) + hex(hash32(request, request.length));
  const known = await tx.get<{ readonly fingerprint: string; readonly at: number }>(collection, token);
  if (known && now - known.at < TOKEN_LIFETIME_MS) {
    if (known.fingerprint === fingerprint) return true;
    throw new DynamoDbError(
      'IdempotentParameterMismatchException',
      'The request uses the same client token as a previous, but non-identical request.',
    );
  }
  tx.put(collection, token, { fingerprint, at: now });
  tx.send({
    to: 'dynamodb:forget',
    at: now + TOKEN_LIFETIME_MS,
    id: `forget ${collection} ${token}`,
    body: { collection, key: token },
  });
  return false;
}
