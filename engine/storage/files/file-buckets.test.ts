import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketContract } from '../bucket-contract';
import { FileBuckets } from './file-buckets';
import { keyToPath, pathToKey } from './key-path';

function prepare() {
  const folder = mkdtempSync(join(tmpdir(), 'pasos-buckets-'));
  for (const bucket of ['one', 'two']) mkdirSync(join(folder, bucket));
  return { folder, buckets: new FileBuckets(folder), cleanUp: () => rmSync(folder, { recursive: true }) };
}

bucketContract('file', prepare);

test('a plain key is its own path, so files may be put there by hand', async () => {
  const { folder, buckets, cleanUp } = prepare();
  await buckets.put('one', 'data/Año 1.csv', new TextEncoder().encode('x'));
  expect(readFileSync(join(folder, 'one', 'data', 'Año 1.csv'), 'utf8')).toBe('x');
  writeFileSync(join(folder, 'one', 'by-hand.json'), '[]');
  expect(await buckets.get('one', 'by-hand.json')).toMatchObject({ ok: true });
  cleanUp();
});

test('an object half written when the process ended is none', async () => {
  const { folder, buckets, cleanUp } = prepare();
  writeFileSync(join(folder, 'one', '%new-1'), 'hal');
  expect(await buckets.list('one', '', { limit: 9 })).toEqual({ ok: true, value: { items: [] } });
  await buckets.put('one', 'a', new TextEncoder().encode('x'));
  expect(readdirSync(join(folder, 'one'))).toEqual(['%new-1', 'a']);
  cleanUp();
});

test('many writes at once that need the same room all arrive', async () => {
  const { buckets, cleanUp } = prepare();
  const keys = ['a', 'a/b', 'a/b/c', 'a/b/c/d', 'a/e'];
  await Promise.all(keys.map((key) => buckets.put('one', key, new TextEncoder().encode(key))));
  const page = await buckets.list('one', '', { limit: 9 });
  expect(page.ok && page.value.items.map(({ key }) => key)).toEqual(keys);
  cleanUp();
});

const key = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({
    unit: fc.constantFrom('.', '/', '%', '-', '2', 'E', 'self', '_', 'ñ', '\ud800'),
    minLength: 1,
  }),
  fc.string({ minLength: 150, maxLength: 900 }),
);

test('a path gives its key back, and no name on it is special to a file system', () => {
  fc.assert(
    fc.property(key, (key) => {
      const path = keyToPath(key);
      expect(pathToKey(path)).toBe(key);
      expect(pathToKey([...path, '%self'])).toBe(key);
      for (const name of path) {
        expect(name).not.toMatch(/^\.{0,2}$|[/\\\0]|^%self$|^%new-/);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      }
    }),
  );
});

test.each([[['%zz']], [['%41']], [['a%-']], [['%self']], [['a', '..']], [[]]])(
  '%j is no path of a key',
  (path) => expect(pathToKey(path)).toBeUndefined(),
);
