import { beforeEach, describe, expect, test } from 'vitest';
import type {
  LogBatch,
  LogEventQuery,
  LogGroupRecord,
  LogStore,
  LogStreamRecord,
} from '../host/logging/log-store';

const GROUPS = 'arn:aws:logs:us-east-1:123456789012:log-group:';
const DAY = 24 * 60 * 60 * 1000;
/** Far enough from the beginning of time for a retention of days. */
const NOW = 100 * DAY;

export function logGroup(name: string): LogGroupRecord {
  return { arn: GROUPS + name, name, creationTime: 1_000 };
}

export function logStream(group: string, name: string): LogStreamRecord {
  return { groupArn: GROUPS + group, name, creationTime: 2_000 };
}

/** Lines `0`, `1`, … at the given times. */
export function logBatch(group: string, streamName: string, ...times: number[]): LogBatch {
  const lines = times.map((timestamp, index) => ({ timestamp, message: `${streamName}${index}` }));
  return { groupArn: GROUPS + group, streamName, lines, ingestionTime: NOW };
}

async function messages(logs: LogStore, query: Partial<LogEventQuery> = {}): Promise<string[]> {
  const events = await logs.events({ groupArn: `${GROUPS}g`, limit: 99, ...query });
  return events.map(({ message }) => message);
}

/** What every store does with logs. */
export function logContract(logs: () => LogStore): void {
  describe('groups', () => groupContract(logs));
  describe('streams', () => streamContract(logs));
  describe('events', () => eventContract(logs));
}

function groupContract(logs: () => LogStore): void {
  test('a group is found as it was created, and its ARN is taken', async () => {
    expect(await logs().createGroup({ ...logGroup('g'), retentionInDays: 7 })).toBe(true);
    expect(await logs().createGroup(logGroup('g'))).toBe(false);
    expect(await logs().findGroup(`${GROUPS}g`)).toEqual({ ...logGroup('g'), retentionInDays: 7 });
    expect(await logs().findGroup(`${GROUPS}h`)).toBeUndefined();
  });

  test('groups are listed by name, page by page, with what they hold', async () => {
    for (const name of ['b/x', 'a', 'b/y', 'c']) await logs().createGroup(logGroup(name));
    await logs().createStream(logStream('b/x', 's'));
    await logs().append({ ...logBatch('b/x', 's'), lines: [{ timestamp: NOW, message: 'ñ' }] });
    const first = await logs().listGroups(`${GROUPS}b`, { limit: 1 });
    expect(first.items).toEqual([{ ...logGroup('b/x'), storedBytes: 28 }]);
    const second = await logs().listGroups(`${GROUPS}b`, { limit: 1, after: first.next });
    expect(second).toEqual({ items: [{ ...logGroup('b/y'), storedBytes: 0 }], next: undefined });
  });

  test('a group takes its streams and events along', async () => {
    await logs().createGroup(logGroup('g'));
    await logs().createStream(logStream('g', 's'));
    await logs().append(logBatch('g', 's', NOW));
    expect(await logs().deleteGroup(`${GROUPS}g`)).toBe(true);
    expect(await logs().deleteGroup(`${GROUPS}g`)).toBe(false);
    expect(await logs().updateGroup(logGroup('g'), NOW)).toBe(false);
    await logs().createGroup(logGroup('g'));
    expect(await logs().findStream(`${GROUPS}g`, 's')).toBeUndefined();
    expect(await messages(logs())).toEqual([]);
    expect((await logs().listGroups(GROUPS, { limit: 9 })).items[0]?.storedBytes).toBe(0);
  });

  test('what a new retention leaves no room for goes at once, and later with what comes', async () => {
    await logs().createGroup(logGroup('g'));
    await logs().createStream(logStream('g', 's'));
    await logs().append(logBatch('g', 's', NOW - 8 * DAY, NOW - 7 * DAY, NOW));
    expect(await logs().updateGroup({ ...logGroup('g'), retentionInDays: 7 }, NOW)).toBe(true);
    expect(await messages(logs())).toEqual(['s1', 's2']);
    await logs().append({ ...logBatch('g', 's', NOW + DAY), ingestionTime: NOW + DAY });
    expect(await messages(logs())).toEqual(['s2', 's0']);
  });
}

