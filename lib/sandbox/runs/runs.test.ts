import { localOwner } from '@/lib/targets/owner';
import type { ExecutionListItem, ExecutionStatus, HistoryEvent, SFNClient } from '@aws-sdk/client-sfn';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ExecutionObserver } from '@/lib/targets/target';
import { Runs } from './runs';
import { loadTelling } from '../history/telling/late-telling';

beforeAll(loadTelling);

const machineArn = 'arn:machine';

function row(name: string, status: ExecutionStatus = 'RUNNING', second = 0): ExecutionListItem {
  const startDate = new Date(1_000 * second);
  return { executionArn: `arn:${name}`, stateMachineArn: machineArn, name, status, startDate };
}

/** A list of executions, newest first, in pages of `pageSize`. */
function setUp(pageSize = 25) {
  const account = { rows: [] as ExecutionListItem[], lists: 0, refusal: undefined as string | undefined };
  const observers = new Map<string, ExecutionObserver>();
  const finished: string[] = [];
  const send = async (command: { constructor: { name: string }; input: Record<string, string> }) => {
    if (account.refusal) throw Object.assign(new Error('no'), { name: account.refusal });
    if (!command.constructor.name.startsWith('ListExecutions')) return { definition: '{}' };
    account.lists++;
    const from = Number(command.input.nextToken ?? 0);
    const executions = account.rows.slice(from, from + pageSize);
    return {
      executions,
      nextToken: from + pageSize < account.rows.length ? String(from + pageSize) : undefined,
    };
  };
  const target = {
    client: { send } as unknown as SFNClient,
    logs: { filter: async () => ({ events: [] }), createGroup: async () => {} },
    service: () => Promise.reject(new Error('no service')),
    download: () => Promise.reject(new Error('no service')),
    kind: 'local' as const,
    owner: () => localOwner,
    prepare: async () => ({ roleArn: 'arn:aws:iam::123456789012:role/test' }),
    watch: (arn: string, observer: ExecutionObserver) => {
      observers.set(arn, observer);
      return () => void observers.delete(arn);
    },
  };
  const runs = new Runs(
    target,
    () => ({ arn: machineArn, definition: '{}', type: 'STANDARD' }),
    (arn, status) => finished.push(`${arn} ${status}`),
  );
  return {
    account,
    runs,
    finished,
    observers,
    names: () => runs.store.get().rows.map(({ name, status }) => `${name} ${status}`),
    see: (name: string, status: ExecutionStatus, events: readonly HistoryEvent[] = []) =>
      observers
        .get(`arn:${name}`)
        ?.onUpdate({ description: { ...row(name, status), $metadata: {} } as never, events }),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { hidden: false });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the list', () => {
  test('is asked again while the sandbox is open, more often while something runs', async () => {
    const { account, runs } = setUp();
    account.rows = [row('a', 'SUCCEEDED')];
    await runs.list.refresh(machineArn);
    await vi.advanceTimersByTimeAsync(60_000);
    const idle = account.lists;
    account.rows = [row('b'), ...account.rows];
    await vi.advanceTimersByTimeAsync(60_000);
    expect(idle).toBeLessThan(12);
    expect(account.lists - idle).toBeGreaterThan(20);
    runs.close();
    const closed = account.lists;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(account.lists).toBe(closed);
  });

  test('tells of executions that ended, also of those started elsewhere, but not of old ones', async () => {
    const { account, runs, finished } = setUp();
    account.rows = [row('running', 'RUNNING', 2), row('old', 'FAILED', 1)];
    await runs.list.refresh(machineArn);
    account.rows = [
      row('from-terminal', 'SUCCEEDED', 3),
      row('running', 'ABORTED', 2),
      row('old', 'FAILED', 1),
    ];
    await runs.list.refresh(machineArn);
    await runs.list.refresh(machineArn);
    expect(finished).toEqual(['arn:from-terminal SUCCEEDED', 'arn:running ABORTED']);
    runs.close();
  });

  test('keeps what was fetched further down', async () => {
    const { account, runs, names } = setUp(2);
    account.rows = [
      row('d', 'SUCCEEDED', 4),
      row('c', 'SUCCEEDED', 3),
      row('b', 'SUCCEEDED', 2),
      row('a', 'SUCCEEDED', 1),
    ];
    await runs.list.refresh(machineArn);
    await runs.list.loadMore(machineArn);
    await runs.list.refresh(machineArn);
    expect(names()).toEqual(['d SUCCEEDED', 'c SUCCEEDED', 'b SUCCEEDED', 'a SUCCEEDED']);
    expect(runs.store.get().nextToken).toBeUndefined();
    runs.close();
  });

  test('says so when nothing answers, and when it answers again', async () => {
    const { account, runs } = setUp();
    account.refusal = 'TypeError';
    await runs.list.refresh(machineArn);
    expect(runs.store.get().isOffline).toBe(true);
    account.refusal = undefined;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(runs.store.get().isOffline).toBe(false);
    runs.close();
  });
});

