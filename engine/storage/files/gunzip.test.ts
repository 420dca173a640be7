import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gunzip } from './gunzip';

test('what was packed is unpacked', async () => {
  const text = 'ñ'.repeat(100_000);
  expect(new TextDecoder().decode(await gunzip(gzipSync(text)))).toBe(text);
});

test.each([
  ['no GZIP at all', Buffer.from('plain')],
  ['half of it', gzipSync('x'.repeat(1_000)).subarray(0, 20)],
])('%s is nothing', async (_, bytes) => expect(await gunzip(bytes)).toBeUndefined());
