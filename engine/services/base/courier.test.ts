import { beforeEach, expect, test } from 'vitest';
import type { Json } from '../../base/json';
import { SequentialIds } from '../../host/ids/sequential-ids';
import { SimulatedClock } from '../../host/time/simulated-clock';
import type { DocumentStore } from '../../host/documents';
import { createMemoryStore } from '../../testing';
import { Courier, type Deliver, type Delivered } from './courier';
import { createTransact } from './transact';
import type { Delivery } from './transaction';

const START = Date.UTC(2026, 0, 1);
let clock: SimulatedClock;
let documents: DocumentStore;
let made: [seconds: number, Json, attempt: number][];
beforeEach(() => {
  clock = new SimulatedClock(() => new Promise((resolve) => setImmediate(resolve)), START);
  documents = createMemoryStore().documents;
  made = [];
});

interface Options {
  readonly isShared?: boolean;
  readonly outcome?: (body: Json, attempt: number) => Delivered;
}

async function courier({ isShared = false, outcome = () => ({ kind: 'done' }) }: Options = {}) {
  const ids = new SequentialIds();
  const courier = new Courier({ documents, clock, ids, isShared });
  const deliver: Deliver = async (body, { attempt }) => {
    made.push([(clock.now() - START) / 1_000, body, attempt]);
    return outcome(body, attempt);
  };
  await courier.start(new Map([['test:do', deliver]]));
  const transact = createTransact({ documents, clock, ids, sent: (id, at) => courier.sent(id, at) });
  const send = (delivery: Omit<Delivery, 'to'>) =>
    transact(async (tx) => tx.send({ to: 'test:do', ...delivery }));
  const recall = (id: string) => transact(async (tx) => tx.recall(id));
  return { courier, send, recall };
}

test('makes what was sent when its time has come, and forgets it', async () => {
  const { send } = await courier();
  await send({ body: 'later', at: START + 60_000 });
  await send({ body: 'now' });
  await clock.runToEnd();
  expect(made).toEqual([
    [0, 'now', 1],
    [60, 'later', 1],
  ]);
  expect(await documents.count('outbox')).toBe(0);
});

test('what is sent again under one id replaces what waits, and what is recalled is not made', async () => {
  const { send, recall } = await courier();
  await send({ id: 'one', body: 1, at: START + 10_000 });
  await send({ id: 'one', body: 2, at: START + 20_000 });
  await send({ id: 'two', body: 3, at: START + 10_000 });
  await recall('two');
  await clock.runToEnd();
  expect(made).toEqual([[20, 2, 1]]);
});

test('what fails is tried again, each time after a longer pause', async () => {
  const { send } = await courier({
    outcome: (_, attempt) => {
      if (attempt < 4) throw new Error('not yet');
      return { kind: 'done' };
    },
  });
  await send({ body: 'x' });
  await clock.runToEnd();
  expect(made.map(([seconds, , attempt]) => [seconds, attempt])).toEqual([
    [0, 1],
    [1, 2],
    [3, 3],
    [7, 4],
  ]);
});

test('a delivery says itself when it is to be tried again, and with what', async () => {
  const { send } = await courier({
    outcome: (body, attempt) => {
      if (attempt === 1 && body === 'a') return { kind: 'again', at: START + 5_000 };
      return body === 'a' ? { kind: 'again', at: START + 9_000, body: 'b' } : { kind: 'done' };
    },
  });
  await send({ body: 'a' });
  await clock.runToEnd();
  expect(made).toEqual([
    [0, 'a', 1],
    [5, 'a', 2],
    [9, 'b', 1],
  ]);
});

test('what was not made before the engine ended is made by the next one', async () => {
  const first = await courier();
  await first.send({ body: 'x', at: START + 1_000 });
  await first.courier.close();
  await clock.runToEnd();
  expect(made).toEqual([]);
  await courier();
  await clock.runToEnd();
  expect(made).toEqual([[1, 'x', 1]]);
});

test('of two engines on one store, one makes it', async () => {
  const first = await courier({ isShared: true });
  await first.send({ body: 'x', at: START + 1_000 });
  const second = await courier({ isShared: true });
  await clock.advance(2_000);
  expect(made).toEqual([[1, 'x', 1]]);
  await first.courier.close();
  await second.courier.close();
});
