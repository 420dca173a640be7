import type { Millis } from '../../base/time';
import type { Transaction } from '../base/transaction';

/** How long SQS and SNS know a message again by its deduplication id. */
const REMEMBERED: Millis = 5 * 60 * 1000;
/** More than one for each that is remembered, so that what is old becomes less. */
const FORGOTTEN_AT_ONCE = 3;

interface Kept<T> {
  readonly value: T;
  readonly at: Millis;
}

interface Now {
  readonly tx: Transaction;
  readonly now: Millis;
}

/** What was remembered under an id in the last five minutes. */
export async function findRecent<T>(
  collection: string,
  id: string,
  { tx, now }: Now,
): Promise<T | undefined> {
  const kept = await tx.get<Kept<T>>(collection, `id ${id}`);
  return kept && now - kept.at < REMEMBERED ? kept.value : undefined;
}

/** Remembers something for five minutes, and forgets some of what is older. */
export async function remember(
  collection: string,
  { id, value }: { readonly id: string; readonly value: unknown },
  { tx, now }: Now,
): Promise<void> {
  await forget(collection, { tx, now });
  tx.put(collection, `id ${id}`, { value, at: now } satisfies Kept<unknown>);
  tx.put(collection, timeKey(now, id), { id });
}

async function forget(collection: string, { tx, now }: Now): Promise<void> {
  const range = { from: 'at ', before: timeKey(now - REMEMBERED, ''), limit: FORGOTTEN_AT_ONCE };
  const { items } = await tx.list(collection, range);
  for (const { key, value } of items) {
    const { id } = value as { readonly id: string };
    const kept = await tx.get<Kept<unknown>>(collection, `id ${id}`);
    // It may have been remembered again since.
    if (kept && timeKey(kept.at, id) === key) tx.delete(collection, `id ${id}`);
    tx.delete(collection, key);
  }
}

function timeKey(at: Millis, id: string): string {
  return `at ${String(Math.max(0, at)).padStart(15, '0')} ${id}`;
}

/** Counts up in the same collection: the first number is 1. */
export async function nextNumber(collection: string, { tx }: Pick<Now, 'tx'>): Promise<number> {
  const next = ((await tx.get<number>(collection, 'last')) ?? 0) + 1;
  tx.put(collection, 'last', next);
  return next;
}
