import { flag, integer, optional, struct } from '../../../../service/shape';
import type { Call } from '../../../base/services';
import { DynamoDbError } from '../../errors';
import * as members from '../../members';
import { operation } from '../../operation';
import { findTable, tables, type Table } from '../../tables/table';

const DAYS = 35;

/** What is asked for is kept and shown; NOTE: there are no backups to go back to. */
export const updateContinuousBackups = operation({
  name: 'UpdateContinuousBackups',
  input: {
    TableName: members.tableName(),
    PointInTimeRecoverySpecification: struct({
      PointInTimeRecoveryEnabled: flag(),
      RecoveryPeriodInDays: optional(integer({ min: 1, max: DAYS })),
    }),
  },

  async handle({ TableName: name, PointInTimeRecoverySpecification: wanted }, call) {
    const { recovery, ...rest } = await backedUpTable(name, call);
    const since = recovery?.since ?? call.now / 1000;
    const days = wanted.RecoveryPeriodInDays ?? DAYS;
    const changed: Table = wanted.PointInTimeRecoveryEnabled ? { ...rest, recovery: { since, days } } : rest;
    call.tx.put(tables(call.caller), changed.name, changed);
    return describe(changed, call);
  },
});

export const describeContinuousBackups = operation({
  name: 'DescribeContinuousBackups',
  input: { TableName: members.tableName() },

  async handle({ TableName: name }, call) {
    return describe(await backedUpTable(name, call), call);
  },
});

async function backedUpTable(name: string, call: Call): Promise<Table> {
  const table = await findTable(name, call);
  if (!table) throw new DynamoDbError('TableNotFoundException', `Table not found: ${name}`);
  return table;
}

function describe({ recovery }: Table, { now }: Call) {
  return {
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: recovery
        ? {
            PointInTimeRecoveryStatus: 'ENABLED',
            RecoveryPeriodInDays: recovery.days,
            EarliestRestorableDateTime: recovery.since,
            LatestRestorableDateTime: now / 1000,
          }
        : { PointInTimeRecoveryStatus: 'DISABLED' },
    },
  };
}
