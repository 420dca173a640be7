import { oneOf, optional } from '../../../../service/shape';
import type { Update } from '../../expressions/expression';
import { project } from '../../expressions/projection';
import { collectionMetrics, consumedCapacity } from '../../items/capacity';
import { perform, readUpdate, type Written } from '../../items/write';
import * as members from '../../members';
import { operation } from '../../operation';
import type { Item } from '../../values/attribute-value';

export const updateItem = operation({
  name: 'UpdateItem',
  input: {
    TableName: members.tableName(),
    Key: members.anyMap(),
    AttributeUpdates: optional(members.anyMap()),
    ReturnValues: optional(oneOf('NONE', 'ALL_OLD', 'UPDATED_OLD', 'ALL_NEW', 'UPDATED_NEW')),
    UpdateExpression: members.expression(),
    ...members.conditional,
  },

  async handle(input, call) {
    const write = readUpdate(input);
    const written = await perform(write, call);
    const { table, units } = written;
    return {
      Attributes:
        write.what.kind === 'update'
          ? returned(input.ReturnValues ?? 'NONE', write.what.update, written)
          : undefined,
      ConsumedCapacity: consumedCapacity({ mode: input.ReturnConsumedCapacity, table, units }),
      ItemCollectionMetrics: collectionMetrics(input.ReturnItemCollectionMetrics, table, input.Key),
    };
  },
});

type ReturnValues = 'NONE' | 'ALL_OLD' | 'UPDATED_OLD' | 'ALL_NEW' | 'UPDATED_NEW';

function returned(wanted: ReturnValues, update: Update, { old, next }: Written): Item | undefined {
  switch (wanted) {
    case 'NONE':
      return undefined;
    case 'ALL_OLD':
      return old;
    case 'ALL_NEW':
      return next;
    case 'UPDATED_OLD':
      return updated(update, old);
    case 'UPDATED_NEW':
      return updated(update, next);
  }
}

/** Of what the update is about, what there is. */
function updated({ set, remove, add, delete: deleted }: Update, item: Item | undefined): Item | undefined {
  const paths = [...[...set, ...add, ...deleted].map(({ path }) => path), ...remove];
  const part = item && project(item, paths);
  return part && Object.keys(part).length > 0 ? part : undefined;
}
