import type { DocumentStore } from '../../../../host/documents';
import * as members from '../../members';
import { operation } from '../../operation';
import { describeTable as describe, extents } from '../../tables/describe-table';
import { getNamedTable } from '../../tables/table';

export function describeTable(documents: Pick<DocumentStore, 'count'>) {
  return operation({
    name: 'DescribeTable',
    input: { TableName: members.tableName() },

    async handle({ TableName: name }, call) {
      const table = await getNamedTable(name, call);
      const extentOf = extents((collection) => documents.count(collection), call);
      return { Table: await describe(table, 'ACTIVE', { caller: call.caller, extentOf }) };
    },
  });
}
