import { beforeEach, describe, expect, test } from 'vitest';
import type { Owner } from '../base/arn';
import type { JsonObject } from '../base/json';
import { createTestEngine, type TestEngine } from '../testing';

const OWNER: Owner = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const DAY = 24 * 60 * 60 * 1000;
const GROUP_ARN = 'arn:aws:logs:us-east-1:123456789012:log-group:/g';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts on JSON of any form
type Answer = any;

let engine: TestEngine;
let now: number;
beforeEach(() => {
  engine = createTestEngine();
  now = engine.clock.now();
});

async function call(operation: string, input: JsonObject = {}, caller = OWNER): Promise<Answer> {
  const { api } = engine.services.find(({ target }) => target === 'Logs_20140328')!;
  return JSON.parse(JSON.stringify(await api.call(operation, input, caller)));
}

const G = { logGroupName: '/g' };
const S = { ...G, logStreamName: 's' };

async function createStreams(...names: string[]): Promise<void> {
  await call('CreateLogGroup', G);
  for (const logStreamName of names) await call('CreateLogStream', { ...G, logStreamName });
}

/** Puts lines into a stream, `at` milliseconds from now. */
function put(logStreamName: string, ...lines: readonly [number, string][]): Promise<Answer> {
  const logEvents = lines.map(([at, message]) => ({ timestamp: now + at, message }));
  return call('PutLogEvents', { ...G, logStreamName, logEvents });
}

const textsOf = (answer: Answer): string[] =>
  answer.events.map(({ message }: { message: string }) => message);

