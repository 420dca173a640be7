import { beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../base/json';
import type { StoredEvent } from '../host/records';
import { Queue, QUEUE, tasksUnderTest } from '../conformance/tasks-under-test';

let queue: Queue;
let under: ReturnType<typeof tasksUnderTest>;
beforeEach(() => {
  queue = new Queue();
  under = tasksUnderTest([queue]);
});

const message = { QueueUrl: 'q', MessageBody: { 'token.$': '$$.Task.Token' } };
const task = (more: JsonObject = {}) => ({ Type: 'Task', Resource: QUEUE, Parameters: message, ...more });
const alone = (more: JsonObject = {}) => ({ A: task({ End: true, ...more }) });
const succeed = (output: string) => under.call('SendTaskSuccess', { taskToken: queue.tokens[0]!, output });

describe('a task with a token', () => {
  test('ends with what the token brings', async () => {
    const arn = await under.start(alone());
    await under.engine.clock.advance(5_000);
    await succeed('{"ok":true}');
    expect(await under.events(arn)).toEqual([
      '3<-2 TaskScheduled',
      '4<-3 TaskStarted',
      '5<-4 TaskSubmitted',
      '6<-5 TaskSucceeded +5',
      '7<-6 TaskStateExited(A) +5',
      '8<-7 ExecutionSucceeded +5',
    ]);
    expect(await under.record(arn)).toMatchObject({ output: '{"ok":true}' });
  });

  test('sends the token in its parameters', async () => {
    const arn = await under.start(alone());
    const { items } = await under.engine.store.executions.history(arn, { limit: 3, reverse: false });
    const scheduled = (items[2] as StoredEvent).taskScheduledEventDetails as JsonObject;
    const { MessageBody } = JSON.parse(String(scheduled.parameters)) as JsonObject;
    expect(MessageBody).toEqual({ token: queue.tokens[0] });
  });

  test('waits for the confirmation when the token comes back before it', async () => {
    queue.confirmsAtOnce = false;
    const arn = await under.start(alone());
    await succeed('1');
    await expect(succeed('2')).rejects.toMatchObject({ code: 'TaskTimedOut' });
    expect((await under.events(arn)).at(-1)).toBe('4<-3 TaskStarted');
    queue.confirm();
    await under.engine.clock.advance(0);
    expect((await under.events(arn)).slice(2, 4)).toEqual(['5<-4 TaskSubmitted', '6<-5 TaskSucceeded']);
  });

  test('fails as the token says, with a new token for the next attempt', async () => {
    const arn = await under.start(alone({ Retry: [{ ErrorEquals: ['No'], MaxAttempts: 1 }] }));
    await under.call('SendTaskFailure', { taskToken: queue.tokens[0]!, error: 'No', cause: 'busy' });
    await under.engine.clock.advance(1_000);
    expect(queue.tokens[1]).not.toBe(queue.tokens[0]);
    await expect(succeed('1')).rejects.toMatchObject({ code: 'TaskTimedOut' });
    await under.call('SendTaskSuccess', { taskToken: queue.tokens[1]!, output: '2' });
    expect(await under.record(arn)).toMatchObject({ status: 'SUCCEEDED', output: '2' });
  });

  test('is over when it was answered once, or its execution stopped', async () => {
    const first = await under.start(alone());
    await succeed('1');
    await expect(succeed('2')).rejects.toMatchObject({ code: 'TaskTimedOut' });
    expect(await under.record(first)).toMatchObject({ output: '1' });
    const second = await under.start(alone());
    await under.call('StopExecution', { executionArn: second });
    const taskToken = queue.tokens[1]!;
    await expect(under.call('SendTaskHeartbeat', { taskToken })).rejects.toMatchObject({
      code: 'TaskTimedOut',
    });
  });

  test.each(['nonsense', '', 'W10='])('does not know the token %j', async (taskToken) => {
    await expect(under.call('SendTaskSuccess', { taskToken, output: '1' })).rejects.toMatchObject({
      code: taskToken === '' ? 'ValidationException' : 'InvalidToken',
    });
  });
});

describe('heartbeats', () => {
  test('keep a task alive; the first one missed ends it', async () => {
    const arn = await under.start(alone({ HeartbeatSeconds: 10 }));
    for (let beats = 0; beats < 3; beats++) {
      await under.engine.clock.advance(9_000);
      await under.call('SendTaskHeartbeat', { taskToken: queue.tokens[0]! });
    }
    await under.engine.clock.runToEnd();
    expect(await under.events(arn, 6)).toEqual([
      '6<-5 TaskTimedOut(States.Timeout) +37',
      '7<-6 ExecutionFailed(States.Timeout) +37',
    ]);
  });

  test.each([
    ['States.HeartbeatTimeout', 'SUCCEEDED'],
    ['States.Timeout', 'SUCCEEDED'],
    ['States.ALL', 'SUCCEEDED'],
    ['States.TaskFailed', 'FAILED'],
  ])('a catcher of %s makes of a missed one: %s', async (error, status) => {
    const caught = { ErrorEquals: [error], Next: 'B' };
    const arn = await under.start({
      A: task({ HeartbeatSeconds: 1, Catch: [caught], Next: 'B' }),
      B: { Type: 'Succeed' },
    });
    await under.engine.clock.runToEnd();
    expect((await under.record(arn)).status).toBe(status);
  });
});

describe('an activity', () => {
  const activityArn = 'arn:aws:states:us-east-1:123456789012:activity:review';
  const review = { Type: 'Task', Resource: activityArn, End: true };
  const poll = (workerName: string) => under.call('GetActivityTask', { activityArn, workerName });

  test('that is not there fails the state before anything is scheduled', async () => {
    const arn = await under.start({ A: review });
    expect(await under.events(arn)).toEqual(['3<-2 ExecutionFailed(States.Runtime)']);
    const cause = `An error occurred while executing the state 'A' (entered at the event id #2). The activity ${activityArn} does not exist.`;
    expect(await under.record(arn)).toMatchObject({ cause });
  });

  test('goes to the worker that asks, which answers with its token', async () => {
    await under.call('CreateActivity', { name: 'review' });
    const arn = await under.start({ A: review }, { n: 1 });
    const { taskToken, input } = await poll('ana');
    expect(input).toBe('{"n":1}');
    await under.call('SendTaskSuccess', { taskToken: String(taskToken), output: '"fine"' });
    expect(await under.events(arn)).toEqual([
      '3<-2 ActivityScheduled',
      '4<-3 ActivityStarted',
      '5<-4 ActivitySucceeded',
      '6<-5 TaskStateExited(A)',
      '7<-6 ExecutionSucceeded',
    ]);
  });

  test('goes to waiting workers in the order in which they asked, each task once', async () => {
    await under.call('CreateActivity', { name: 'review' });
    const polls = [poll('first'), poll('second')];
    await under.engine.clock.advance(10);
    await under.start({ A: review }, 1);
    await under.start({ A: review }, 2);
    expect((await Promise.all(polls)).map(({ input }) => input)).toEqual(['1', '2']);
  });

  test('that no worker takes in time has timed out, and is offered to nobody', async () => {
    await under.call('CreateActivity', { name: 'review' });
    const arn = await under.start({ A: { ...review, TimeoutSeconds: 5 } });
    await under.engine.clock.runToEnd();
    expect((await under.events(arn))[1]).toBe('4<-3 ActivityTimedOut(States.Timeout) +5');
    const polling = poll('late');
    await under.engine.clock.advance(60_000);
    expect(await polling).toEqual({});
  });

  test('awaits its first heartbeat from when a worker took it', async () => {
    await under.call('CreateActivity', { name: 'review' });
    const arn = await under.start({ A: { ...review, HeartbeatSeconds: 5 } });
    await under.engine.clock.advance(20_000);
    await poll('ana');
    await under.engine.clock.runToEnd();
    expect((await under.events(arn))[2]).toBe('5<-4 ActivityTimedOut(States.Timeout) +25');
  });
});
