import type { Entry } from './journal';

/** What may still be there: the last that was said of each thing, unless that it is gone. */
export function openEntries(entries: readonly Entry[], account: string): readonly Entry[] {
  const last = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.account !== account) continue;
    const key = keyOf(entry);
    last.delete(key);
    last.set(key, entry);
  }
  return [...last.values()].filter(({ what }) => what !== 'gone');
}

function keyOf({ region, type, name }: Entry): string {
  return [region, type, name].join('\n');
}
