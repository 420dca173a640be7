import { ContentError, type ContentProblem } from '@/lib/content/problem';
import { noteTroubles } from './troubles';

const shared = globalThis as typeof globalThis & { pasosLastSound?: Map<string, unknown> };
const lastSound = (shared.pasosLastSound ??= new Map<string, unknown>());

/** While an author mends a file, the page goes on with what it said when it was sound last. Elsewhere a mistake is an end. */
const isForgiving = process.env.NODE_ENV === 'development';

export function soundOrLast<T>(part: string, read: () => T): T {
  if (!isForgiving) return read();
  try {
    return sound(part, read());
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    noteTroubles(part, error.problems);
    if (lastSound.has(part)) return lastSound.get(part) as T;
    throw error;
  }
}

export interface Forgiven<T> {
  /** Undefined when it has never been sound. */
  readonly value: T | undefined;
  readonly problems: readonly ContentProblem[];
}

/** As `soundOrLast`, of what takes its time; also says what is wrong, so that the page can. */
export async function forgive<T>(part: string, read: () => Promise<T>): Promise<Forgiven<T>> {
  if (!isForgiving) return { value: await read(), problems: [] };
  try {
    return { value: sound(part, await read()), problems: [] };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    noteTroubles(part, error.problems);
    return { value: lastSound.get(part) as T | undefined, problems: error.problems };
  }
}

function sound<T>(part: string, value: T): T {
  lastSound.set(part, value);
  noteTroubles(part, []);
  return value;
}
