import type { StateMachineStore } from '../../../host/ports';
import type { Revision, StateMachineRecord, VersionRecord } from '../../../host/records';
import type { MemoryStateMachines } from '../memory-state-machines';
import { Shelf, type Keeper, type Kept } from './shelf';

/** Machines, versions and revisions of which a keeper has each. */
export function keptMachines(
  memory: MemoryStateMachines,
  keeper: Keeper,
  kept: readonly Kept[],
): StateMachineStore {
  const machines = new Shelf<StateMachineRecord>(keeper, 'machine');
  const versions = new Shelf<VersionRecord>(keeper, 'version');
  const revisions = new Shelf<Revision>(keeper, 'revision');
  for (const [, record] of machines.load(kept)) void memory.create(record);
  for (const [, version] of versions.load(kept)) memory.takeVersion(version);
  for (const [, revision] of revisions.load(kept)) void memory.keepRevision(revision);

  function keep(isDone: boolean, record: StateMachineRecord, version: VersionRecord | undefined): boolean {
    if (!isDone) return false;
    machines.put(record.arn, record);
    revisions.put(record.revision.key, record.revision);
    if (!version) return true;
    versions.put(version.arn, version);
    revisions.put(version.revision.key, version.revision);
    return true;
  }

  return {
    create: async (record, version) => keep(await memory.create(record, version), record, version),
    update: async (record, version) => keep(await memory.update(record, version), record, version),
    async delete(arn) {
      await memory.delete(arn);
      machines.remove(arn);
      versions.removeAll(`${arn}:`);
    },
    async keepRevision(revision) {
      await memory.keepRevision(revision);
      revisions.put(revision.key, revision);
    },
    async deleteVersion(arn) {
      await memory.deleteVersion(arn);
      versions.remove(arn);
    },
    find: (arn) => memory.find(arn),
    list: (prefix, page) => memory.list(prefix, page),
    count: (prefix) => memory.count(prefix),
    findRevision: (key) => memory.findRevision(key),
    findVersion: (arn) => memory.findVersion(arn),
    findVersionOf: (revisionKey) => memory.findVersionOf(revisionKey),
    countVersions: (arn) => memory.countVersions(arn),
    listVersions: (arn, page) => memory.listVersions(arn, page),
  };
}
