import type { Output } from '../../../service/operation';
import type { Table } from '../tables/table';

const READ_UNIT = 4_096;
const WRITE_UNIT = 1_024;

/** What a call consumed of a table and of its indexes. */
export interface Units {
  readonly table: number;
  readonly indexes: Readonly<Record<string, number>>;
}

export const NO_UNITS: Units = { table: 0, indexes: {} };

export function readUnits(bytes: number, isConsistent = false): number {
  return Math.max(1, Math.ceil(bytes / READ_UNIT)) * (isConsistent ? 1 : 0.5);
}

export function writeUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / WRITE_UNIT));
}

export function sumOfUnits(all: readonly Units[], factor = 1): Units {
  const indexes: Record<string, number> = {};
  let table = 0;
  for (const units of all) {
    table += units.table * factor;
    for (const [name, count] of Object.entries(units.indexes)) {
      indexes[name] = (indexes[name] ?? 0) + count * factor;
    }
  }
  return { table, indexes };
}

interface Shown {
  /** `ReturnConsumedCapacity`. */
  readonly mode: 'INDEXES' | 'TOTAL' | 'NONE' | undefined;
  readonly table: Table;
  readonly units: Units;
  /** Transactions say which way. */
  readonly way?: 'Read' | 'Write';
}

/** `ConsumedCapacity` as whoever called asked for it. */
export function consumedCapacity({ mode, table, units, way }: Shown): Output | undefined {
  if (mode === undefined || mode === 'NONE') return undefined;
  const show = (count: number) => ({
    CapacityUnits: count,
    ...(way && { [`${way}CapacityUnits`]: count }),
  });
  const total = Object.values(units.indexes).reduce((sum, count) => sum + count, units.table);
  const consumed = { TableName: table.name, ...show(total) };
  if (mode === 'TOTAL') return consumed;
  const of = (kind: 'local' | 'global') => {
    const named = table.indexes.filter((index) => index.kind === kind && index.name in units.indexes);
    if (named.length === 0) return undefined;
    return Object.fromEntries(named.map(({ name }) => [name, show(units.indexes[name]!)]));
  };
  return {
    ...consumed,
    Table: show(units.table),
    LocalSecondaryIndexes: of('local'),
    GlobalSecondaryIndexes: of('global'),
  };
}

/** `ItemCollectionMetrics`: AWS has them for tables with a local index only. */
export function collectionMetrics(
  mode: 'SIZE' | 'NONE' | undefined,
  table: Table,
  item: Readonly<Record<string, unknown>>,
): Output | undefined {
  if (mode !== 'SIZE' || !table.indexes.some(({ kind }) => kind === 'local')) return undefined;
  return {
    ItemCollectionKey: { [table.key.hash]: item[table.key.hash] },
    SizeEstimateRangeGB: [0, 1],
  };
}
