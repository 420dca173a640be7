import type { Millis } from '../../base/time';
import type { DocumentStore } from '../../host/documents';
import type { Clock, Ids } from '../../host/ports';
import { UnavailableError } from '../../base/unavailable-error';
import { createTurns } from '../../service/turns';
import { Draft } from './draft';
import type { Transaction } from './transaction';

export interface TransactPorts {
  readonly documents: DocumentStore;
  readonly clock: Pick<Clock, 'now'>;
  readonly ids: Pick<Ids, 'uuid'>;
  /** Hears what was sent, once it is committed. */
  readonly sent?: (id: string, at: Millis) => void;
}

export type Transact = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

/** So often all may try side by side; then those that clash take turns. */
const SIDE_BY_SIDE_MAX = 3;
const TRIES_MAX = 100;

/** Makes transactions over documents. */
export function createTransact({ documents, clock, ids, sent }: TransactPorts): Transact {
  const turns = createTurns();

  async function attempt<T>(
    work: (tx: Transaction) => Promise<T>,
  ): Promise<{ readonly result: T } | undefined> {
    const draft = new Draft({ documents, now: clock.now(), uuid: () => ids.uuid() });
    const result = await work(draft);
    const { change } = draft;
    if (change && !(await documents.commit(change))) return undefined;
    for (const [id, at] of draft.sent) sent?.(id, at);
    return { result };
  }

  async function persist<T>(work: (tx: Transaction) => Promise<T>, tries: number): Promise<T> {
    for (let count = 0; count < tries; count++) {
      const done = await attempt(work);
      if (done) return done.result;
    }
    if (tries === TRIES_MAX) throw new UnavailableError('Too many calls change the same resource at once');
    return turns('', () => persist(work, TRIES_MAX));
  }

  return (work) => persist(work, SIDE_BY_SIDE_MAX);
}
