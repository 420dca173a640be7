import type { Patch } from './patch';

/** What has happened and has not reached the server yet. In the browser's storage each patch has a key of its own, so tabs do not overwrite each other. */
export interface Outbox {
  put(patch: Patch): void;
  /** Oldest first. */
  pending(): readonly Sealed[];
  /** Takes out what has arrived, unless something newer has taken its place since. */
  remove(sent: readonly Sealed[]): void;
  clear(): void;
}

export interface Sealed {
  readonly key: string;
  readonly text: string;
  readonly patch: Patch;
}

const PREFIX = 'pasos:outbox:';

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export function createOutbox(storage: Shelf | undefined): Outbox {
  // What the storage refuses (full, or forbidden in a private window) is kept while the page is open.
  const memory = new Map<string, string>();

  return {
    put(patch) {
      const key = keyOf(patch);
      const text = JSON.stringify(patch);
      memory.delete(key);
      try {
        if (!storage) throw new Error('no storage');
        storage.setItem(key, text);
      } catch {
        memory.set(key, text);
      }
    },
    pending() {
      const found = [...keysOf(storage), ...memory.keys()].flatMap((key) => {
        const text = memory.get(key) ?? read(storage, key);
        const patch = open(text);
        return text !== null && patch ? [{ key, text, patch }] : [];
      });
      return found.sort((left, right) => left.patch.at.localeCompare(right.patch.at));
    },
    remove(sent) {
      for (const { key, text } of sent) {
        if (memory.get(key) === text) memory.delete(key);
        if (read(storage, key) === text) storage?.removeItem(key);
      }
    },
    clear() {
      memory.clear();
      for (const key of keysOf(storage)) storage?.removeItem(key);
    },
  };
}

/** The patch another tab has just put in, told by its `storage` event. */
export function patchOfEvent({ key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>): Patch | undefined {
  return key?.startsWith(PREFIX) ? open(newValue) : undefined;
}

/** Of a draft, an answer, the work of a step and the page last opened only the newest counts: it takes the place of the one before. */
function keyOf(patch: Patch): string {
  switch (patch.kind) {
    case 'draft':
      return `${PREFIX}draft:${patch.step}:${patch.draft}`;
    case 'answer':
      return `${PREFIX}answer:${patch.step}:${patch.check}`;
    case 'work':
      return `${PREFIX}work:${patch.step}`;
    case 'last':
      return `${PREFIX}last`;
    default:
      return `${PREFIX}${patch.at}:${crypto.randomUUID()}`;
  }
}

function keysOf(storage: Shelf | undefined): string[] {
  if (!storage) return [];
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  return keys.filter((key) => key?.startsWith(PREFIX)) as string[];
}

function read(storage: Shelf | undefined, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function open(text: string | null): Patch | undefined {
  try {
    return text === null ? undefined : (JSON.parse(text) as Patch);
  } catch {
    return undefined;
  }
}
