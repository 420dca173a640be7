import type { Output } from '../../../../service/operation';
import { SqsError } from '../../errors';

const ENTRIES_MAX = 10;

interface Entry {
  readonly Id?: string | undefined;
}

/** Does each entry of a batch for itself: what goes wrong with one is told of that one. */
export async function inBatch<E extends Entry>(
  entries: readonly E[],
  each: (entry: E, ordinal: number) => Promise<Output>,
): Promise<Output> {
  const Successful: Output[] = [];
  const Failed: Output[] = [];
  for (const [ordinal, entry] of entries.entries()) {
    try {
      Successful.push({ Id: entry.Id, ...(await each(entry, ordinal)) });
    } catch (error) {
      if (!(error instanceof SqsError)) throw error;
      Failed.push({ Id: entry.Id, SenderFault: true, Code: error.queryCode, Message: error.message });
    }
  }
  return { Successful, Failed: Failed.length === 0 ? undefined : Failed };
}

export function assertBatch(entries: readonly Entry[], kind: string): void {
  if (entries.length === 0) {
    throw new SqsError(
      'EmptyBatchRequest',
      `There should be at least one ${kind}RequestEntry in the request.`,
    );
  }
  if (entries.length > ENTRIES_MAX) {
    throw new SqsError(
      'TooManyEntriesInBatchRequest',
      `Maximum number of entries per request are ${ENTRIES_MAX}. You have sent ${entries.length}.`,
    );
  }
  const ids = new Set<string>();
  for (const { Id = '' } of entries) {
    if (!/^[\w-]{1,80}$/.test(Id)) {
      throw new SqsError(
        'InvalidBatchEntryId',
        'A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.',
      );
    }
    if (ids.has(Id)) throw new SqsError('BatchEntryIdsNotDistinct', `Id ${Id} repeated.`);
    ids.add(Id);
  }
}
