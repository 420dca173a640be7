import type { AliasFilter, AliasStore, Page, PageRequest } from '../../host/ports';
import type { AliasRecord } from '../../host/records';
import { pageBehind } from './pages/page-behind';

/** Aliases in this process's memory. */
export class MemoryAliases implements AliasStore {
  readonly #entries = new Map<string, { readonly ordinal: number; record: AliasRecord }>();
  #lastOrdinal = 0;

  async create(record: AliasRecord): Promise<boolean> {
    if (this.#entries.has(record.arn)) return false;
    this.#entries.set(record.arn, { ordinal: ++this.#lastOrdinal, record });
    return true;
  }

  async find(arn: string): Promise<AliasRecord | undefined> {
    return this.#entries.get(arn)?.record;
  }

  async update(record: AliasRecord): Promise<boolean> {
    const entry = this.#entries.get(record.arn);
    if (entry) entry.record = record;
    return entry !== undefined;
  }

  async delete(arn: string): Promise<void> {
    this.#entries.delete(arn);
  }

  deleteAllOf(stateMachineArn: string): void {
    for (const [arn, { record }] of this.#entries) {
      if (record.stateMachineArn === stateMachineArn) this.#entries.delete(arn);
    }
  }

  async list({ stateMachineArn, versionArn }: AliasFilter, page: PageRequest): Promise<Page<AliasRecord>> {
    const entries = [...this.#entries.values()].filter(
      ({ record }) =>
        record.stateMachineArn === stateMachineArn &&
        (versionArn === undefined || record.routes.some((route) => route.versionArn === versionArn)),
    );
    const { items, next } = pageBehind(entries, page, (entry) => entry.ordinal);
    return { items: items.map((entry) => entry.record), next };
  }
}
