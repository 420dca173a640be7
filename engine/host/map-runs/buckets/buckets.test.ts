import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../base/json';
import {
  distributed,
  GET_OBJECT,
  LIST_OBJECTS,
  mapRunsUnderTest,
  pass,
  picky,
  PUT_OBJECT,
} from '../../../conformance/map-run-under-test';

const buckets = {
  data: {
    'items.json': '[{"n":1},{"n":2},{"n":3}]',
    'object.json': '{"a":1,"b":2}',
    'bad.json': '{"a":',
    'items.csv': 'n,m\n1,a\n2,b\n',
    'items.jsonl': '1\n2\n',
    'packed.csv.gz': gzipSync('"data","one","5"\n"data","two","6"\n'),
    'inventory/manifest.json': JSON.stringify({
      destinationBucket: 'arn:aws:s3:::data',
      fileFormat: 'CSV',
      fileSchema: 'Bucket, Key, Size',
      files: [{ key: 'packed.csv.gz' }],
    }),
    'unload/manifest.csv': 's3://data/parts/1.json\ns3://data/parts/2.json\n',
    'parts/1.json': '[1,2]',
    'parts/2.json': '[3,4]',
  },
  results: {},
};

const reader = (Resource: string, ReaderConfig: JsonObject, Parameters: JsonObject) => ({
  ItemReader: { Resource, ReaderConfig, Parameters },
});
const file = (Key: string, config: JsonObject) => reader(GET_OBJECT, config, { Bucket: 'data', Key });
const listing = (Prefix: string, config: JsonObject) =>
  reader(LIST_OBJECTS, config, { Bucket: 'data', Prefix });

async function outputOf(fields: JsonObject, input: JsonObject = {}) {
  const under = mapRunsUnderTest({ buckets, gunzip: async (bytes) => gunzipSync(bytes) });
  const { status, output, error, cause } = await under.run(distributed(pass, fields), input);
  return status === 'SUCCEEDED' ? (JSON.parse(output!) as unknown) : `${error}: ${cause}`;
}

