import { oneOf, optional } from '../../../../service/shape';
import { validation } from '../../errors';
import { collectionMetrics, consumedCapacity } from '../../items/capacity';
import { perform, readDelete } from '../../items/write';
import * as members from '../../members';
import { operation } from '../../operation';

export const deleteItem = operation({
  name: 'DeleteItem',
  input: {
    TableName: members.tableName(),
    Key: members.anyMap(),
    ReturnValues: optional(oneOf('NONE', 'ALL_OLD', 'UPDATED_OLD', 'ALL_NEW', 'UPDATED_NEW')),
    ...members.conditional,
  },

  async handle(input, call) {
    const { ReturnValues: wanted = 'NONE', ReturnConsumedCapacity: mode } = input;
    if (wanted !== 'NONE' && wanted !== 'ALL_OLD') {
      throw validation('ReturnValues can only be ALL_OLD or NONE');
    }
    const { table, old, units } = await perform(readDelete(input), call);
    return {
      Attributes: wanted === 'ALL_OLD' ? old : undefined,
      ConsumedCapacity: consumedCapacity({ mode, table, units }),
      ItemCollectionMetrics: collectionMetrics(input.ReturnItemCollectionMetrics, table, input.Key),
    };
  },
});
