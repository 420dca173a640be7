import type { Millis } from '../../base/time';
import type { DocumentStore } from '../../host/documents';
import type { Output } from '../../service/operation';
import type { Transaction } from './transaction';

/** The collection of what calls answered that are made once only, by their journal keys. */
const JOURNAL = 'journal';
/** Nobody makes a call again so long after it was answered: an execution takes up its tasks when its engine starts. */
const KEPT_MS: Millis = 24 * 60 * 60 * 1_000;
const SWEEP_MS: Millis = 60 * 60 * 1_000;
const SWEEP_MAX = 1_000;

interface Entry {
  readonly output: Output;
  readonly at: Millis;
}

/** Does `work` unless it has been done under `key`; its answer is committed with what it writes. */
export async function once(
  tx: Transaction,
  key: string | undefined,
  { now, work }: { readonly now: Millis; readonly work: () => Promise<Output> },
): Promise<Output> {
  if (key === undefined) return work();
  const known = await tx.get<Entry>(JOURNAL, key);
  if (known) return known.output;
  const output = await work();
  tx.put(JOURNAL, key, { output, at: now } satisfies Entry);
  return output;
}

/** What was answered under `key`, for work that is too long for a transaction: `once` keeps its answer afterwards. */
export async function answered(
  tx: Pick<Transaction, 'get'>,
  key: string | undefined,
): Promise<Output | undefined> {
  return key === undefined ? undefined : (await tx.get<Entry>(JOURNAL, key))?.output;
}

/** Forgets old entries, about once an hour of use. */
export class JournalSweep {
  private due: Millis = 0;

  constructor(private readonly documents: DocumentStore) {}

  async sweep(now: Millis): Promise<void> {
    if (now < this.due) return;
    this.due = now + SWEEP_MS;
    let after: string | undefined;
    do {
      const page = await this.documents.list(JOURNAL, {
        limit: SWEEP_MAX,
        ...(after !== undefined && { after }),
      });
      const old = page.items.filter(({ value }) => (value as unknown as Entry).at < now - KEPT_MS);
      await this.documents.commit({
        writes: old.map(({ key }) => ({ collection: JOURNAL, key, value: undefined })),
      });
      after = page.next;
    } while (after !== undefined);
  }
}
