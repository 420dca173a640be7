import type { HistoryEvent, SFNClient } from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SeenExecution } from '../target';
import { watchExecution } from './watch';

type Call = { name: string; token?: string };

/** An engine with a history that grows, in pages of `pageSize`; it ends when `isOver` is set. */
function fakeEngine(pageSize = 500) {
  const state = { events: 1, isOver: false, failures: 0, calls: [] as Call[] };
  const event = (id: number): HistoryEvent => ({ id, type: 'PassStateEntered', timestamp: new Date(0) });
  const send = async (command: { constructor: { name: string }; input: { nextToken?: string } }) => {
    state.calls.push({ name: command.constructor.name, token: command.input.nextToken });
    if (state.failures-- > 0) throw new Error('down');
    if (command.constructor.name.startsWith('Describe'))
      return { status: state.isOver ? 'SUCCEEDED' : 'RUNNING' };
    const from = Number(command.input.nextToken ?? 0);
    const to = Math.min(state.events, from + pageSize);
    const events = Array.from({ length: to - from }, (_, index) => event(from + index + 1));
    return { events, nextToken: to < state.events ? String(to) : undefined };
  };
  return { state, client: { send } as unknown as SFNClient };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watch(client: SFNClient) {
  const seen: SeenExecution[] = [];
  const problems: unknown[] = [];
  const stop = watchExecution(
    { client, executionArn: 'arn' },
    { onUpdate: (update) => seen.push(update), onProblem: (problem) => problems.push(problem) },
  );
  return { seen, problems, stop, ids: () => seen.at(-1)?.events.map((event) => event.id) };
}

test('reports until the execution has ended, and then asks no more', async () => {
  const { state, client } = fakeEngine();
  const { seen, ids } = watch(client);
  await vi.advanceTimersByTimeAsync(0);
  expect(ids()).toEqual([1]);
  state.events = 3;
  state.isOver = true;
  await vi.advanceTimersByTimeAsync(200);
  expect(ids()).toEqual([1, 2, 3]);
  const calls = state.calls.length;
  await vi.advanceTimersByTimeAsync(10_000);
  expect([seen.length, state.calls.length]).toEqual([2, calls]);
});

test('reads a long history once and then only its last page', async () => {
  const { state, client } = fakeEngine(2);
  state.events = 5;
  const { ids } = watch(client);
  await vi.advanceTimersByTimeAsync(0);
  expect(ids()).toEqual([1, 2, 3, 4, 5]);
  state.calls.length = 0;
  state.events = 6;
  await vi.advanceTimersByTimeAsync(130);
  expect(ids()).toEqual([1, 2, 3, 4, 5, 6]);
  expect(state.calls.filter((call) => call.name.startsWith('Get')).map((call) => call.token)).toEqual(['4']);
});

test('a long history is told as its pages come', async () => {
  const { state, client } = fakeEngine(2);
  state.events = 5;
  const { seen } = watch(client);
  await vi.advanceTimersByTimeAsync(0);
  expect(seen.map(({ events, isPartial = false }) => [events.length, isPartial])).toEqual([
    [2, true],
    [4, true],
    [5, false],
  ]);
});

test('asks less and less often, at least once a second', async () => {
  const { state, client } = fakeEngine();
  watch(client);
  await vi.advanceTimersByTimeAsync(1_000);
  const quick = state.calls.length / 2;
  await vi.advanceTimersByTimeAsync(60_000);
  const slow = state.calls.length / 2 - quick;
  expect(quick).toBeGreaterThan(3);
  expect(slow).toBeGreaterThanOrEqual(59);
  expect(slow).toBeLessThanOrEqual(65);
});

test('goes on after a failed call', async () => {
  const { state, client } = fakeEngine();
  state.failures = 1;
  const { seen, problems } = watch(client);
  await vi.advanceTimersByTimeAsync(150);
  expect([problems.length, seen.length]).toEqual([1, 1]);
});

test('stops when told to', async () => {
  const { state, client } = fakeEngine();
  const { seen, stop } = watch(client);
  await vi.advanceTimersByTimeAsync(0);
  stop();
  state.events = 9;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(seen).toHaveLength(1);
});

test('asks nothing while the tab is hidden, and at once when it is seen again', async () => {
  const document = Object.assign(new EventTarget(), { hidden: true });
  vi.stubGlobal('document', document);
  try {
    const { state, client } = fakeEngine();
    const { ids } = watch(client);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(state.calls).toHaveLength(2);
    state.events = 4;
    document.hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(ids()).toEqual([1, 2, 3, 4]);
  } finally {
    vi.unstubAllGlobals();
  }
});
