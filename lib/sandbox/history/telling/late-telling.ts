import type { Telling } from './telling';

let newTelling: (() => Telling) | undefined;

/** What tells a history is fetched when the first one is to be told. */
export async function loadTelling(): Promise<void> {
  newTelling ??= (await import('./telling')).newTelling;
}

/** Calls back with a new Telling: at once from the second time on. */
export function withTelling(go: (telling: Telling) => void): void {
  if (newTelling) return go(newTelling());
  void loadTelling().then(() => newTelling && go(newTelling()));
}
