import type { DocumentRange } from '../../../host/documents';
import { readToken, writeToken } from '../../../service/page-token';
import { invalidValue } from '../errors';
import type { Call } from '../operation';

interface PageRequest extends Partial<Pick<DocumentRange, 'from' | 'before'>> {
  readonly Marker?: string | undefined;
  readonly limit: number;
}

/** One page of a collection; `next` is what AWS calls a marker. */
export async function pageOf(
  { tx, now }: Pick<Call, 'tx' | 'now'>,
  collection: string,
  { Marker, ...range }: PageRequest,
): Promise<{ readonly items: readonly unknown[]; readonly next: string | undefined }> {
  const listing = { scope: collection, now };
  const after = Marker === undefined ? undefined : readToken(listing, Marker);
  if (Marker !== undefined && after === undefined) throw invalidValue('Invalid Marker.');
  const page = await tx.list(collection, { ...range, ...(after !== undefined && { after }) });
  return { items: page.items.map(({ value }) => value), next: writeToken(listing, page.next) };
}
