import { validation } from '../../errors';
import * as members from '../../members';
import { operation } from '../../operation';
import { describeTable, EMPTY } from '../../tables/describe-table';
import { entriesOf, getNamedTable, itemsOf, tables } from '../../tables/table';

export const deleteTable = operation({
  name: 'DeleteTable',
  input: { TableName: members.tableName() },

  async handle({ TableName: name }, call) {
    const { tx, caller } = call;
    const table = await getNamedTable(name, call);
    if (table.isProtected) {
      throw validation(
        'Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.',
      );
    }
    tx.delete(tables(caller), table.name);
    tx.drop(itemsOf(table, caller));
    for (const index of table.indexes) tx.drop(entriesOf(index, table, caller));
    return { TableDescription: await describeTable(table, 'DELETING', { caller, extentOf: EMPTY }) };
  },
});
