import type { Trouble, TroubleKind } from '@/lib/account/contract';
import type { Place } from '../account';
import type { Entry, Journal } from '../journal/journal';
import { openEntries } from '../journal/open-entries';
import { ownerOf, type Owner } from '../names';
import { ownedKinds, ownedTypes, type OwnedType } from '../owned/kinds';
import { resourcesOf } from '../owned/stack';
import type { Reference, Sighting } from '../owned/owned-kind';

/** Whose things are meant. */
export type Mine = (owner: Owner) => boolean;

/** Where, by what, and whose things are looked for. */
export interface Cleaning {
  readonly place: Place;
  readonly journal: Journal;
  readonly mine: Mine;
  /** What an error of AWS means for the student. */
  readonly troubleOf: (error: unknown) => Trouble;
}

/** With these nothing at all is known: an empty list would be a lie. */
const aboutEverything: ReadonlySet<TroubleKind> = new Set<TroubleKind>([
  'wrong-keys',
  'expired',
  'throttled',
  'skew',
  'unreachable',
  'not-connected',
]);

/** Something of ours that is there. */
export interface Owned extends Sighting {
  readonly type: OwnedType;
  readonly owner: Owner;
}

/** Something the journal names, of which the account does not tell. */
export interface Unseen extends Reference {
  readonly type: OwnedType;
  readonly owner: Owner;
  readonly error: unknown;
}

export interface FoundOwned {
  /** In the order in which they can go. */
  readonly owned: readonly Owned[];
  readonly unseen: readonly Unseen[];
  /** Kinds that the account does not list. What the journal names of them is found all the same. */
  readonly unlisted: readonly { readonly type: OwnedType; readonly error: unknown }[];
}

/** What is in this region and belongs to `mine`: what the journal names, and what carries our tags. */
export async function findOwned({ place, journal, mine, troubleOf }: Cleaning): Promise<FoundOwned> {
  const isAboutEverything = (error: unknown) => aboutEverything.has(troubleOf(error).kind);
  const here = openEntries(journal.entries(), place.accountId).filter(
    (entry) => entry.region === place.region && mine(entry),
  );
  const search = { isAboutEverything, place, journal, mine, here };
  const parts = await Promise.all(ownedTypes.map((type) => findOfType(type, search)));
  const owned = await withoutParts(
    parts.flatMap((part) => part.owned),
    place,
  );
  return {
    owned,
    unseen: parts.flatMap(({ unseen }) => unseen),
    unlisted: parts.flatMap(({ unlisted }) => unlisted),
  };
}

interface Search {
  readonly isAboutEverything: (error: unknown) => boolean;
  readonly place: Place;
  readonly journal: Journal;
  readonly mine: Mine;
  readonly here: readonly Entry[];
}

async function findOfType(type: OwnedType, search: Search): Promise<FoundOwned> {
  const { place, journal, mine, here, isAboutEverything } = search;
  const kind = ownedKinds[type];
  const found = new Map<string, Owned>();
  const unseen: Unseen[] = [];
  const unlisted: { type: OwnedType; error: unknown }[] = [];
  const keep = (seen: Sighting) => {
    const owner = ownerOf(seen.tags);
    if (owner && mine(owner)) found.set(seen.name, { ...seen, type, owner });
  };
  try {
    (await kind.list(place)).forEach(keep);
  } catch (error) {
    if (isAboutEverything(error)) throw error;
    unlisted.push({ type, error });
  }
  for (const entry of here.filter((each) => each.type === type && !found.has(each.name))) {
    const reference = { name: entry.name, arn: entry.arn ?? kind.arnOf(entry.name, place) };
    try {
      const seen = await kind.look(reference, place);
      if (seen) keep(seen);
      if (!found.has(entry.name)) settle(entry, { place, journal });
    } catch (error) {
      if (isAboutEverything(error)) throw error;
      unseen.push({ ...reference, type, owner: { lab: entry.lab, student: entry.student }, error });
    }
  }
  return { owned: [...found.values()], unseen, unlisted };
}

/** Longer than any call that makes something is tried. */
const IN_FLIGHT_MS = 10 * 60_000;

/** What is not there need not be looked for again, unless it may be about to be made. */
function settle(entry: Entry, { place, journal }: Pick<Search, 'place' | 'journal'>): void {
  const now = place.clock.now();
  if (entry.what === 'intention' && now - Date.parse(entry.at) < IN_FLIGHT_MS) return;
  journal.append({ ...entry, what: 'gone', at: new Date(now).toISOString() });
}

/** What belongs to a stack goes with it. */
async function withoutParts(owned: readonly Owned[], place: Place): Promise<readonly Owned[]> {
  const parts = new Set<string>();
  for (const { type, arn } of owned) {
    if (type !== 'AWS::CloudFormation::Stack') continue;
    for (const { ResourceType, PhysicalResourceId: id = '' } of (await resourcesOf(arn, place)) ?? [])
      parts.add(`${ResourceType} ${nameIn(id)}`);
  }
  return owned.filter(({ type, name }) => !parts.has(`${type} ${name}`));
}

/** CloudFormation knows some by their name, others by their ARN or URL, which end in it. */
function nameIn(physicalId: string): string {
  return /^(arn:|https?:)/.test(physicalId) ? (physicalId.split(/[:/]/).at(-1) ?? '') : physicalId;
}