describe('errors are the ones of AWS', () => {
  beforeEach(() => createStreams('s'));

  test.each<[string, JsonObject, string, string]>([
    ['CreateLogGroup', G, 'ResourceAlreadyExistsException', 'The specified log group already exists'],
    ['CreateLogStream', S, 'ResourceAlreadyExistsException', 'The specified log stream already exists'],
    [
      'CreateLogGroup',
      { logGroupName: 'a:b' },
      'InvalidParameterException',
      "1 validation error detected: Value 'a:b' at 'logGroupName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_/#A-Za-z0-9]+",
    ],
    [
      'CreateLogGroup',
      { logGroupName: 'aws/x' },
      'InvalidParameterException',
      'Log groups starting with AWS/ are reserved for AWS.',
    ],
    [
      'DeleteLogGroup',
      { logGroupName: 'x' },
      'ResourceNotFoundException',
      'The specified log group does not exist.',
    ],
    [
      'CreateLogStream',
      { ...S, logGroupName: 'x' },
      'ResourceNotFoundException',
      'The specified log group does not exist.',
    ],
    [
      'DeleteLogStream',
      { ...G, logStreamName: 'x' },
      'ResourceNotFoundException',
      'The specified log stream does not exist.',
    ],
    [
      'GetLogEvents',
      { ...G, logStreamName: 'x' },
      'ResourceNotFoundException',
      'The specified log stream does not exist.',
    ],
    [
      'GetLogEvents',
      { ...S, nextToken: 'x' },
      'InvalidParameterException',
      'The specified nextToken is invalid.',
    ],
    [
      'FilterLogEvents',
      { ...G, nextToken: 'ff' },
      'InvalidParameterException',
      'The specified nextToken is invalid.',
    ],
    ['FilterLogEvents', { ...G, filterPattern: '{' }, 'InvalidParameterException', 'Invalid filter pattern'],
    [
      'FilterLogEvents',
      { ...G, logStreamNames: ['s'], logStreamNamePrefix: 's' },
      'InvalidParameterException',
      'Cannot specify both logStreamNames and logStreamNamePrefix.',
    ],
    [
      'FilterLogEvents',
      { ...G, logGroupIdentifier: '/g' },
      'InvalidParameterException',
      'LogGroup name and LogGroup identifier are mutually exclusive parameters.',
    ],
    [
      'FilterLogEvents',
      { logGroupIdentifier: GROUP_ARN.replace('us-east-1', 'eu-west-1') },
      'ResourceNotFoundException',
      'The specified log group does not exist.',
    ],
    [
      'DescribeLogStreams',
      { ...G, orderBy: 'LastEventTime', logStreamNamePrefix: 's' },
      'InvalidParameterException',
      'Cannot order by LastEventTime with a logStreamNamePrefix.',
    ],
    [
      'DescribeLogGroups',
      { logGroupNamePrefix: 'a', logGroupNamePattern: 'a' },
      'InvalidParameterException',
      'LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.',
    ],
    [
      'DescribeLogGroups',
      { limit: 51 },
      'InvalidParameterException',
      "1 validation error detected: Value '51' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 50",
    ],
    [
      'PutLogEvents',
      { ...S, logEvents: [] },
      'InvalidParameterException',
      "1 validation error detected: Value '[]' at 'logEvents' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    ['StartQuery', {}, 'UnknownOperationException', ''],
  ])('%s %j', async (operation, input, code, message) => {
    await expect(call(operation, input)).rejects.toMatchObject({ code, message });
  });

  test.each<[string, [number, string][], string]>([
    [
      'lines that go back in time',
      [
        [1, 'a'],
        [0, 'b'],
      ],
      'Log events in a single PutLogEvents request must be in chronological order.',
    ],
    [
      'lines of more than a day',
      [
        [-DAY - 1, 'a'],
        [0, 'b'],
      ],
      'The batch of log events in a single PutLogEvents request cannot span more than 24 hours.',
    ],
    [
      'a line that is too long',
      [[0, 'x'.repeat(1_048_551)]],
      'Log event too large: 1048577 bytes exceeds limit of 1048576',
    ],
    [
      'too much at once',
      [
        [0, 'x'.repeat(524_262)],
        [0, 'x'.repeat(524_263)],
      ],
      'Upload too large: 1048577 bytes exceeds limit of 1048576',
    ],
  ])('PutLogEvents refuses %s', async (_, lines, message) => {
    await expect(put('s', ...lines)).rejects.toMatchObject({ code: 'InvalidParameterException', message });
  });

  test('a day of retention that AWS does not offer', async () => {
    await expect(call('PutRetentionPolicy', { ...G, retentionInDays: 2 })).rejects.toMatchObject({
      code: 'InvalidParameterException',
      message: expect.stringContaining("Value '2' at 'retentionInDays' failed to satisfy constraint"),
    });
  });
});

describe('groups and streams', () => {
  test('a group is described, with its retention and what it holds', async () => {
    await createStreams('s');
    await put('s', [0, 'hola']);
    await call('PutRetentionPolicy', { ...G, retentionInDays: 7 });
    const group = {
      logGroupName: '/g',
      creationTime: now,
      metricFilterCount: 0,
      arn: `${GROUP_ARN}:*`,
      storedBytes: 30,
      logGroupClass: 'STANDARD',
      logGroupArn: GROUP_ARN,
    };
    expect(await call('DescribeLogGroups')).toEqual({ logGroups: [{ ...group, retentionInDays: 7 }] });
    await call('DeleteRetentionPolicy', G);
    expect(await call('DescribeLogGroups')).toEqual({ logGroups: [group] });
    await call('DeleteLogGroup', G);
    expect(await call('DescribeLogGroups')).toEqual({ logGroups: [] });
  });

  test('groups are told apart by account and listed by prefix or pattern, page by page', async () => {
    for (const logGroupName of ['/a/x', '/a/y', '/b/x', '/c/x'])
      await call('CreateLogGroup', { logGroupName });
    const other = { ...OWNER, account: '000000000002' };
    expect(await call('DescribeLogGroups', {}, other)).toEqual({ logGroups: [] });
    const names = async (input: JsonObject) => {
      const answer = await call('DescribeLogGroups', input);
      return [...answer.logGroups.map((group: Answer) => group.logGroupName), answer.nextToken !== undefined];
    };
    expect(await names({ logGroupNamePrefix: '/a' })).toEqual(['/a/x', '/a/y', false]);
    expect(await names({ logGroupNamePattern: '/x', limit: 2 })).toEqual(['/a/x', '/b/x', true]);
    const { nextToken } = await call('DescribeLogGroups', { logGroupNamePattern: '/x', limit: 2 });
    expect(await names({ logGroupNamePattern: '/x', limit: 2, nextToken })).toEqual(['/c/x', false]);
    await expect(call('DescribeLogGroups', { nextToken })).rejects.toThrow('nextToken is invalid');
  });

  test('a stream is described, by name or by its last event', async () => {
    await createStreams('b', 'a');
    await put('b', [0, 'x'], [5, 'y']);
    const { logStreams } = await call('DescribeLogStreams', {
      logGroupIdentifier: `${GROUP_ARN}:*`,
      orderBy: 'LastEventTime',
      descending: true,
    });
    expect(logStreams[0]).toEqual({
      logStreamName: 'b',
      creationTime: now,
      firstEventTimestamp: now,
      lastEventTimestamp: now + 5,
      lastIngestionTime: now,
      uploadSequenceToken: expect.stringMatching(/^\d{56}$/),
      arn: `${GROUP_ARN}:log-stream:b`,
      storedBytes: 0,
    });
    const first = await call('DescribeLogStreams', { ...G, limit: 1 });
    expect(first.logStreams[0].logStreamName).toBe('a');
    const second = await call('DescribeLogStreams', { ...G, limit: 1, nextToken: first.nextToken });
    expect(second).toEqual({ logStreams: [logStreams[0]] });
  });
});

describe('events', () => {
  beforeEach(() => createStreams('s', 't'));

  test('lines too far off in time are left out, and said so', async () => {
    await call('PutRetentionPolicy', { ...G, retentionInDays: 7 });
    expect(await put('s', [-8 * DAY, 'a'], [-7 * DAY, 'b'])).toEqual({
      nextSequenceToken: expect.stringMatching(/^\d{56}$/),
      rejectedLogEventsInfo: { expiredLogEventEndIndex: 1 },
    });
    expect((await put('s', [-14 * DAY - 1, 'c'])).rejectedLogEventsInfo).toEqual({
      tooOldLogEventEndIndex: 1,
      expiredLogEventEndIndex: 1,
    });
    expect((await put('s', [0, 'd'], [DAY / 12 + 1, 'e'])).rejectedLogEventsInfo).toEqual({
      tooNewLogEventStartIndex: 1,
    });
    expect(textsOf(await call('FilterLogEvents', G))).toEqual(['b', 'd']);
  });

  test('what expires is not shown any more, though nothing new has come', async () => {
    await put('s', [0, 'a']);
    await call('PutRetentionPolicy', { ...G, retentionInDays: 1 });
    await engine.clock.advance(DAY + 1);
    expect(textsOf(await call('FilterLogEvents', G))).toEqual([]);
    expect(textsOf(await call('GetLogEvents', S))).toEqual([]);
  });

  test('GetLogEvents starts at the end, or at the head', async () => {
    await put('s', [0, 'a'], [1, 'b'], [2, 'c']);
    expect((await call('GetLogEvents', { ...S, limit: 1 })).events).toEqual([
      { timestamp: now + 2, message: 'c', ingestionTime: now },
    ]);
    expect(textsOf(await call('GetLogEvents', { ...S, limit: 2 }))).toEqual(['b', 'c']);
    expect(textsOf(await call('GetLogEvents', { ...S, limit: 2, startFromHead: true }))).toEqual(['a', 'b']);
    expect(textsOf(await call('GetLogEvents', { ...S, startTime: now + 1, endTime: now + 2 }))).toEqual([
      'b',
    ]);
  });

  test('GetLogEvents goes forward and backward, and says at an end where it stood', async () => {
    await put('s', [0, 'a'], [1, 'b'], [2, 'c']);
    const step = (nextToken: string) => call('GetLogEvents', { ...S, limit: 1, nextToken });
    const middle = await step((await call('GetLogEvents', { ...S, limit: 1 })).nextBackwardToken);
    expect(textsOf(middle)).toEqual(['b']);
    const last = await step(middle.nextForwardToken);
    expect(textsOf(last)).toEqual(['c']);
    const behind = await step(last.nextForwardToken);
    expect([behind.events, behind.nextForwardToken]).toEqual([[], last.nextForwardToken]);
    await put('s', [3, 'd']);
    expect(textsOf(await step(behind.nextForwardToken))).toEqual(['d']);
  });

  test('an empty stream gives tokens that lead on when something comes', async () => {
    const empty = await call('GetLogEvents', S);
    await put('s', [0, 'a']);
    const { nextForwardToken: nextToken } = empty;
    expect(textsOf(await call('GetLogEvents', { ...S, nextToken }))).toEqual(['a']);
  });

  test('FilterLogEvents mixes the streams by time and pages through what matches', async () => {
    await put('s', [0, 'yes 1'], [2, 'no'], [4, 'yes 3']);
    await put('t', [1, 'yes 2'], [5, 'yes 4']);
    const input = { ...G, filterPattern: 'yes', limit: 2, interleaved: true };
    const first = await call('FilterLogEvents', input);
    expect(first.events[1]).toEqual({
      logStreamName: 't',
      timestamp: now + 1,
      message: 'yes 2',
      ingestionTime: now,
      eventId: expect.stringMatching(/^\d{56}$/),
    });
    expect(first.searchedLogStreams).toEqual([]);
    const second = await call('FilterLogEvents', { ...input, nextToken: first.nextToken });
    expect([textsOf(second), second.nextToken]).toEqual([['yes 3', 'yes 4'], undefined]);
  });

  test.each<[JsonObject, string[]]>([
    [{ logStreamNames: ['t'] }, ['b', 'd']],
    [{ logStreamNamePrefix: 's' }, ['a', 'c']],
    [{ startTime: 1, endTime: 2 }, ['b', 'c']],
    [{ filterPattern: 'b' }, ['b']],
  ])('FilterLogEvents with %j', async ({ startTime, endTime, ...rest }, expected) => {
    await put('s', [0, 'a'], [2, 'c']);
    await put('t', [1, 'b'], [3, 'd']);
    const times = { startTime: now + Number(startTime ?? 0), endTime: now + Number(endTime ?? 9) };
    expect(textsOf(await call('FilterLogEvents', { ...G, ...times, ...rest }))).toEqual(expected);
  });

  test('a page holds a megabyte, and the next one goes on', async () => {
    const long = 'x'.repeat(400_000);
    for (const index of [0, 1, 2, 3]) await put('s', [index, long]);
    const first = await call('GetLogEvents', { ...S, startFromHead: true });
    expect(first.events).toHaveLength(2);
    const second = await call('GetLogEvents', { ...S, nextToken: first.nextForwardToken });
    expect(second.events).toHaveLength(2);
    const filtered = await call('FilterLogEvents', G);
    expect(filtered.events).toHaveLength(2);
    expect((await call('FilterLogEvents', { ...G, nextToken: filtered.nextToken })).events).toHaveLength(2);
  });

  test('a search through very much hands out an empty page and a token to go on with', async () => {
    const long = 'x'.repeat(1_000_000);
    for (let index = 0; index < 9; index++) await put('s', [index, long]);
    await put('s', [99, 'found']);
    const first = await call('FilterLogEvents', { ...G, filterPattern: 'found' });
    expect(first.events).toEqual([]);
    const second = await call('FilterLogEvents', {
      ...G,
      filterPattern: 'found',
      nextToken: first.nextToken,
    });
    expect([textsOf(second), second.nextToken]).toEqual([['found'], undefined]);
  });
});

test('a log group has tags from the beginning, gets more and loses some', async () => {
  await call('CreateLogGroup', { ...G, tags: { 'pasos:lab': 'lab-01', de: 'mí' } });
  await call('PutRetentionPolicy', { ...G, retentionInDays: 7 });
  await call('TagResource', { resourceArn: GROUP_ARN, tags: { de: 'ti', y: '' } });
  await call('UntagResource', { resourceArn: GROUP_ARN, tagKeys: ['y', 'nunca'] });
  const { tags } = await call('ListTagsForResource', { resourceArn: GROUP_ARN });
  expect(tags).toEqual({ 'pasos:lab': 'lab-01', de: 'ti' });
});

test.each<[string, JsonObject, string]>([
  ['TagResource', { resourceArn: GROUP_ARN, tags: { a: 'b' } }, 'ResourceNotFoundException'],
  ['ListTagsForResource', { resourceArn: `${GROUP_ARN}:*` }, 'ResourceNotFoundException'],
  ['CreateLogGroup', { ...G, tags: { 'aws:x': '1' } }, 'InvalidParameterException'],
  [
    'CreateLogGroup',
    { ...G, tags: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`k${index}`, ''])) },
    'TooManyTagsException',
  ],
])('%s %j is %s', async (operation, input, code) => {
  await expect(call(operation, input)).rejects.toMatchObject({ code });
});
