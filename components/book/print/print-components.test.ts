import { expect, test } from 'vitest';
import { vocabulary } from '@/lib/content/rules/vocabulary';
import { printComponents } from './print-components';

test('every word of the vocabulary has a printed form', () => {
  const place = {
    language: 'es',
    path: 'unit/page',
    edition: { parts: [] },
    level: 1,
    numbers: new Map(),
  } as const;
  const printed = Object.keys(printComponents(place));
  // What an expression gives is for tests alone: it goes before a page is made.
  const words = Object.keys(vocabulary).filter((word) => /^[A-Z]/.test(word) && word !== 'Gives');
  expect(printed).toEqual(expect.arrayContaining(words));
});
