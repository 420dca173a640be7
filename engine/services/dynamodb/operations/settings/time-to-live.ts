import { flag, struct, text } from '../../../../service/shape';
import { validation } from '../../errors';
import * as members from '../../members';
import { operation } from '../../operation';
import { everyItem } from '../../tables/every-item';
import { expireLater } from '../../tables/expiry';
import { getNamedTable, itemsOf, tables, type Table } from '../../tables/table';

export const updateTimeToLive = operation({
  name: 'UpdateTimeToLive',
  input: {
    TableName: members.tableName(),
    TimeToLiveSpecification: struct({ Enabled: flag(), AttributeName: text({ min: 1, max: 255 }) }),
  },

  async handle({ TableName: name, TimeToLiveSpecification: wanted }, call) {
    const { tx, caller } = call;
    const table = await getNamedTable(name, call);
    refuse(table, wanted);
    const { ttl: _, ...rest } = table;
    const changed: Table = wanted.Enabled ? { ...rest, ttl: wanted.AttributeName } : rest;
    tx.put(tables(caller), table.name, changed);
    if (wanted.Enabled) {
      for await (const { key, value } of everyItem(itemsOf(table, caller), tx)) {
        expireLater({ table: changed, key, item: value }, call);
      }
    }
    return { TimeToLiveSpecification: wanted };
  },
});

function refuse({ ttl }: Table, wanted: { readonly Enabled: boolean; readonly AttributeName: string }): void {
  if (wanted.Enabled && ttl === wanted.AttributeName) throw validation('TimeToLive is already enabled');
  if (!wanted.Enabled && ttl === undefined) throw validation('TimeToLive is already disabled');
  if (ttl === undefined || ttl === wanted.AttributeName) return;
  throw validation(`TimeToLive is active on a different AttributeName: current AttributeName is ${ttl}`);
}

export const describeTimeToLive = operation({
  name: 'DescribeTimeToLive',
  input: { TableName: members.tableName() },

  async handle({ TableName: name }, call) {
    const { ttl } = await getNamedTable(name, call);
    return {
      TimeToLiveDescription:
        ttl === undefined
          ? { TimeToLiveStatus: 'DISABLED' }
          : { TimeToLiveStatus: 'ENABLED', AttributeName: ttl },
    };
  },
});
