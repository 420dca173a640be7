import { flag, list, optional } from '../../../../service/shape';
import { consumedCapacity, readUnits } from '../../items/capacity';
import { fetchItem, readKey, readPaths } from '../../items/get';
import { shown } from '../../items/selection';
import * as members from '../../members';
import { operation } from '../../operation';
import { getTable } from '../../tables/table';
import { sizeOfItem } from '../../values/size';

export const getItem = operation({
  name: 'GetItem',
  input: {
    TableName: members.tableName(),
    Key: members.anyMap(),
    AttributesToGet: optional(list(members.attributeName(), { min: 1 })),
    ConsistentRead: optional(flag()),
    ReturnConsumedCapacity: members.returnCapacity(),
    ProjectionExpression: members.expression(),
    ExpressionAttributeNames: members.placeholders.ExpressionAttributeNames,
  },

  async handle(input, call) {
    const key = readKey(input.Key);
    const paths = readPaths(input);
    const table = await getTable(input.TableName, call);
    const item = await fetchItem(table, key, call);
    const units = { table: readUnits(item ? sizeOfItem(item) : 0, input.ConsistentRead), indexes: {} };
    return {
      Item: item && shown({ paths }, item),
      ConsumedCapacity: consumedCapacity({ mode: input.ReturnConsumedCapacity, table, units }),
    };
  },
});
