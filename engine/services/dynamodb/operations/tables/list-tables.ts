import { integer, optional } from '../../../../service/shape';
import * as members from '../../members';
import { operation } from '../../operation';
import { tables } from '../../tables/table';

export const listTables = operation({
  name: 'ListTables',
  input: {
    ExclusiveStartTableName: optional(members.newTableName()),
    Limit: optional(integer({ min: 1, max: 100 })),
  },

  async handle({ ExclusiveStartTableName: after, Limit: limit = 100 }, { tx, caller }) {
    const page = await tx.list(tables(caller), { after, limit });
    const names = page.items.map(({ key }) => key);
    return {
      TableNames: names,
      LastEvaluatedTableName: page.next === undefined ? undefined : names.at(-1),
    };
  },
});
