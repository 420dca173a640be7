import type { Transaction } from '../../base/transaction';
import type { Item } from '../values/attribute-value';

const AT_ONCE = 200;

/** All items of a table, one after the other. */
export async function* everyItem(collection: string, tx: Pick<Transaction, 'list'>) {
  let after: string | undefined;
  do {
    const page = await tx.list(collection, { after, limit: AT_ONCE });
    for (const { key, value } of page.items) yield { key, value: value as Item };
    after = page.next;
  } while (after !== undefined);
}
