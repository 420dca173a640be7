import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { simulatorHere } from '../../simulator/run-here';
import { twinWithAnswers } from '../run/twin-with-answers';
import { runInAccount, type ToRun } from '../testing/run-in-account';
import { twinRun, type TwinRun } from '../twin-run';
import { compareTwins } from './compare-twins';

const invoke = (name: string, more: object = {}) => ({
  Type: 'Task',
  Resource: `arn:aws:lambda:eu-west-1:210987654321:function:${name}`,
  ...more,
});

const machine: ToRun = {
  definition: {
    StartAt: 'Cobrar',
    States: {
      Cobrar: invoke('cobrar', {
        ResultPath: '$.pago',
        Retry: [{ ErrorEquals: ['Ocupado'], IntervalSeconds: 2, MaxAttempts: 2 }],
        Next: 'A la vez',
      }),
      'A la vez': {
        Type: 'Parallel',
        End: true,
        Branches: [
          { StartAt: 'Avisar', States: { Avisar: invoke('avisar', { End: true }) } },
          { StartAt: 'Guardar', States: { Guardar: invoke('guardar', { End: true }) } },
        ],
      },
    },
  },
  input: { pedido: 7 },
  answers: {
    cobrar: [
      { error: 'Ocupado', cause: 'luego' },
      { output: { id: 'c-1' }, seconds: 1 },
    ],
    avisar: [{ output: { ok: true }, seconds: 3 }],
    guardar: [{ output: { ok: true }, seconds: 1 }],
  },
};

async function twinOf(run: TwinRun): Promise<TwinRun> {
  const twin = await twinWithAnswers({ run, type: 'STANDARD' }, simulatorHere);
  if (twin.kind !== 'ran') throw new Error(JSON.stringify(twin));
  return twin.run;
}

function kindsOf(a: TwinRun, b: TwinRun): readonly string[] {
  return compareTwins(a, b).groups.map(({ kind }) => kind);
}

/** The twin with its history changed by hand. */
function changed(run: TwinRun, change: (event: HistoryEvent) => readonly HistoryEvent[]): TwinRun {
  return twinRun({ ...run, events: run.events.flatMap(change) });
}

function details(type: string, members: object, nth = 1): (event: HistoryEvent) => readonly HistoryEvent[] {
  let seen = 0;
  return (event) => {
    const key = Object.keys(event).find((name) => name.endsWith('EventDetails'));
    if (event.type !== type || !key || ++seen !== nth) return [event];
    return [{ ...event, [key]: { ...(event[key as keyof HistoryEvent] as object), ...members } }];
  };
}

const usual = ['role', 'account', 'time'];

test('a twin that is given the same answers differs only in what always differs', async () => {
  const run = await runInAccount(machine);
  const report = compareTwins(run, await twinOf(run));
  expect(report.groups.map(({ kind }) => kind)).toEqual(usual);
  expect(report.weight).toBe('expected');
  expect(report.shared).toBe(run.events.length);
});

test('a run is the same as itself', async () => {
  const run = await runInAccount(machine);
  const { groups, weight } = compareTwins(run, run);
  expect({ groups, weight }).toEqual({ groups: [], weight: undefined });
});

