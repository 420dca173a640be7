import type { Trouble } from '@/lib/account/contract';
import type { Lab } from '@/lib/labs/lab';
import type { AccountSession } from '../../session/account-session';
import { createClients, type Clock, type Place } from '../account';
import type { Cleaning, Mine } from '../clean/find-owned';
import type { Journal } from '../journal/journal';
import { openEntries } from '../journal/open-entries';

/**
 * Whose things somebody sees and removes: their own; where a machine serves nobody but itself, all that was made from it;
 * or everything that carries our tags, in an account that is one's own as a whole.
 */
export type Whose = 'own' | 'made-from-here' | 'everybody';

/** What the routes need beside the account. */
export interface LabSite {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly loadLab: (slug: string) => Promise<Lab>;
  readonly troubleOf: (error: unknown) => Trouble;
  readonly whose: Whose;
}

export function placeOf(account: AccountSession, clock: Clock, region = account.connection.region): Place {
  const { accountId, partition } = account.connection;
  return { accountId, partition, region, clients: createClients({ ...account.settings(), region }), clock };
}

/** What belongs to whoever is connected, in every region in which something was made from here. */
export function cleaningsOf(
  account: AccountSession,
  { journal, clock, troubleOf, whose }: Omit<LabSite, 'loadLab'>,
  lab: string | undefined,
): readonly Cleaning[] {
  const open = openEntries(journal.entries(), account.connection.accountId);
  const students = new Set([account.student, ...(whose === 'own' ? [] : open.map(({ student }) => student))]);
  const mine: Mine = (owner) =>
    (whose === 'everybody' || students.has(owner.student)) && (lab === undefined || owner.lab === lab);
  const regions = new Set([account.connection.region, ...open.filter(mine).map(({ region }) => region)]);
  return [...regions].map((region) => ({
    place: placeOf(account, clock, region),
    journal,
    mine,
    troubleOf,
  }));
}
