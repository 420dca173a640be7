import { oneOf, optional } from '../../../../service/shape';
import { validation } from '../../errors';
import { collectionMetrics, consumedCapacity } from '../../items/capacity';
import { perform, readPut } from '../../items/write';
import * as members from '../../members';
import { operation } from '../../operation';

export const putItem = operation({
  name: 'PutItem',
  input: {
    TableName: members.tableName(),
    Item: members.anyMap(),
    ReturnValues: optional(oneOf('NONE', 'ALL_OLD', 'UPDATED_OLD', 'ALL_NEW', 'UPDATED_NEW')),
    ...members.conditional,
  },

  async handle(input, call) {
    const { ReturnValues: wanted = 'NONE', ReturnConsumedCapacity: mode } = input;
    if (wanted !== 'NONE' && wanted !== 'ALL_OLD') {
      throw validation('ReturnValues can only be ALL_OLD or NONE');
    }
    const { table, old, next, units } = await perform(readPut(input), call);
    return {
      Attributes: wanted === 'ALL_OLD' ? old : undefined,
      ConsumedCapacity: consumedCapacity({ mode, table, units }),
      ItemCollectionMetrics: collectionMetrics(input.ReturnItemCollectionMetrics, table, next ?? {}),
    };
  },
});
