import type { MapRunRecord, MapRunStore } from '../../host/map-runs/map-run-record';
import type { Page, PageRequest } from '../../host/ports';
import { pageBehind } from './pages/page-behind';

interface Entry {
  readonly ordinal: number;
  readonly record: MapRunRecord;
}

/** Map Runs in this process's memory. */
export class MemoryMapRuns implements MapRunStore {
  readonly #entries = new Map<string, Entry>();
  #lastOrdinal = 0;

  async create(record: MapRunRecord): Promise<boolean> {
    if (this.#entries.has(record.arn)) return false;
    this.#entries.set(record.arn, { ordinal: ++this.#lastOrdinal, record });
    return true;
  }

  async find(arn: string): Promise<MapRunRecord | undefined> {
    return this.#entries.get(arn)?.record;
  }

  async update(record: MapRunRecord): Promise<void> {
    const entry = this.#entries.get(record.arn);
    if (entry) this.#entries.set(record.arn, { ...entry, record });
  }

  async list(executionArn: string, page: PageRequest): Promise<Page<MapRunRecord>> {
    const own = [...this.#entries.values()].filter(({ record }) => record.executionArn === executionArn);
    const { items, next } = pageBehind(own.reverse(), page, (entry) => -entry.ordinal);
    return { items: items.map(({ record }) => record), next };
  }

  async forget(time: number): Promise<void> {
    for (const [arn, { record }] of this.#entries)
      if (record.stopDate !== undefined && record.stopDate < time) this.#entries.delete(arn);
  }

  async running(): Promise<readonly string[]> {
    return [...this.#entries.values()]
      .filter(({ record }) => record.status === 'RUNNING')
      .map(({ record }) => record.arn);
  }
}
