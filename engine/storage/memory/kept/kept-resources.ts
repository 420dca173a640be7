import type { MapRunRecord, MapRunStore } from '../../../host/map-runs/map-run-record';
import type { ActivityStore, AliasStore } from '../../../host/ports';
import type { ActivityRecord, AliasRecord } from '../../../host/records';
import type { MemoryActivities } from '../memory-activities';
import type { MemoryAliases } from '../memory-aliases';
import type { MemoryMapRuns } from '../memory-map-runs';
import { Shelf, type Keeper, type Kept } from './shelf';

interface Records<T> {
  create(record: T): Promise<boolean>;
  update(record: T): Promise<boolean>;
  delete(arn: string): Promise<void>;
}

/** What changes a kind of records, with a keeper that hears of each change. */
function keptRecords<T extends { readonly arn: string }>(memory: Records<T>, shelf: Shelf<T>): Records<T> {
  const keep = (isDone: boolean, record: T) => {
    if (isDone) shelf.put(record.arn, record);
    return isDone;
  };
  return {
    create: async (record) => keep(await memory.create(record), record),
    update: async (record) => keep(await memory.update(record), record),
    async delete(arn) {
      await memory.delete(arn);
      shelf.remove(arn);
    },
  };
}

/** Those of a machine go with it: `deletedWith` hears of its end. */
export function keptAliases(memory: MemoryAliases, keeper: Keeper, kept: readonly Kept[]) {
  const shelf = new Shelf<AliasRecord>(keeper, 'alias');
  for (const [, record] of shelf.load(kept)) void memory.create(record);
  const aliases: AliasStore = {
    ...keptRecords(memory, shelf),
    find: (arn) => memory.find(arn),
    list: (filter, page) => memory.list(filter, page),
  };
  return { aliases, deletedWith: (machineArn: string) => shelf.removeAll(`${machineArn}:`) };
}

export function keptActivities(
  memory: MemoryActivities,
  keeper: Keeper,
  kept: readonly Kept[],
): ActivityStore {
  const shelf = new Shelf<ActivityRecord>(keeper, 'activity');
  for (const [, record] of shelf.load(kept)) void memory.create(record);
  return {
    ...keptRecords(memory, shelf),
    find: (arn) => memory.find(arn),
    list: (prefix, page) => memory.list(prefix, page),
    count: (prefix) => memory.count(prefix),
  };
}

export function keptMapRuns(memory: MemoryMapRuns, keeper: Keeper, kept: readonly Kept[]): MapRunStore {
  const shelf = new Shelf<MapRunRecord>(keeper, 'map-run');
  for (const [, record] of shelf.load(kept)) void memory.create(record);
  return {
    async create(record) {
      const isDone = await memory.create(record);
      if (isDone) shelf.put(record.arn, record);
      return isDone;
    },
    async update(record) {
      await memory.update(record);
      if (await memory.find(record.arn)) shelf.put(record.arn, record);
    },
    async forget(time) {
      await memory.forget(time);
      for (const arn of shelf.ids) if (!(await memory.find(arn))) shelf.remove(arn);
    },
    find: (arn) => memory.find(arn),
    list: (executionArn, page) => memory.list(executionArn, page),
    running: () => memory.running(),
  };
}
