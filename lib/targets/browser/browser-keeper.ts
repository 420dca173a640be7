import type { Keeper, Kept } from '@pasos/engine/worker';

type Change = (store: IDBObjectStore) => void;

const storeName = 'kept';

/** What the engine of this browser keeps, in IndexedDB; undefined where the browser keeps nothing. */
export async function browserKeeper(
  name: string,
): Promise<{ readonly keeper: Keeper; readonly kept: readonly Kept[] } | undefined> {
  try {
    const database = await open(name);
    const kept = await readAll(database);
    return { keeper: new BrowserKeeper(database), kept };
  } catch {
    return undefined;
  }
}

/** Writes what comes in one turn of the event loop together, one batch after the other. */
class BrowserKeeper implements Keeper {
  private changes: Change[] = [];
  private writing: Promise<void> | undefined;
  private met: string | undefined;

  constructor(private readonly database: IDBDatabase) {}

  put(key: string, value: unknown): void {
    this.change((store) => void store.put(value, key));
  }

  remove(key: string): void {
    this.change((store) => void store.delete(key));
  }

  removeAll(prefix: string): void {
    this.change((store) => void store.delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`)));
  }

  trouble(): string | undefined {
    return this.met;
  }

  async close(): Promise<void> {
    while (this.writing) await this.writing;
    this.database.close();
  }

  private change(change: Change): void {
    this.changes.push(change);
    this.writing ??= this.write().finally(() => (this.writing = undefined));
  }

  private async write(): Promise<void> {
    // All of this turn comes together.
    await Promise.resolve();
    while (this.changes.length > 0) {
      const batch = this.changes;
      this.changes = [];
      this.met = await commit(this.database, batch).then(
        () => this.met,
        // From here on something is missing: it says so until it is opened again.
        (problem: unknown) => (problem instanceof Error ? problem.name : String(problem)),
      );
    }
  }
}

function commit(database: IDBDatabase, changes: readonly Change[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(storeName, 'readwrite', { durability: 'relaxed' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    for (const change of changes) change(transaction.objectStore(storeName));
  });
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
  });
}

async function readAll(database: IDBDatabase): Promise<readonly Kept[]> {
  const store = database.transaction(storeName).objectStore(storeName);
  const [keys, values] = await Promise.all([result(store.getAllKeys()), result(store.getAll())]);
  return keys.map((key, index) => ({ key: String(key), value: values[index] as unknown }));
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
  });
}