function streamContract(logs: () => LogStore): void {
  beforeEach(async () => void (await logs().createGroup(logGroup('g'))));

  test('a stream belongs to a group, and its name is taken there', async () => {
    expect(await logs().createStream(logStream('g', 's'))).toBe('created');
    expect(await logs().createStream(logStream('g', 's'))).toBe('taken');
    expect(await logs().createStream(logStream('h', 's'))).toBe('no group');
    expect(await logs().findStream(`${GROUPS}g`, 's')).toEqual(logStream('g', 's'));
    expect(await logs().findStream(`${GROUPS}h`, 's')).toBeUndefined();
  });

  test('a stream knows the times of its first and last event', async () => {
    await logs().createStream(logStream('g', 's'));
    await logs().append(logBatch('g', 's', 50, 70));
    await logs().append({ ...logBatch('g', 's', 60), ingestionTime: NOW + 1 });
    expect(await logs().findStream(`${GROUPS}g`, 's')).toEqual({
      ...logStream('g', 's'),
      firstEventTimestamp: 50,
      lastEventTimestamp: 70,
      lastIngestionTime: NOW + 1,
    });
  });

  test('a stream takes its events along, and leaves those of others', async () => {
    for (const name of ['s', 't']) {
      await logs().createStream(logStream('g', name));
      await logs().append(logBatch('g', name, 5));
    }
    expect(await logs().deleteStream(`${GROUPS}g`, 's')).toBe(true);
    expect(await logs().deleteStream(`${GROUPS}g`, 's')).toBe(false);
    expect(await messages(logs())).toEqual(['t0']);
  });

  test.each([
    ['name', false, ['a1', 'a2', 'a3']],
    ['name', true, ['a3', 'a2', 'a1']],
    ['lastEventTime', false, ['a2', 'a3', 'a1']],
    ['lastEventTime', true, ['a1', 'a3', 'a2']],
  ] as const)('streams are listed by %s, descending: %s', async (orderBy, descending, expected) => {
    for (const name of ['a2', 'b', 'a3', 'a1']) await logs().createStream(logStream('g', name));
    await logs().append(logBatch('g', 'a1', 9));
    await logs().append(logBatch('g', 'a3', 8));
    const names: string[] = [];
    let after: string | undefined;
    do {
      const filter = { namePrefix: 'a', orderBy, descending };
      const page = await logs().listStreams(`${GROUPS}g`, filter, { limit: 1, after });
      names.push(...page.items.map(({ name }) => name));
      after = page.next;
    } while (after !== undefined);
    expect(names).toEqual(expected);
  });
}

