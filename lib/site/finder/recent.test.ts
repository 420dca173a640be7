import { expect, test } from 'vitest';
import { recentSearches, rememberSearch } from './recent';

function storageWith(kept?: string) {
  const values = new Map(kept === undefined ? [] : [['pasos:searches', kept]]);
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
}

test('the latest comes first, each once, and the oldest are forgotten', () => {
  const storage = storageWith();
  for (const query of ['map', 'retry', ' Map ', 'a', 'b', 'c', 'd', '  ']) rememberSearch(storage, query);
  expect(recentSearches(storage)).toEqual(['d', 'c', 'b', 'a', 'Map', 'retry']);
});

test.each([['not json'], ['{}'], ['[1, null]']])('of %s in the storage nothing is shown', (kept) => {
  expect(recentSearches(storageWith(kept))).toEqual([]);
});

test('without a storage nothing is remembered, and nothing breaks', () => {
  rememberSearch(undefined, 'map');
  expect(recentSearches(undefined)).toEqual([]);
});
