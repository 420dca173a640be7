import { describe, expect, test } from 'vitest';
import type { Json } from '../../base/json';
import { childMetadata, type ChildResult } from './child-result';
import { exportOutput, resultFiles } from './result-files';
import { resultsOutput, type WriterConfig } from './shape-results';

const OWNER = 'arn:aws:states:us-east-1:123456789012';
const MAP_RUN = `${OWNER}:mapRun:M/Label:run-uuid`;

function child(name: string, result: { output?: string; error?: string }): ChildResult {
  const execution = {
    arn: `${OWNER}:execution:M/Label:${name}`,
    stateMachineArn: `${OWNER}:stateMachine:M/Label`,
    name,
    startDate: 1_700_000_000_000,
    stopDate: 1_700_000_001_500,
    redriveCount: 0,
    ...result,
  };
  return { status: result.error ? 'FAILED' : 'SUCCEEDED', input: `"${name}"`, execution };
}

const one = child('one', { output: '[1,[2]]' });
const two = child('two', { output: '{"a":"ñ"}' });
const bad = child('bad', { error: 'Bad' });
const waiting: ChildResult = { status: 'PENDING', input: '4' };

test('NONE tells all of a child, sorted by name', () =>
  expect(JSON.stringify(childMetadata(one), null, 1)).toMatchInlineSnapshot(`
    "{
     "ExecutionArn": "arn:aws:states:us-east-1:123456789012:execution:M/Label:one",
     "Input": "\\"one\\"",
     "InputDetails": {
      "Included": true
     },
     "Name": "one",
     "Output": "[1,[2]]",
     "OutputDetails": {
      "Included": true
     },
     "RedriveCount": 0,
     "RedriveStatus": "NOT_REDRIVABLE",
     "RedriveStatusReason": "Execution is SUCCEEDED and cannot be redriven",
     "StartDate": "2023-11-14T22:13:20.000Z",
     "StateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:M/Label",
     "Status": "SUCCEEDED",
     "StopDate": "2023-11-14T22:13:21.500Z"
    }"
  `));

describe('the output of the Map state', () => {
  const output = (
    transformation: WriterConfig['transformation'],
    outputType: WriterConfig['outputType'] = 'JSON',
  ) => resultsOutput([one, two, bad], { transformation, outputType });
  const failed = childMetadata(bad);

  test.each<[WriterConfig['transformation'], Json]>([
    ['NONE', [childMetadata(one), childMetadata(two), failed]],
    ['COMPACT', [[1, [2]], { a: 'ñ' }, failed]],
    ['FLATTEN', [1, [2], { a: 'ñ' }, failed]],
  ])('%s', (transformation, expected) => expect(output(transformation)).toEqual(expected));

  test('JSON Lines are a text', () => {
    const lines = String(output('FLATTEN', 'JSONL')).split('\n');
    expect(lines.slice(0, 3)).toEqual(['1', '[2]', '{"a":"ñ"}']);
    expect(lines).toHaveLength(4);
  });
});

describe('an export', () => {
  const config = { transformation: 'COMPACT', outputType: 'JSON' } as const;
  const files = (children: ChildResult[], destination = {}, changes: Partial<WriterConfig> = {}) =>
    resultFiles({
      mapRunArn: MAP_RUN,
      children,
      config: { ...config, ...changes },
      bucket: 'results',
      prefix: 'jobs',
      ...destination,
    });

  test('has a file for each status that occurs, and their manifest', () => {
    const written = files([one, two, bad, waiting]);
    expect(written.map(({ key }) => key)).toEqual([
      'jobs/run-uuid/FAILED_0.json',
      'jobs/run-uuid/PENDING_0.json',
      'jobs/run-uuid/SUCCEEDED_0.json',
      'jobs/run-uuid/manifest.json',
    ]);
    expect(written[2]!.text).toBe('[[1,[2]],{"a":"ñ"}]');
    const size = (index: number) => new TextEncoder().encode(written[index]!.text).length;
    expect(JSON.parse(written[3]!.text)).toEqual({
      DestinationBucket: 'results',
      MapRunArn: MAP_RUN,
      ResultFiles: {
        FAILED: [{ Key: 'jobs/run-uuid/FAILED_0.json', Size: size(0) }],
        PENDING: [{ Key: 'jobs/run-uuid/PENDING_0.json', Size: size(1) }],
        SUCCEEDED: [{ Key: 'jobs/run-uuid/SUCCEEDED_0.json', Size: size(2) }],
      },
    });
  });

  test('without results is a manifest alone', () => {
    expect(files([])).toHaveLength(1);
    expect(JSON.parse(files([])[0]!.text)).toMatchObject({
      ResultFiles: { FAILED: [], PENDING: [], SUCCEEDED: [] },
    });
  });

  test('may be of JSON Lines', () =>
    expect(files([one, two], {}, { outputType: 'JSONL', transformation: 'FLATTEN' })[0]).toEqual({
      key: 'jobs/run-uuid/SUCCEEDED_0.jsonl',
      text: '1\n[2]\n{"a":"ñ"}',
    }));

  test.each([
    ['jobs/', 'jobs/run-uuid/manifest.json'],
    ['', 'run-uuid/manifest.json'],
    [undefined, 'run-uuid/manifest.json'],
  ])('under the prefix %j', (prefix, key) => {
    expect(files([], { prefix }).at(-1)!.key).toBe(key);
    expect(exportOutput({ bucket: 'results', ...(prefix !== undefined && { prefix }) }, MAP_RUN)).toEqual({
      MapRunArn: MAP_RUN,
      ResultWriterDetails: { Bucket: 'results', Key: key },
    });
  });
});
