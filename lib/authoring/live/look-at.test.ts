import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noteTroubles } from '@/lib/content/files/troubles';
import { miniatureCourse, page } from '@/lib/content/miniature';
import type { ContentPlaces } from '@/lib/content/places';
import { lookAt } from './look-at';

let places: ContentPlaces;
let said: string[];
beforeEach(() => {
  places = miniatureCourse();
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(places.root, { recursive: true });
});

async function save(name: string, text: string) {
  const file = path.join(places.content, name);
  writeFileSync(file, text);
  await lookAt(file, places);
  return said.splice(0);
}

const outline = (...pages: string[]) =>
  JSON.stringify({ units: [{ slug: 'unit', kind: 'lessons', title: { es: 'Uno', en: 'One' }, pages }] });

test('a page that the outline does not name is told, until it does', async () => {
  const pages = () =>
    Promise.all([save('es/unit/third.mdx', page('Text.')), save('en/unit/third.mdx', page('Text.'))]);
  expect((await pages()).flat().sort()).toEqual([
    '✗ content/en/unit/third.mdx:1 outline.json does not name it: add it to the pages of its unit',
    '✗ content/es/unit/third.mdx:1 outline.json does not name it: add it to the pages of its unit',
  ]);
  const mended = await save('outline.json', outline('first', 'second', 'third'));
  expect(mended.sort()).toEqual(['✓ content/en/unit/third.mdx', '✓ content/es/unit/third.mdx']);
});

test('what was wrong with a page is over when the outline names it no more', async () => {
  noteTroubles('lesson es unit/second', [{ file: 'content/es/unit/second.mdx', line: 1, message: 'wrong' }]);
  noteTroubles('lesson es unit/first', [{ file: 'content/es/unit/first.mdx', line: 1, message: 'wrong' }]);
  said.length = 0;
  expect(await save('outline.json', outline('first'))).toEqual(['✓ content/es/unit/second.mdx']);
  noteTroubles('lesson es unit/first', []);
});

test('a slip in a glossary is told with its place, and that it was mended', async () => {
  const [wrong] = await save('es/glossary.json', '{ "execution": { "term": "Execution" } }');
  expect(wrong).toMatch(/^✗ content\/es\/glossary\.json:1:\d+ execution\.text: is missing: a string/);
  expect(
    await save('es/glossary.json', '{ "execution": { "term": "Execution", "text": "One run." } }'),
  ).toEqual(['✓ content/es/glossary.json']);
});
