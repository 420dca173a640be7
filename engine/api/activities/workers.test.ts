import { beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { expectError, OWNER } from '../../conformance/api-under-test';
import type { ActivityTask, PollRequest, TaskDoor, TokenOutcome } from '../../host/ports';
import { createTestEngine, SequentialIds, type TestEngine } from '../../testing';
import { createApi, type StatesApi } from '../registry';

const ACTIVITY = 'arn:aws:states:us-east-1:123456789012:activity:review';

/** A door whose tasks the test hands out. */
class ScriptedDoor implements TaskDoor {
  outcome: TokenOutcome = 'done';
  readonly heard: unknown[] = [];
  readonly polls: PollRequest[] = [];
  readonly tasks: ActivityTask[] = [];

  async succeed(...given: unknown[]) {
    this.heard.push(['succeed', ...given]);
    return this.outcome;
  }
  async fail(...given: unknown[]) {
    this.heard.push(['fail', ...given]);
    return this.outcome;
  }
  async heartbeat(...given: unknown[]) {
    this.heard.push(['heartbeat', ...given]);
    return this.outcome;
  }
  async poll(request: PollRequest) {
    this.polls.push(request);
    const task = this.tasks.shift();
    if (!task) await request.until;
    return task;
  }
}

type WhenGone = (listener: () => void) => void;

let engine: TestEngine;
let door: ScriptedDoor;
let api: StatesApi;
beforeEach(async () => {
  engine = createTestEngine();
  door = new ScriptedDoor();
  const { store, host, clock } = engine;
  api = createApi({ store, host, clock, ids: new SequentialIds(), tasks: door });
  await call('CreateActivity', { name: 'review' });
});
const call = async (operation: string, input: JsonObject, whenGone?: WhenGone) =>
  JSON.parse(JSON.stringify(await api.call(operation, input, { ...OWNER, whenGone })));

describe('GetActivityTask', () => {
  const poll = (whenGone?: WhenGone) =>
    call('GetActivityTask', { activityArn: ACTIVITY, workerName: 'w1' }, whenGone);

  test('gives a task, with the worker named to it', async () => {
    door.tasks.push({ taskToken: 'token', input: '{"a": 1}' });
    expect(await poll()).toEqual({ taskToken: 'token', input: '{"a": 1}' });
    expect(door.polls).toEqual([expect.objectContaining({ activityArn: ACTIVITY, workerName: 'w1' })]);
  });

  test('waits a minute and then says that there is none', async () => {
    const answers: unknown[] = [];
    const polling = poll().then((answer) => answers.push(answer));
    await engine.clock.advance(59_999);
    expect(answers).toEqual([]);
    await engine.clock.advance(1);
    await polling;
    expect(answers).toEqual([{}]);
  });

  test('ends when the client has gone away', async () => {
    let leave = () => {};
    const polling = poll((listener) => (leave = listener));
    await engine.clock.advance(1_000);
    leave();
    expect(await polling).toEqual({});
  });

  test('ends when the engine closes, and does not begin after that', async () => {
    const polling = poll();
    await engine.clock.advance(1_000);
    api.endPolls();
    expect(await polling).toEqual({});
    expect(await poll()).toEqual({});
  });

  test('a thousand workers are enough for one activity', async () => {
    const polling = Array.from({ length: 1_000 }, () => poll());
    await engine.clock.advance(1_000);
    await expectError(
      poll(),
      'ActivityWorkerLimitExceeded',
      `The maximum number of workers concurrently polling for activity tasks has been reached: '${ACTIVITY}'`,
    );
    await engine.clock.advance(59_000);
    await Promise.all(polling);
    door.tasks.push({ taskToken: 'token', input: '{}' });
    expect(await poll()).toMatchObject({ taskToken: 'token' });
  });

  test('of an activity that is not there is refused', async () => {
    await call('DeleteActivity', { activityArn: ACTIVITY });
    await expectError(poll(), 'ActivityDoesNotExist', `Activity Does Not Exist: '${ACTIVITY}'`);
  });
});

describe('what a worker reports', () => {
  test.each<[string, JsonObject, unknown[]]>([
    ['SendTaskSuccess', { output: '{"a": [1]}' }, ['succeed', 'token', { a: [1] }]],
    ['SendTaskSuccess', { output: 'null' }, ['succeed', 'token', null]],
    ['SendTaskFailure', { error: 'E', cause: 'c' }, ['fail', 'token', { error: 'E', cause: 'c' }]],
    ['SendTaskFailure', {}, ['fail', 'token', {}]],
    ['SendTaskHeartbeat', {}, ['heartbeat', 'token']],
  ])('%s %j goes through the door', async (operation, input, heard) => {
    expect(await call(operation, { taskToken: 'token', ...input })).toEqual({});
    expect(door.heard).toEqual([heard]);
  });

  test.each<[TokenOutcome, string, string]>([
    ['invalid', 'InvalidToken', "Invalid Token: 'Invalid token'"],
    ['does-not-exist', 'TaskDoesNotExist', "Task Does Not Exist: 'Task does not exist'"],
    ['timed-out', 'TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'"],
  ])('about a token that is %s is refused', async (outcome, code, message) => {
    door.outcome = outcome;
    for (const operation of ['SendTaskSuccess', 'SendTaskFailure', 'SendTaskHeartbeat']) {
      await expectError(call(operation, { taskToken: 'token', output: '{}' }), code, message);
    }
  });

  test.each([
    [
      'hola',
      "Unrecognized token 'hola': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
    ],
    [`"${'ñ'.repeat(131_072)}"`, 'The text is longer than 262144 bytes.'],
  ])('an output that is no JSON, or too long, is refused', async (output, problem) => {
    const message = `Invalid Output: '${problem}'`;
    await expectError(call('SendTaskSuccess', { taskToken: 'token', output }), 'InvalidOutput', message);
    expect(door.heard).toEqual([]);
  });
});
