import { beginningWith } from '../../../host/documents';
import type { Transaction } from '../../base/transaction';

/** What a listing shows: what lies under one key, or all that lies under keys which go on in the same way. */
export type Entry<T> =
  | { readonly kind: 'item'; readonly key: string; readonly value: T }
  | { readonly kind: 'prefix'; readonly prefix: string };

export interface Walk {
  readonly collection: string;
  readonly prefix: string;
  readonly delimiter: string | undefined;
  /** Goes on behind this key or prefix. */
  readonly after: string | undefined;
  readonly limit: number;
}

export interface Walked<T> {
  readonly entries: readonly Entry<T>[];
  /** The last that is shown, when there are more. */
  readonly next?: string;
}

const BEHIND_ALL = '\u{10FFFF}';
const PAGE_MAX = 1_000;

/** Goes through a collection in the order of its keys; what has a delimiter behind the prefix counts as one. */
export async function walk<T>(tx: Pick<Transaction, 'list'>, asked: Walk): Promise<Walked<T>> {
  const { collection, prefix, delimiter, limit } = asked;
  const entries: Entry<T>[] = [];
  let after = startOf(asked);
  let isOver = limit === 0;
  while (!isOver) {
    // One more than is shown tells whether there are more.
    const room = Math.min(PAGE_MAX, limit + 1 - entries.length);
    const page = await tx.list(collection, {
      ...beginningWith(prefix),
      ...(after !== undefined && { after }),
      limit: room,
    });
    isOver = page.next === undefined;
    for (const { key, value } of page.items) {
      const common = commonOf(key, prefix, delimiter);
      after = key;
      if (common === undefined) entries.push({ kind: 'item', key, value: value as T });
      else {
        entries.push({ kind: 'prefix', prefix: common });
        // All that it stands for is left out, whatever of it is on this page.
        after = common + BEHIND_ALL;
        isOver = false;
        break;
      }
    }
    if (entries.length > limit) {
      const shown = entries.slice(0, limit);
      const last = shown.at(-1)!;
      return { entries: shown, next: last.kind === 'item' ? last.key : last.prefix };
    }
  }
  return { entries };
}

function startOf({ after, prefix, delimiter }: Walk): string | undefined {
  if (after === undefined || after === '') return undefined;
  return commonOf(after, prefix, delimiter) === after ? after + BEHIND_ALL : after;
}

function commonOf(key: string, prefix: string, delimiter: string | undefined): string | undefined {
  if (!delimiter || !key.startsWith(prefix)) return undefined;
  const at = key.indexOf(delimiter, prefix.length);
  return at < 0 ? undefined : key.slice(0, at + delimiter.length);
}
