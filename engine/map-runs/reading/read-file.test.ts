import { describe, expect, test } from 'vitest';
import { MAP_SOURCE_BYTES_MAX } from '../../base/limits';
import { toUtf8 } from '../../query/encoding/utf8';
import { listedItem } from './listed-object';
import { inventoryItems, readAthenaManifest, readInventory } from './manifest';
import { readFile, type ReaderConfig } from './read-file';

const read = (text: string, config: ReaderConfig, maxItems = Infinity) => {
  const items = readFile(toUtf8(text), config, maxItems);
  return items.ok ? items.value : items.failure;
};

describe('JSON', () => {
  const config = { InputType: 'JSON' };
  test('an array is a list of items', () =>
    expect(read('\uFEFF[1, {"a": "ñ"}]', config)).toEqual([{ value: 1 }, { value: { a: 'ñ' } }]));
  test('the members of an object are items with keys', () =>
    expect(read('{"b": 1, "__proto__": 2}', config)).toEqual([
      { key: 'b', value: 1 },
      { key: '__proto__', value: 2 },
    ]));
  test.each(['1', '"text"', 'null'])('%s cannot be iterated', (text) =>
    expect(read(text, config)).toBe('Attempting to map over non-iterable node.'),
  );
  test.each([
    ['/data/list', [1, 2]],
    ['/data/a~1b', [3]],
    ['/data/m~0n', [4]],
    ['/nested/1', [5]],
    ['/nested/01', undefined],
    ['/nested/2', undefined],
    ['/constructor', undefined],
    ['data', undefined],
  ])('ItemsPointer %s', (ItemsPointer, expected) => {
    const text = '{"data": {"list": [1, 2], "a/b": [3], "m~n": [4]}, "nested": [0, [5]]}';
    const items = expected?.map((value) => ({ value })) ?? 'Attempting to map over non-iterable node.';
    expect(read(text, { ...config, ItemsPointer })).toEqual(items);
  });
  test('a text that is not JSON fails with the words of its reader', () =>
    expect(read('[1,', config)).toContain('Unexpected end-of-input'));
  test('no more than the most items are read', () => {
    expect(read('[1, 2, 3]', config, 2)).toHaveLength(2);
    expect(read('{"a": 1, "b": 2}', config, 1)).toEqual([{ key: 'a', value: 1 }]);
  });
});

describe('JSON Lines', () => {
  const config = { InputType: 'JSONL' };
  test('each line is an item', () =>
    expect(read('{"a": 1}\r\n\n[2]\n"x"', config)).toEqual([
      { value: { a: 1 } },
      { value: [2] },
      { value: 'x' },
    ]));
  test('a bad line fails, unless reading stops before', () => {
    expect(read('1\n{', config)).toContain('Unexpected end-of-input');
    expect(read('1\n{', config, 1)).toEqual([{ value: 1 }]);
  });
});

test('a CSV file is read as its config says', () => {
  const CSVHeaders = ['A', 'B'];
  const config = { InputType: 'CSV', CSVDelimiter: 'PIPE', CSVHeaderLocation: 'GIVEN', CSVHeaders };
  expect(read('1|2\n', config)).toEqual([{ value: { A: '1', B: '2' } }]);
  expect(read('A,B\n1,2\n', { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' })).toEqual([
    { value: { A: '1', B: '2' } },
  ]);
});

test('a file larger than what can be held is refused in words', () => {
  const large = readFile(new Uint8Array(MAP_SOURCE_BYTES_MAX + 1), { InputType: 'JSON' }, 1);
  expect(large).toEqual({ ok: false, failure: 'The local engine reads files of at most 67108864 bytes.' });
});

test('Parquet is refused in words', () =>
  expect(read('PAR1', { InputType: 'PARQUET' })).toBe(
    'The local engine does not read Parquet files. Use CSV, JSON or JSONL.',
  ));

describe('an S3 inventory', () => {
  const manifest = {
    sourceBucket: 'source',
    destinationBucket: 'arn:aws:s3:::inventories',
    fileFormat: 'CSV',
    fileSchema: 'Bucket, Key, Size',
    files: [{ key: 'data/1.csv.gz', size: 3, MD5checksum: 'x' }, { key: 'data/2.csv.gz' }],
  };
  const readManifest = (value: unknown) => readInventory(toUtf8(JSON.stringify(value)));

  test('names its files and columns', () =>
    expect(readManifest(manifest)).toEqual({
      ok: true,
      value: {
        columns: ['Bucket', 'Key', 'Size'],
        files: [
          { bucket: 'inventories', key: 'data/1.csv.gz' },
          { bucket: 'inventories', key: 'data/2.csv.gz' },
        ],
      },
    }));
  test('its rows have no header of their own', () =>
    expect(
      inventoryItems(toUtf8('"source","a b.txt","3"\n"source","c","4"\n'), ['Bucket', 'Key', 'Size'], 1),
    ).toEqual({
      ok: true,
      value: [{ value: { Bucket: 'source', Key: 'a b.txt', Size: '3' } }],
    }));
  test.each([
    ['another format', { ...manifest, fileFormat: 'ORC' }],
    ['no schema', { ...manifest, fileSchema: undefined }],
    ['no files', { ...manifest, files: undefined }],
    ['a file without a key', { ...manifest, files: [{}] }],
    ['a list', []],
  ])('is refused: %s', (_, value) => expect(readManifest(value).ok).toBe(false));
});

test('a manifest of Athena lists the URIs of its files', () => {
  expect(readAthenaManifest(toUtf8('s3://b/one.csv\n"s3://b/two, too.csv"\n'))).toEqual({
    ok: true,
    value: [
      { bucket: 'b', key: 'one.csv' },
      { bucket: 'b', key: 'two, too.csv' },
    ],
  });
  expect(readAthenaManifest(toUtf8('http://b/one.csv\n')).ok).toBe(false);
});

test('a listed object has the members of s3:listObjectsV2, sorted', () => {
  const object = { key: 'a/b', size: 3, etag: '"e"', lastModified: 1_700_000_000_500 };
  expect(JSON.stringify(listedItem(object))).toBe(
    '{"Etag":"\\"e\\"","Key":"a/b","LastModified":1700000000,"Size":3,"StorageClass":"STANDARD"}',
  );
});
