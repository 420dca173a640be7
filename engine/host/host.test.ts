import { expect, test } from 'vitest';
import type { Execution } from '../machine/execution/execution';
import type { StartRequest } from './execution/start-request';
import { Host } from './host';
import { StaleWriteError, type Ports } from './ports';
import type { ExecutionRecord, Revision, StateMachineRecord, StoredEvent, Transition } from './records';
import { SequentialIds } from './ids/sequential-ids';
import { waitingsOf } from './time/at-rest';
import { SimulatedClock } from './time/simulated-clock';

const ARN = 'arn:aws:states:us-east-1:123456789012:execution:M:run';
/** Too short a rest to leave memory for. */
const briefly = { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 3, End: true } } };
const waiting = { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 60, End: true } } };

/** A store for one execution, with a door that can be held shut and writes that can be made to fail. */
class FakeStore {
  record: ExecutionRecord | undefined;
  snapshot: Execution | undefined;
  readonly history: StoredEvent[] = [];
  door: Promise<void> = Promise.resolve();
  failures: Error[] = [];
  /** So many writes are done, and yet answered by an error. */
  lostAnswers = 0;

  readonly executions = {
    create: async (transition: Transition) => {
      await this.door;
      if (this.record) return false;
      this.write(transition);
      return true;
    },
    commit: async (transition: Transition) => {
      const failure = this.failures.shift();
      if (failure) throw failure;
      if (transition.replacesSeq !== this.snapshot?.seq) throw new StaleWriteError();
      this.write(transition);
    },
    find: async () => this.record,
    findSnapshot: async () => this.snapshot,
    open: async () => (this.record?.status === 'RUNNING' ? [{ arn: ARN, isAtRest: false }] : []),
  };

  private write({ record, snapshot, history }: Transition): void {
    this.record = record;
    this.snapshot = JSON.parse(JSON.stringify(snapshot)) as Execution;
    this.history.push(...history);
    if (this.lostAnswers-- > 0) throw new Error('connection lost');
  }
}

function setUp(definition: object = waiting, store = new FakeStore()) {
  const clock = new SimulatedClock(() => new Promise((resolve) => setImmediate(resolve)));
  const revision = { key: 'r1', definition: JSON.stringify(definition), roleArn: 'role' } as Revision;
  const machine = { arn: 'machine', name: 'M', revision } as StateMachineRecord;
  const stateMachines = { findRevision: async () => revision };
  const dispatcher = { dispatch: () => () => undefined };
  const mapRuns = { running: async () => [] };
  const evaluator = { evaluate: () => new Promise(() => {}) };
  const stores = { ...store, stateMachines, mapRuns };
  const ports = { clock, ids: new SequentialIds(), store: stores, dispatcher, evaluator };
  const host = new Host(ports as unknown as Ports);
  const request: StartRequest = { executionArn: ARN, name: 'run', machine, revision, input: '{"a": 1}' };
  return { clock, store, host, request };
}

test('an execution runs to its end, which it shows with the time of its last event', async () => {
  const { clock, store, host, request } = setUp();
  expect((await host.start(request)).kind).toBe('started');
  await clock.runToEnd();
  expect(store.record).toMatchObject({ status: 'SUCCEEDED', output: '{"a":1}' });
  expect(store.record!.stopDate).toBe(store.history.at(-1)!.timestamp);
  expect(store.record!.stopDate! - store.record!.startDate).toBe(60_000);
});

test('a second start of the same name gives the first one', async () => {
  const { host, request } = setUp();
  const [first, second] = await Promise.all([host.start(request), host.start(request)]);
  expect([first.kind, second.kind]).toEqual(['started', 'taken']);
  expect(second.record.arn).toBe(ARN);
});

test('a second start hears nothing before the first one is written, and takes its place when it fails', async () => {
  const { clock, store, host, request } = setUp();
  let open = () => {};
  store.door = new Promise((_, reject) => (open = () => reject(new Error('disk full'))));
  const first = host.start(request);
  const second = host.start(request);
  await clock.advance(0);
  store.door = Promise.resolve();
  open();
  await expect(first).rejects.toThrow('disk full');
  expect((await second).kind).toBe('started');
  expect(store.record).toMatchObject({ status: 'RUNNING' });
});

