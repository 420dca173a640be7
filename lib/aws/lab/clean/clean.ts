import type { Cleaned, OwnedResource } from '@/lib/account/contract';
import { ownerOf } from '../names';
import { ownedKinds } from '../owned/kinds';
import { findOwned, type Cleaning, type Owned, type Unseen } from './find-owned';
import { shown } from './shown';

/** What is there, or may be where the account does not tell. */
export async function listOwned(cleaning: Cleaning): Promise<readonly OwnedResource[]> {
  const { owned, unseen } = await findOwned(cleaning);
  return [...owned, ...unseen].map((each) => shown(each, cleaning.place));
}

/** Removes what belongs to `mine` in one region. A dry run says the same and removes nothing. */
export async function clean(cleaning: Cleaning, { dryRun }: { dryRun: boolean }): Promise<Cleaned> {
  const { place, troubleOf } = cleaning;
  const { owned, unseen } = await findOwned(cleaning);
  const removed: OwnedResource[] = [];
  const left: Cleaned['left'][number][] = unseen.map((each) => inTrouble(each, each.error, cleaning));
  for (const each of owned) {
    try {
      if (!dryRun) await remove(each, cleaning);
      removed.push(shown(each, place));
    } catch (error) {
      left.push({ ...shown(each, place), trouble: troubleOf(error) });
    }
  }
  return { removed, left };
}

function inTrouble(each: Unseen, error: unknown, { place, troubleOf }: Cleaning): Cleaned['left'][number] {
  return { ...shown(each, place), trouble: troubleOf(error) };
}

/** Looks once more before it acts: between the listing and now it may have gone, or become somebody else's. */
async function remove(
  { type, owner, ...reference }: Owned,
  { place, journal, mine }: Cleaning,
): Promise<void> {
  const kind = ownedKinds[type];
  const seen = await kind.look(reference, place);
  const seenOwner = seen && ownerOf(seen.tags);
  if (seenOwner && mine(seenOwner)) await kind.remove(reference, place);
  journal.append({
    at: new Date(place.clock.now()).toISOString(),
    what: 'gone',
    account: place.accountId,
    region: place.region,
    type,
    name: reference.name,
    arn: reference.arn,
    ...owner,
  });
}
