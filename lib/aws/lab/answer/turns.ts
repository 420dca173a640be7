const place = Symbol.for('pasos.account.turns');
/** Of the whole process: every route has its own copy of this module. */
const home = globalThis as { [place]?: Map<string, Promise<unknown>> };

/** One piece of work after the other for each key. */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const turns = (home[place] ??= new Map<string, Promise<unknown>>());
  const before = turns.get(key);
  const mine = (before ?? Promise.resolve()).then(work, work);
  turns.set(key, mine);
  try {
    return await mine;
  } finally {
    if (turns.get(key) === mine) turns.delete(key);
  }
}