describe('items come', () => {
  test.each<[string, JsonObject, unknown]>([
    ['from a JSON array', file('items.json', { InputType: 'JSON' }), [{ n: 1 }, { n: 2 }, { n: 3 }]],
    ['no more than MaxItems', file('items.json', { InputType: 'JSON', MaxItems: 2 }), [{ n: 1 }, { n: 2 }]],
    ['all of them with MaxItems 0', file('items.jsonl', { InputType: 'JSONL', MaxItems: 0 }), [1, 2]],
    [
      'from the members of an object, each with its key',
      file('object.json', { InputType: 'JSON' }),
      [
        { Key: 'a', Value: 1 },
        { Key: 'b', Value: 2 },
      ],
    ],
    [
      'from the rows of a CSV file',
      file('items.csv', { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' }),
      [
        { n: '1', m: 'a' },
        { n: '2', m: 'b' },
      ],
    ],
    [
      'from the files of an S3 inventory, though they are packed',
      file('inventory/manifest.json', { ManifestType: 'S3_INVENTORY' }),
      [
        { Bucket: 'data', Key: 'one', Size: '5' },
        { Bucket: 'data', Key: 'two', Size: '6' },
      ],
    ],
    [
      'from the files of a manifest of Athena',
      file('unload/manifest.csv', { InputType: 'JSON', ManifestType: 'ATHENA_DATA', MaxItems: 3 }),
      [1, 2, 3],
    ],
    [
      'from the files of a listing',
      listing('parts/', { InputType: 'JSON', Transformation: 'LOAD_AND_FLATTEN' }),
      [1, 2, 3, 4],
    ],
  ])('%s', async (_, fields, expected) => expect(await outputOf(fields)).toEqual(expected));

  test('from a listing, as objects', async () => {
    expect(await outputOf(listing('parts/', { MaxItems: 1 }))).toEqual([
      {
        Etag: '"f79408e5ca998cd53faf44af31e6eb45"',
        Key: 'parts/1.json',
        LastModified: Date.UTC(2026, 0, 1) / 1000,
        Size: 5,
        StorageClass: 'STANDARD',
      },
    ]);
  });

  test.each<[string, JsonObject]>([
    ['S3://data/items.jsonl', file('items.jsonl', { InputType: 'JSONL', MaxItems: 1 })],
    ['S3://data', listing('parts/', { MaxItems: 1 })],
    [
      'S3://data/parts/2.json',
      listing('parts/2', { InputType: 'JSON', Transformation: 'LOAD_AND_FLATTEN', MaxItems: 1 }),
    ],
    ['STATE_DATA', { ItemsPath: '$.items' }],
  ])('with their place and source: %s', async (source, fields) => {
    const ItemSelector = { 'from.$': '$$.Map.Item.Source', 'place.$': '$$.Map.Item.Index', 'input.$': '$.x' };
    expect(await outputOf({ ...fields, ItemSelector }, { x: 7, items: [1] })).toEqual([
      { from: source, place: 0, input: 7 },
    ]);
  });
});

describe('what cannot be read fails the run', () => {
  const id = '[0-9a-f-]+';
  test.each<[string, JsonObject, RegExp]>([
    [
      'a missing key',
      file('nothing', { InputType: 'JSON' }),
      new RegExp(
        `^The specified key does not exist\\. \\(Service: S3, Status Code: 404, Request ID: ${id}, Extended Request ID: ${id}\\)$`,
      ),
    ],
    [
      'a missing bucket',
      reader(LIST_OBJECTS, {}, { Bucket: 'nothing' }),
      new RegExp(
        `^The specified bucket does not exist \\(Service: S3, Status Code: 404, Request ID: ${id}, Extended Request ID: ${id}\\)$`,
      ),
    ],
    [
      'a packed file where nothing can be unpacked',
      file('packed.csv.gz', { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' }),
      /^The object packed\.csv\.gz is not a GZIP file that can be unpacked here\.$/,
    ],
    ['a text that is no JSON', file('bad.json', { InputType: 'JSON' }), /^Unexpected end-of-input/],
    [
      'a manifest that is none',
      file('parts/1.json', { InputType: 'MANIFEST' }),
      /^The manifest file is not a manifest/,
    ],
  ])('%s', async (_, fields, cause) => {
    const under = mapRunsUnderTest({ buckets });
    const { arn, ...record } = await under.run(distributed(pass, fields));
    expect(record).toMatchObject({ status: 'FAILED', error: 'States.ItemReaderFailed' });
    expect(record.cause).toMatch(cause);
    expect(await under.events(arn)).toEqual([
      '1<-0 ExecutionStarted',
      '2<-0 MapStateEntered',
      '3<-2 MapStateStarted',
      '4<-3 MapRunStarted',
      '5<-4 MapRunFailed(States.ItemReaderFailed)',
      '6<-5 MapStateFailed',
      '7<-6 ExecutionFailed(States.ItemReaderFailed)',
    ]);
    expect(await under.mapRun(arn)).toMatchObject({ status: 'FAILED', error: 'States.ItemReaderFailed' });
  });

  test('so does a MaxItems below zero', async () => {
    const fields = reader(
      GET_OBJECT,
      { InputType: 'JSON', MaxItemsPath: '$.most' },
      { Bucket: 'data', Key: 'items.json' },
    );
    expect(await outputOf(fields, { most: -1 })).toBe(
      'States.ItemReaderFailed: field MaxItems must be positive',
    );
  });

  test('a selector that finds nothing in the state leaves no run behind', async () => {
    const under = mapRunsUnderTest({ buckets });
    const fields = { ...file('items.json', { InputType: 'JSON' }), ItemSelector: { 'x.$': '$.nothing' } };
    const { arn, error } = await under.run(distributed(pass, fields));
    expect(error).toBe('States.Runtime');
    expect((await under.mapRun(arn)).status).not.toBe('RUNNING');
  });
});

describe('a ResultWriter', () => {
  const writer = (more: JsonObject = {}, Bucket = 'results') => ({
    ResultWriter: { Resource: PUT_OBJECT, Parameters: { Bucket, Prefix: 'jobs' }, ...more },
  });

  test('exports all that is known of the children', async () => {
    const under = mapRunsUnderTest({ buckets });
    const { arn, output } = await under.run(distributed(pass, writer()), ['a', 'b']);
    const { arn: mapRunArn } = await under.mapRun(arn);
    const folder = `jobs/${mapRunArn.split(':').at(-1)}`;
    expect(JSON.parse(output!)).toEqual({
      MapRunArn: mapRunArn,
      ResultWriterDetails: { Bucket: 'results', Key: `${folder}/manifest.json` },
    });
    const manifest = (await under.object('results', `${folder}/manifest.json`)) as JsonObject;
    expect(manifest).toMatchObject({ DestinationBucket: 'results', MapRunArn: mapRunArn });
    const [one, two] = await under.children(arn);
    expect(await under.object('results', `${folder}/SUCCEEDED_0.json`)).toMatchObject([
      { ExecutionArn: one!.arn, Input: '"a"', Output: '"a"', Status: 'SUCCEEDED' },
      { ExecutionArn: two!.arn, Input: '"b"', Output: '"b"', Status: 'SUCCEEDED' },
    ]);
  });

  test('exports what there is of a run that fails', async () => {
    const under = mapRunsUnderTest({ buckets });
    const fields = { ...writer(), MaxConcurrency: 1 };
    const { arn, error } = await under.run(distributed(picky, fields), ['a', 'bad', 'b']);
    expect(error).toBe('States.ExceedToleratedFailureThreshold');
    const folder = `jobs/${(await under.mapRun(arn)).arn.split(':').at(-1)}`;
    expect(await under.object('results', `${folder}/SUCCEEDED_0.json`)).toHaveLength(1);
    expect(await under.object('results', `${folder}/FAILED_0.json`)).toMatchObject([
      { Status: 'FAILED', Error: 'Bad' },
    ]);
    expect(await under.object('results', `${folder}/PENDING_0.json`)).toMatchObject([
      { Status: 'PENDING', Input: '"b"' },
    ]);
  });

  test('without a bucket to write to fails the run before any child starts', async () => {
    const under = mapRunsUnderTest({ buckets });
    const { arn, error, cause } = await under.run(distributed(pass, writer({}, 'nothing')), ['a']);
    expect(error).toBe('States.ResultWriterFailed');
    expect(cause).toMatch(
      /^Failed to write a test manifest into the specified output bucket\. The specified bucket does not exist/,
    );
    expect(await under.children(arn)).toEqual([]);
  });

  test('shapes the output of the state alone, when nothing is exported', async () => {
    const WriterConfig = { Transformation: 'FLATTEN', OutputType: 'JSON' };
    const under = mapRunsUnderTest();
    const { output } = await under.run(distributed(pass, { ResultWriter: { WriterConfig } }), [[1, 2], [3]]);
    expect(output).toBe('[1,2,3]');
  });
});
