import type { Place } from './account';
import type { Entry, Journal } from './journal/journal';
import type { Owner } from './names';

/** Where something is made, for whom, and where that is written down. */
export interface Site {
  readonly place: Place;
  readonly owner: Owner;
  readonly journal: Journal;
}

/** As much of it as is written down. */
export interface Written extends Pick<Site, 'owner' | 'journal'> {
  readonly place: Pick<Place, 'accountId' | 'region' | 'clock'>;
}

export interface Made {
  /** As CloudFormation calls it: `AWS::IAM::Role`. */
  readonly type: string;
  readonly name: string;
}

/** Has something made: that it will be is on the disk before, so that no crash can hide it. */
export async function making<T>(
  { place, owner, journal }: Written,
  { type, name }: Made,
  create: () => Promise<{ readonly arn?: string; readonly value: T }>,
): Promise<T> {
  const entry = (what: Entry['what'], arn?: string): Entry => ({
    at: new Date(place.clock.now()).toISOString(),
    what,
    account: place.accountId,
    region: place.region,
    type,
    name,
    ...(arn !== undefined && { arn }),
    ...owner,
  });
  journal.append(entry('intention'));
  const { arn, value } = await create();
  journal.append(entry('made', arn));
  return value;
}
