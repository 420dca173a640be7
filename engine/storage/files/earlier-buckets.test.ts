import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeInBuckets } from './earlier-buckets';
import { keyToPath } from './key-path';

let data: string;
let calls: [string, unknown][];
const s3 = async (operation: string, { Bucket, Key, Body }: Record<string, unknown>) => {
  calls.push([
    operation,
    Key === undefined
      ? Bucket
      : `${String(Bucket)} ${String(Key)} ${String(Buffer.from(Body as Uint8Array))}`,
  ]);
};

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'pasos-buckets-'));
  calls = [];
});
afterEach(() => rmSync(data, { recursive: true }));

function object(bucket: string, key: string, text: string): void {
  const file = join(data, 'buckets', bucket, ...keyToPath(key));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

test('folders of an earlier release become buckets, whatever their keys, and are put aside', async () => {
  object('one', 'a/b.csv', 'ñ');
  object('one', '../up', 'x');
  object('two', 'folder/', '');
  mkdirSync(join(data, 'buckets', 'Not a bucket'));
  await takeInBuckets(join(data, 'buckets'), 'now', s3);
  expect(calls.sort()).toEqual([
    ['CreateBucket', 'one'],
    ['CreateBucket', 'two'],
    ['PutObject', 'one ../up x'],
    ['PutObject', 'one a/b.csv ñ'],
    ['PutObject', 'two folder/ '],
  ]);
  expect(readdirSync(data)).toEqual(['buckets.taken-in-now']);
});

test('an empty folder goes, and none is no trouble', async () => {
  mkdirSync(join(data, 'buckets'));
  await takeInBuckets(join(data, 'buckets'), 'now', s3);
  await takeInBuckets(join(data, 'buckets'), 'now', s3);
  expect(calls).toEqual([]);
  expect(existsSync(join(data, 'buckets'))).toBe(false);
});
