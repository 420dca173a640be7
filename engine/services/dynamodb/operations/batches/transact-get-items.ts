import { list, struct } from '../../../../service/shape';
import { consumedCapacity, readUnits, sumOfUnits, type Units } from '../../items/capacity';
import { fetchItem, readKey, readPaths } from '../../items/get';
import { shown } from '../../items/selection';
import * as members from '../../members';
import { operation } from '../../operation';
import { getTable, type Table } from '../../tables/table';
import { sizeOfItem } from '../../values/size';
import { asReasons } from './transaction';

const get = struct({
  Key: members.anyMap(),
  TableName: members.tableName(),
  ProjectionExpression: members.expression(),
  ExpressionAttributeNames: members.placeholders.ExpressionAttributeNames,
});

export const transactGetItems = operation({
  name: 'TransactGetItems',
  input: {
    TransactItems: list(struct({ Get: get }), { min: 1, max: 100 }),
    ReturnConsumedCapacity: members.returnCapacity(),
  },

  async handle({ TransactItems: gets, ReturnConsumedCapacity: mode }, call) {
    const wanted = gets.map(({ Get: each }) => ({
      name: each.TableName,
      key: readKey(each.Key),
      paths: readPaths(each),
    }));
    const used = new Map<string, { readonly table: Table; readonly units: Units[] }>();
    const found = await asReasons(wanted, async ({ name, key, paths }) => {
      const table = await getTable(name, call);
      const item = await fetchItem(table, key, call);
      const units = { table: readUnits(item ? sizeOfItem(item) : 0, true), indexes: {} };
      used.set(table.name, { table, units: [...(used.get(table.name)?.units ?? []), units] });
      return item ? { Item: shown({ paths }, item) } : {};
    });
    const capacity = [...used.values()].map(({ table, units }) =>
      consumedCapacity({ mode, table, units: sumOfUnits(units, 2), way: 'Read' }),
    );
    return { Responses: found, ConsumedCapacity: capacity[0] && capacity };
  },
});
