import { expect, test } from 'vitest';
import type { LogEvent, LogQuery } from '@/lib/targets/log-reader';
import { RunLog } from './run-log';

function event(id: number): LogEvent {
  const line = { id: String(id), type: 'X', details: {}, previous_event_id: '0', execution_arn: 'arn:one' };
  const message = JSON.stringify({ ...line, event_timestamp: String(1_000 + id) });
  return { eventId: `e${id}`, timestamp: 1_000 + id, message };
}

/** A log whose answers are given one after another. */
function setUp(...answers: readonly { readonly ids: readonly number[]; readonly next?: string }[]) {
  const queries: LogQuery[] = [];
  const waiting = [...answers];
  const filter = async (query: LogQuery) => {
    queries.push(query);
    const answer = waiting.shift();
    if (!answer) throw Object.assign(new Error('gone'), { name: 'ResourceNotFoundException' });
    return { events: answer.ids.map(event), nextToken: answer.next };
  };
  const run = { group: '/g', executionArn: 'arn:one', startDate: new Date(900) };
  const log = new RunLog({ filter, createGroup: async () => {} }, run);
  return { log, queries, ids: () => log.store.get().records.map(({ id }) => id) };
}

test('reads from the start of the execution, and then only what is new', async () => {
  const { log, queries, ids } = setUp({ ids: [1, 2] }, { ids: [2, 3] });
  await log.refresh();
  await log.refresh();
  expect(ids()).toEqual([1, 2, 3]);
  expect(queries.map(({ since }) => since?.getTime())).toEqual([900, 1_002]);
  expect(queries[0]).toMatchObject({ group: '/g', pattern: '{ $.execution_arn = "arn:one" }' });
});

test('goes on page by page when asked', async () => {
  const { log, queries, ids } = setUp({ ids: [1], next: 't' }, { ids: [2] });
  await log.refresh();
  await log.refresh();
  expect([ids(), queries.length]).toEqual([[1], 1]);
  await log.more();
  expect([ids(), log.store.get().nextToken]).toEqual([[1, 2], undefined]);
  expect(queries[1]).toMatchObject({ nextToken: 't', since: new Date(900) });
});

test('passes over empty pages of a long log', async () => {
  const { log, ids } = setUp({ ids: [], next: 'a' }, { ids: [], next: 'b' }, { ids: [7] });
  await log.refresh();
  expect(ids()).toEqual([7]);
});

test('says what went wrong and keeps what it has', async () => {
  const { log, ids } = setUp({ ids: [1] });
  await log.refresh();
  await log.refresh();
  expect(log.store.get()).toMatchObject({ isLoading: false, problem: { code: 'ResourceNotFoundException' } });
  expect(ids()).toEqual([1]);
});

test('a line of somebody else is no record', async () => {
  const run = { group: '/g', executionArn: 'arn:one', startDate: undefined };
  const events = ['no JSON', '[]', '{"type":"X"}'].map((message, at) => ({
    eventId: `${at}`,
    timestamp: at,
    message,
  }));
  const log = new RunLog({ filter: async () => ({ events }), createGroup: async () => {} }, run);
  await log.refresh();
  expect(log.store.get()).toMatchObject({ records: [], isRead: true, problem: undefined });
});