function eventContract(logs: () => LogStore): void {
  beforeEach(async () => {
    await logs().createGroup(logGroup('g'));
    for (const name of ['a', 'ab', 'c']) await logs().createStream(logStream('g', name));
    await logs().append(logBatch('g', 'a', 10, 20, 20));
    await logs().append(logBatch('g', 'c', 15, 20));
    await logs().append(logBatch('g', 'ab', 5));
  });

  test('lines for a stream that is not there are refused', async () => {
    expect(await logs().append(logBatch('g', 'x', 1))).toBe(false);
    expect(await logs().append(logBatch('h', 'a', 1))).toBe(false);
    expect(await logs().append(logBatch('g', 'a'))).toBe(true);
    expect(await messages(logs())).toHaveLength(6);
  });

  test.each<[string, Partial<LogEventQuery>, string[]]>([
    ['all streams', {}, ['ab0', 'a0', 'c0', 'a1', 'a2', 'c1']],
    ['backwards', { reverse: true }, ['c1', 'a2', 'a1', 'c0', 'a0', 'ab0']],
    ['one stream', { streamNames: ['a'] }, ['a0', 'a1', 'a2']],
    ['one stream backwards', { streamNames: ['a'], reverse: true }, ['a2', 'a1', 'a0']],
    ['two streams', { streamNames: ['ab', 'c'] }, ['ab0', 'c0', 'c1']],
    ['streams that are not there', { streamNames: ['x'] }, []],
    ['no streams', { streamNames: [] }, []],
    ['streams that begin alike', { streamNamePrefix: 'a' }, ['ab0', 'a0', 'a1', 'a2']],
    ['from a moment on', { from: 15 }, ['c0', 'a1', 'a2', 'c1']],
    ['before a moment', { until: 20 }, ['ab0', 'a0', 'c0']],
    ['a stretch backwards', { from: 10, until: 20, reverse: true }, ['c0', 'a0']],
    ['the first ones', { limit: 2 }, ['ab0', 'a0']],
    ['the last ones', { limit: 2, reverse: true }, ['c1', 'a2']],
    ['another group', { groupArn: `${GROUPS}h` }, []],
  ])('events are read in the order of time: %s', async (_, query, expected) => {
    expect(await messages(logs(), query)).toEqual(expected);
  });

  test.each([false, true])('reading goes on behind an event, backwards: %s', async (reverse) => {
    const query = { groupArn: `${GROUPS}g`, from: 10, until: 21, reverse };
    const whole = await logs().events({ ...query, limit: 9 });
    for (const [index, after] of whole.entries()) {
      expect(await logs().events({ ...query, after, limit: 9 })).toEqual(whole.slice(index + 1));
    }
    const outside = { timestamp: reverse ? 99 : 1, ordinal: 1 };
    expect(await logs().events({ ...query, after: outside, limit: 9 })).toEqual(whole);
  });

  test('an event keeps its text, whatever it is', async () => {
    const message = '{"__proto__":"\u0000 ñ 🙂 \\" \' -- ;"}';
    await logs().append({ ...logBatch('g', 'c'), lines: [{ timestamp: 99, message }], ingestionTime: 77 });
    const [last] = await logs().events({ groupArn: `${GROUPS}g`, reverse: true, limit: 1 });
    expect(last).toEqual({
      timestamp: 99,
      ordinal: last!.ordinal,
      streamName: 'c',
      message,
      ingestionTime: 77,
    });
  });
}

/** What a store does that may keep 1,000 bytes of logs: `open` gives it. */
export function logRoomContract(name: string, open: (bytesMax: number) => LogStore): void {
  test(`${name}: when logs outgrow their room, the oldest of all groups go, and the streams left empty`, async () => {
    const logs = open(1_000);
    const line = (group: string, streamName: string, text: string) =>
      logs.append({
        ...logBatch(group, streamName),
        lines: [{ timestamp: 5, message: text.padEnd(74, '.') }],
      });
    for (const group of ['g', 'h']) {
      await logs.createGroup(logGroup(group));
      for (const stream of ['old', 'new', 'silent']) await logs.createStream(logStream(group, stream));
    }
    for (let count = 0; count < 5; count++) await line('g', 'old', `g${count}`);
    for (let count = 0; count < 5; count++) await line('h', 'new', `h${count}`);
    expect(await messages(logs)).toHaveLength(5);

    await line('g', 'new', 'last');
    const kept = await messages(logs);
    expect(kept.map((text) => text.replace(/\.+$/, ''))).toEqual(['g3', 'g4', 'last']);
    for (let count = 0; count < 5; count++) await line('g', 'new', 'later');
    const left = await logs.listStreams(`${GROUPS}g`, { orderBy: 'name', descending: false }, { limit: 9 });
    expect(left.items.map((stream) => stream.name)).toEqual(['new', 'silent']);
    const groups = await logs.listGroups(GROUPS, { limit: 9 });
    const total = groups.items.reduce((sum, { storedBytes }) => sum + storedBytes, 0);
    expect(total).toBeLessThanOrEqual(1_000);
  });
}