test('a stop that comes while the start is being written waits for it', async () => {
  const { store, host, request } = setUp();
  let open = () => {};
  store.door = new Promise((resolve) => (open = resolve));
  const started = host.start(request);
  const stopped = host.stop(ARN, { error: 'Enough' });
  open();
  await Promise.all([started, stopped]);
  expect(store.record).toMatchObject({ status: 'ABORTED', error: 'Enough' });
  expect(store.history.map(({ type }) => type)).toEqual([
    'ExecutionStarted',
    'WaitStateEntered',
    'ExecutionAborted',
  ]);
});

test('nobody waits for an expression without end: not who starts an execution, nor who stops it', async () => {
  const expression = { Type: 'Pass', QueryLanguage: 'JSONata', Output: '{% $endless() %}', End: true };
  const { store, host, request } = setUp({ StartAt: 'A', States: { A: expression } });
  await host.start(request);
  expect(store.history.map(({ type }) => type)).toEqual(['ExecutionStarted']);
  await host.stop(ARN, {});
  expect(store.history.map(({ type }) => type)).toEqual(['ExecutionStarted', 'ExecutionAborted']);
});

test('a write that fails is tried again, and nothing is lost', async () => {
  const { clock, store, host, request } = setUp();
  await host.start(request);
  store.failures = [new Error('disk full'), new Error('disk full')];
  await clock.runToEnd();
  expect(store.record).toMatchObject({ status: 'SUCCEEDED' });
  expect(store.history.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
});

test('a write that is done is not taken for lost when only its answer is', async () => {
  const { clock, store, host, request } = setUp();
  store.lostAnswers = 1;
  expect((await host.start(request)).kind).toBe('started');
  store.lostAnswers = 1;
  await clock.runToEnd();
  expect(store.record).toMatchObject({ status: 'SUCCEEDED' });
  expect(store.history.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
});

test('a token brings nothing to an execution whose end is being written', async () => {
  const Resource = 'arn:aws:states:::sqs:sendMessage.waitForTaskToken';
  const task = { Type: 'Task', Resource, Parameters: { 'Token.$': '$$.Task.Token' }, End: true };
  const { clock, store, host, request } = setUp({ StartAt: 'T', States: { T: task } });
  await host.start(request);
  const [{ token = '' } = {}] = waitingsOf(store.snapshot!) as readonly { readonly token?: string }[];
  store.failures = [new Error('disk full')];
  const stopped = host.stop(ARN, {});
  const told = host.tasks.succeed(token, 1);
  await clock.runToEnd();
  await stopped;
  expect(await told).toBe('timed-out');
});

test('nobody is told that an execution was stopped which another owner has taken', async () => {
  const { store, host, request } = setUp(briefly);
  await host.start(request);
  store.snapshot = { ...store.snapshot!, seq: 7 };
  await expect(host.stop(ARN, {})).rejects.toThrow('has another owner');
});

test('an owner whose write is stale lets the execution go', async () => {
  const { clock, store, host, request } = setUp(briefly);
  await host.start(request);
  store.snapshot = { ...store.snapshot!, seq: 7 };
  await clock.runToEnd();
  expect(store.record).toMatchObject({ status: 'RUNNING' });
  expect(store.history).toHaveLength(2);
});

test('a new host takes up what another one left running', async () => {
  const before = setUp();
  await before.host.start(before.request);
  await before.host.drain();
  const after = setUp(waiting, before.store);
  expect(await after.host.recover()).toBe(1);
  await after.clock.runToEnd();
  expect(after.store.record).toMatchObject({ status: 'SUCCEEDED' });
});

test('an endless loop pauses between steps and ends with a full history', async () => {
  const state = { Type: 'Pass', Next: 'A' };
  const { clock, store, host, request } = setUp({ StartAt: 'A', States: { A: state } });
  await host.start(request);
  expect(store.record).toMatchObject({ status: 'RUNNING' });
  await clock.runToEnd();
  expect(store.record).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  expect(store.history).toHaveLength(25_000);
});
