import type { ActivityStore, Page, PageRequest } from '../../host/ports';
import type { ActivityRecord } from '../../host/records';
import { pageBehind } from './pages/page-behind';

/** Activities in this process's memory. */
export class MemoryActivities implements ActivityStore {
  readonly #entries = new Map<string, { readonly ordinal: number; record: ActivityRecord }>();
  #lastOrdinal = 0;

  async create(record: ActivityRecord): Promise<boolean> {
    if (this.#entries.has(record.arn)) return false;
    this.#entries.set(record.arn, { ordinal: ++this.#lastOrdinal, record });
    return true;
  }

  async find(arn: string): Promise<ActivityRecord | undefined> {
    return this.#entries.get(arn)?.record;
  }

  async update(record: ActivityRecord): Promise<boolean> {
    const entry = this.#entries.get(record.arn);
    if (entry) entry.record = record;
    return entry !== undefined;
  }

  async delete(arn: string): Promise<void> {
    this.#entries.delete(arn);
  }

  async list(prefix: string, page: PageRequest): Promise<Page<ActivityRecord>> {
    const entries = [...this.#entries.values()].filter(({ record }) => record.arn.startsWith(prefix));
    const { items, next } = pageBehind(entries, page, (entry) => entry.ordinal);
    return { items: items.map((entry) => entry.record), next };
  }

  async count(prefix: string): Promise<number> {
    return [...this.#entries.keys()].filter((arn) => arn.startsWith(prefix)).length;
  }
}
