import type { Page, PageRequest, StateMachineStore } from '../../host/ports';
import type { Revision, StateMachineRecord, VersionRecord, VersionSummary } from '../../host/records';
import type { MemoryAliases } from './memory-aliases';
import { pageBehind } from './pages/page-behind';

/** Machines, versions and revisions in this process's memory. Maps keep the order of creation. */
export class MemoryStateMachines implements StateMachineStore {
  readonly #machines = new Map<string, { ordinal: number; record: StateMachineRecord }>();
  readonly #versions = new Map<string, VersionRecord>();
  readonly #revisions = new Map<string, Revision>();
  readonly #aliases: MemoryAliases;
  #lastOrdinal = 0;

  constructor(aliases: MemoryAliases) {
    this.#aliases = aliases;
  }

  async create(record: StateMachineRecord, version?: VersionRecord): Promise<boolean> {
    if (this.#machines.has(record.arn)) return false;
    this.#machines.set(record.arn, { ordinal: ++this.#lastOrdinal, record });
    this.#remember(record, version);
    return true;
  }

  async find(arn: string): Promise<StateMachineRecord | undefined> {
    return this.#machines.get(arn)?.record;
  }

  async update(record: StateMachineRecord, version?: VersionRecord): Promise<boolean> {
    const entry = this.#machines.get(record.arn);
    if (!entry) return false;
    entry.record = record;
    this.#remember(record, version);
    return true;
  }

  async delete(arn: string): Promise<void> {
    this.#machines.delete(arn);
    for (const version of this.#versions.values()) {
      if (version.stateMachineArn === arn) this.#versions.delete(version.arn);
    }
    this.#aliases.deleteAllOf(arn);
  }

  async list(prefix: string, page: PageRequest): Promise<Page<StateMachineRecord>> {
    const entries = [...this.#machines.values()].filter(({ record }) => record.arn.startsWith(prefix));
    const { items, next } = pageBehind(entries, page, (entry) => entry.ordinal);
    return { items: items.map((entry) => entry.record), next };
  }

  async count(prefix: string): Promise<number> {
    return [...this.#machines.keys()].filter((arn) => arn.startsWith(prefix)).length;
  }

  async keepRevision(revision: Revision): Promise<void> {
    this.#revisions.set(revision.key, revision);
  }

  async findRevision(key: string): Promise<Revision | undefined> {
    return this.#revisions.get(key);
  }

  /** One that was published before this process began. */
  takeVersion(version: VersionRecord): void {
    this.#revisions.set(version.revision.key, version.revision);
    this.#versions.set(version.arn, version);
  }

  async findVersion(arn: string): Promise<VersionRecord | undefined> {
    return this.#versions.get(arn);
  }

  async findVersionOf(revisionKey: string): Promise<VersionSummary | undefined> {
    const version = [...this.#versions.values()].findLast(({ revision }) => revision.key === revisionKey);
    return version && summary(version);
  }

  async countVersions(stateMachineArn: string): Promise<number> {
    return this.#versionsOf(stateMachineArn).length;
  }

  async listVersions(stateMachineArn: string, page: PageRequest): Promise<Page<VersionSummary>> {
    const newestFirst = this.#versionsOf(stateMachineArn).sort((left, right) => right.number - left.number);
    const { items, next } = pageBehind(newestFirst, page, (version) => -version.number);
    return { items: items.map(summary), next };
  }

  async deleteVersion(arn: string): Promise<void> {
    this.#versions.delete(arn);
  }

  #versionsOf(stateMachineArn: string): VersionRecord[] {
    return [...this.#versions.values()].filter((version) => version.stateMachineArn === stateMachineArn);
  }

  #remember(record: StateMachineRecord, version: VersionRecord | undefined): void {
    this.#revisions.set(record.revision.key, record.revision);
    if (version) this.takeVersion(version);
  }
}

function summary({ revision: _, ...rest }: VersionRecord): VersionSummary {
  return rest;
}
