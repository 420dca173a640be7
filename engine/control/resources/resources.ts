import type { DocumentStore, DocumentWrite } from '../../host/documents';

/** Where the resources of an account are kept that were there before it was reset. */
const BEFORE = 'before-reset';
const PAGE = 200;

export interface ResourceFilter {
  readonly account: string;
  /** The name in `aws-sdk:` resources; all services if not said. */
  readonly service?: string;
}

/** How many documents each collection of an account holds: `dynamodb/123456789012/us-east-1/tables`. */
export async function countResources(
  documents: DocumentStore,
  filter: ResourceFilter,
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const collection of await collectionsOf(documents, filter))
    counts[collection] = await documents.count(collection);
  return counts;
}

/** Removes the resources of an account, and keeps them for `restoreResources` in place of what was kept before. */
export async function resetResources(documents: DocumentStore, filter: ResourceFilter): Promise<number> {
  await documents.commit({ drops: await documents.collections(`${BEFORE}/${filter.account}/`) });
  let removed = 0;
  for (const collection of await collectionsOf(documents, filter)) {
    removed += await copy(documents, collection, `${BEFORE}/${filter.account}/${collection}`);
    await documents.commit({ drops: [collection] });
  }
  return removed;
}

/** Brings back what the last reset of the account removed; what has been made since under the same names gives way. */
export async function restoreResources(documents: DocumentStore, account: string): Promise<number> {
  const prefix = `${BEFORE}/${account}/`;
  let restored = 0;
  for (const kept of await documents.collections(prefix)) {
    restored += await copy(documents, kept, kept.slice(prefix.length));
    await documents.commit({ drops: [kept] });
  }
  return restored;
}

async function collectionsOf(
  documents: DocumentStore,
  { account, service }: ResourceFilter,
): Promise<readonly string[]> {
  const all = await documents.collections(service === undefined ? '' : `${service}/${account}/`);
  return all.filter((name) => !name.startsWith(`${BEFORE}/`) && name.split('/')[1] === account);
}

async function copy(documents: DocumentStore, from: string, to: string): Promise<number> {
  let copied = 0;
  let after: string | undefined;
  do {
    const page = await documents.list(from, { limit: PAGE, ...(after !== undefined && { after }) });
    const writes: DocumentWrite[] = [];
    for (const { key, value } of page.items) {
      const bytes = await documents.bytes(from, key);
      writes.push({ collection: to, key, value, ...(bytes && { bytes }) });
    }
    await documents.commit({ writes });
    copied += writes.length;
    after = page.next;
  } while (after !== undefined);
  return copied;
}