describe('the selected execution', () => {
  test('is followed until it ends, also when another one is looked at', async () => {
    const { runs, see, finished, names, observers } = setUp();
    runs.select('arn:a');
    see('a', 'RUNNING');
    runs.select('arn:b');
    see('a', 'SUCCEEDED');
    expect([finished, names(), runs.store.get().selected?.arn]).toEqual([
      ['arn:a SUCCEEDED'],
      ['a SUCCEEDED'],
      'arn:b',
    ]);
    runs.close();
    expect(observers.has('arn:b')).toBe(false);
  });

  test('brings the definition it used', async () => {
    const { runs } = setUp();
    runs.select('arn:a');
    await vi.advanceTimersByTimeAsync(0);
    expect(runs.store.get().selected?.definition).toBe('{}');
  });

  test('tells its history as visits, and only when the history has grown', () => {
    const { runs, see } = setUp();
    runs.select('arn:a');
    const events = [
      { id: 1, previousEventId: 0, type: 'ExecutionStarted', timestamp: new Date(0) },
      {
        id: 2,
        previousEventId: 0,
        type: 'WaitStateEntered',
        timestamp: new Date(0),
        stateEnteredEventDetails: { name: 'W' },
      },
    ] as HistoryEvent[];
    see('a', 'RUNNING', events);
    const { visits } = runs.store.get().selected ?? {};
    see('a', 'RUNNING', events);
    expect(visits?.map(({ name, status }) => `${name} ${status}`)).toEqual(['W running']);
    expect(runs.store.get().selected?.visits).toBe(visits);
  });

  test('an execution that is gone is explained and watched no more', () => {
    const { runs, observers } = setUp();
    runs.select('arn:a');
    observers.get('arn:a')?.onProblem?.(Object.assign(new Error('no'), { name: 'ExecutionDoesNotExist' }));
    expect([runs.store.get().problem?.code, observers.size]).toEqual(['ExecutionDoesNotExist', 0]);
  });

  test('of another machine, opened from the one that started it, is not in the list', async () => {
    const { account, runs, observers, names } = setUp();
    account.rows = [row('a', 'SUCCEEDED')];
    await runs.list.refresh(machineArn);
    runs.select('arn:kid', ['arn:a']);
    const description = { ...row('kid', 'SUCCEEDED'), stateMachineArn: 'arn:other', $metadata: {} };
    observers.get('arn:kid')?.onUpdate({ description: description as never, events: [] });
    expect(runs.store.get().selected).toMatchObject({ arn: 'arn:kid', trail: ['arn:a'], description });
    expect(names()).toEqual(['a SUCCEEDED']);
    runs.close();
  });

  test('of a Map Run is found through it', async () => {
    const { account, runs } = setUp();
    account.rows = [row('kid', 'SUCCEEDED')];
    expect(await runs.childrenOf('arn:run')).toEqual(account.rows);
    account.refusal = 'ResourceNotFound';
    expect(await runs.childrenOf('arn:run')).toEqual([]);
    expect(runs.store.get().problem?.code).toBe('ResourceNotFound');
  });
});