describe('each kind of difference is told by its name, with its place and its state', () => {
  /** Without an event; what followed it follows what it followed. */
  const drop = (type: string) => {
    let gone: HistoryEvent | undefined;
    return (event: HistoryEvent) => {
      if (!gone && event.type === type) {
        gone = event;
        return [];
      }
      const isNext = gone !== undefined && event.previousEventId === gone.id;
      return [isNext ? { ...event, previousEventId: gone?.previousEventId } : event];
    };
  };
  test.each([
    ['missing', drop('LambdaFunctionFailed'), { state: 'Cobrar', eventType: 'LambdaFunctionFailed' }],
    [
      'cause',
      details('LambdaFunctionFailed', { cause: 'later' }),
      { place: 'cause', a: 'luego', b: 'later' },
    ],
    [
      'error',
      details('LambdaFunctionFailed', { error: 'Otro' }),
      { place: 'error', a: 'Ocupado', b: 'Otro' },
    ],
    [
      'payload',
      details('LambdaFunctionSucceeded', { output: '{"id":"c-2"}' }),
      { place: 'output $.id', a: 'c-1', b: 'c-2', state: 'Cobrar' },
    ],
    ['payload', details('ParallelStateEntered', { input: '{"pedido":"7"}' }), { state: 'A la vez' }],
    [
      'field',
      details('LambdaFunctionScheduled', { timeoutInSeconds: 60 }),
      { place: 'timeoutInSeconds', a: undefined, b: 60 },
    ],
    [
      'metadata',
      details('LambdaFunctionSucceeded', { output: '{"id":"c-1","SdkHttpMetadata":{"HttpStatusCode":200}}' }),
      { state: 'Cobrar' },
    ],
  ] as const)('%s', async (kind, change, first) => {
    const run = await runInAccount(machine);
    const twin = changed(await twinOf(run), change);
    const { groups } = compareTwins(run, twin);
    const found = groups.find((group) => group.kind === kind);
    expect(found?.first).toMatchObject(first);
    const others = groups.map((group) => group.kind).filter((one) => one !== kind && !usual.includes(one));
    expect(others).toEqual([]);
  });

  test('extra', async () => {
    const run = await runInAccount(machine);
    const { groups } = compareTwins(changed(run, drop('LambdaFunctionFailed')), await twinOf(run));
    expect(groups[0]?.first).toMatchObject({
      kind: 'extra',
      state: 'Cobrar',
      eventType: 'LambdaFunctionFailed',
    });
  });

  test('status', async () => {
    const run = await runInAccount(machine);
    const { groups, weight } = compareTwins(run, { ...(await twinOf(run)), status: 'FAILED' });
    expect(weight).toBe('real');
    expect(groups[0]?.first).toMatchObject({ kind: 'status', a: 'SUCCEEDED', b: 'FAILED' });
  });

  test('order: branches that had their turns otherwise, and what follows them', async () => {
    const run = await runInAccount(machine);
    const faster = { ...machine.answers, avisar: [{ output: { ok: true }, seconds: 0.5 }] };
    const other = await runInAccount({ ...machine, answers: faster });
    const { groups } = compareTwins(run, other);
    expect(groups.map(({ kind }) => kind)).toEqual(['order', 'ids', 'time']);
  });
});

test('what a service says on taking the work is no payload', async () => {
  const definition = {
    StartAt: 'A',
    States: {
      A: {
        Type: 'Task',
        Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
        Parameters: { QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/210987654321/cola', MessageBody: {} },
        End: true,
      },
    },
  };
  const told = JSON.stringify(definition);
  const simulated = await simulatorHere.run({ definition: told, mocks: { A: [{ return: 1 }] } });
  const { executionArn, status, events } = simulated;
  const run = twinRun({ executionArn, definition: told, input: '{}', status, events });
  const receipt = { output: JSON.stringify({ MD5OfMessageBody: 'x', otra: 1 }) };
  expect(kindsOf(run, changed(run, details('TaskSubmitted', receipt)))).toEqual(['metadata']);
});

test('what a Task answered otherwise is told once, however often it comes again', async () => {
  const run = await runInAccount(machine);
  const answers = {
    ...machine.answers,
    cobrar: [...machine.answers!.cobrar!.slice(0, 1), { output: { id: 'z' }, seconds: 1 }],
  };
  const { groups } = compareTwins(run, await runInAccount({ ...machine, answers }));
  expect(groups.filter(({ kind }) => kind === 'payload')).toHaveLength(1);
  expect(groups[0]).toMatchObject({ kind: 'payload', first: { eventType: 'LambdaFunctionSucceeded' } });
  expect(groups[0]?.count).toBeGreaterThan(5);
});
