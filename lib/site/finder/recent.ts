const key = 'pasos:searches';
const keptMost = 6;

/** What was looked for and found in this browser, the latest first. */
export function recentSearches(storage: Pick<Storage, 'getItem'> | undefined): readonly string[] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberSearch(
  storage: Pick<Storage, 'getItem' | 'setItem'> | undefined,
  query: string,
): void {
  const wanted = query.trim();
  if (wanted === '') return;
  const others = recentSearches(storage).filter((one) => one.toLowerCase() !== wanted.toLowerCase());
  try {
    storage?.setItem(key, JSON.stringify([wanted, ...others].slice(0, keptMost)));
  } catch {
    // Storage refused or full: nothing is remembered.
  }
}
