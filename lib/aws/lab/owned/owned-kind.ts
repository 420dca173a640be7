import type { Place } from '../account';
import type { Tags } from '../names';

/** Something in the account, by what its service calls it. */
export interface Reference {
  readonly name: string;
  readonly arn: string;
}

/** Something that is there, and what its tags are. */
export interface Sighting extends Reference {
  readonly tags: Tags;
  readonly createdAt?: Date;
}

/** A kind of thing that Pasos makes: how it is found and how it goes. */
export interface OwnedKind {
  /** What it is called, from its name; what cannot be worked out is found by the name. */
  arnOf(name: string, place: Place): string;
  /** All of them in this region, or as many as may be ours. */
  list(place: Place): Promise<readonly Sighting[]>;
  /** Undefined when it is gone. */
  look(reference: Reference, place: Place): Promise<Sighting | undefined>;
  /** Returns when it is gone. Nothing happens to what is gone already. */
  remove(reference: Reference, place: Place): Promise<void>;
}

/** What AWS answers about something that is not there, by service. */
const GONE =
  /^(NoSuchEntity|StateMachineDoesNotExist|ActivityDoesNotExist|ExecutionDoesNotExist|ResourceNotFound|ResourceNotFoundException|NoSuchBucket|NotFound|NotFoundException|QueueDoesNotExist|NoSuchTagSet|.*NonExistentQueue|NoSuchEntityException)$/;

export function isGone(error: unknown): boolean {
  return error instanceof Error && GONE.test(error.name);
}

/** What `ask` answers, or undefined when what it is about is gone. */
export async function unlessGone<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

interface Pages<Page> {
  readonly ask: (token: string | undefined) => Promise<Page>;
  readonly next: (page: Page) => string | undefined;
}

/** Every page of a listing. */
export async function allPages<Page>({ ask, next }: Pages<Page>): Promise<readonly Page[]> {
  const pages: Page[] = [];
  let token: string | undefined;
  do {
    const page = await ask(token);
    pages.push(page);
    token = next(page);
  } while (token);
  return pages;
}

const AT_ONCE = 8;

/**
 * Looks at each of the items, several at once: most services tell of tags one by one. What has gone meanwhile is left out,
 * and what the student may not even look at: it is not theirs, and if it is after all, the journal knows.
 */
export async function eachSeen<T>(
  items: readonly T[],
  look: (item: T) => Promise<Sighting | undefined>,
): Promise<readonly Sighting[]> {
  const seen: (Sighting | undefined)[] = [];
  const waiting = [...items.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, item] = next;
      seen[index] = await unlessGone(() => look(item)).catch(unlessDenied);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return seen.filter((each) => each !== undefined);
}

function unlessDenied(error: unknown): undefined {
  if (!(error instanceof Error) || !/AccessDenied|Authoriz|Forbidden/.test(error.name)) throw error;
}

/** Something does not go, although AWS has been asked to let it go. */
export class StaysError extends Error {
  override readonly name = 'StaysError';
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5_000;

/** Asks, more and more seldom, until there is an answer; AWS bills none of it, but limits how often. */
export async function poll<T>(
  { clock }: Pick<Place, 'clock'>,
  { withinMs, ask, stays }: { withinMs: number; ask: () => Promise<T | undefined>; stays: string },
): Promise<T> {
  const until = clock.now() + withinMs;
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 1.5, LONGEST_WAIT_MS)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (clock.now() >= until) throw new StaysError(stays);
    await clock.sleep(wait);
  }
}

/** Tags as most services write them. */
export function readTags(
  tags: readonly { readonly Key?: string; readonly Value?: string }[] | undefined,
): Tags {
  return Object.fromEntries((tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]));
}

/** The same with small letters. */
export function readSmallTags(
  tags: readonly { readonly key?: string; readonly value?: string }[] | undefined,
): Tags {
  return Object.fromEntries((tags ?? []).map(({ key = '', value = '' }) => [key, value]));
}
