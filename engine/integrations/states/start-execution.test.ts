import { beforeEach, describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../base/json';
import { SequentialIds } from '../../testing';
import type { TaskRequest } from '../../host/ports';
import { startExecution } from './start-execution';
import type { TaskCaller } from './step-functions';
import { tasksUnderTest } from '../../conformance/tasks-under-test';

let under: ReturnType<typeof tasksUnderTest>;
beforeEach(() => {
  under = tasksUnderTest();
});

const START = 'arn:aws:states:::states:startExecution';
const output = async (arn: string) => JSON.parse((await under.record(arn)).output ?? 'null') as JsonObject;

function nested(child: string, pattern: string, more: JsonObject = {}) {
  const parameters: JsonObject = { StateMachineArn: child, 'Input.$': '$', ...more };
  return { A: { Type: 'Task', Resource: START + pattern, Parameters: parameters, End: true } };
}

describe('states:startExecution', () => {
  test('starts a machine and goes on at once', async () => {
    const child = await under.create({ W: { Type: 'Wait', Seconds: 60, End: true } });
    const arn = await under.start(nested(child, '', { Name: 'kid' }));
    const { ExecutionArn, StartDate, SdkHttpMetadata } = await output(arn);
    expect(ExecutionArn).toBe(`${child.replace('stateMachine', 'execution')}:kid`);
    expect(StartDate).toBe(under.engine.clock.now());
    expect(SdkHttpMetadata).toMatchObject({ HttpStatusCode: 200 });
    expect(await under.record(String(ExecutionArn))).toMatchObject({ status: 'RUNNING', input: '{}' });
  });

  test.each<[string, (json: Json) => Json]>([
    ['.sync', (json) => JSON.stringify(json)],
    ['.sync:2', (json) => json],
  ])('%s waits for its end and gives its description', async (pattern, shown) => {
    const child = await under.create({ W: { Type: 'Wait', Seconds: 60, End: true } });
    const arn = await under.start(nested(child, pattern), { n: 1 });
    await under.engine.clock.runToEnd();
    expect((await under.events(arn)).slice(2, 4)).toEqual(['5<-4 TaskSubmitted', '6<-5 TaskSucceeded +60']);
    expect(await output(arn)).toMatchObject({
      Input: shown({ n: 1 }),
      Output: shown({ n: 1 }),
      Status: 'SUCCEEDED',
      StateMachineArn: child,
    });
  });

  test('.sync fails with the description of a child that failed', async () => {
    const child = await under.create({ F: { Type: 'Fail', Error: 'Broken', Cause: 'c' } });
    const record = await under.record(await under.start(nested(child, '.sync')));
    expect(record.error).toBe('States.TaskFailed');
    expect(JSON.parse(record.cause!)).toMatchObject({ Error: 'Broken', Cause: 'c', Status: 'FAILED' });
  });

  test.each([
    ['without a name the child is its own, though it is over by now', {}, 'attempt-1', 'TaskSucceeded'],
    ['under a name anybody may use, it is so too', { Name: 'kid' }, 'attempt-1', 'TaskSucceeded'],
    ['what another attempt started is not', { Name: 'kid' }, 'attempt-2', 'TaskFailed'],
  ])('performed again after a crash: %s', async (_, named, nonce, kind) => {
    const { clock } = under.engine;
    const child = await under.create({ P: { Type: 'Pass', End: true } });
    const call = (operation: string, input: JsonObject, caller: TaskCaller) =>
      under.engine.api.call(operation, input, caller);
    const whenClosed = (arn: string) => under.engine.host.whenClosed(arn);
    const find = (arn: string) => under.engine.store.executions.find(arn);
    const integration = startExecution({
      stepFunctions: { call, find, whenClosed },
      ids: new SequentialIds(),
      clock,
    });
    const request = {
      resource: START,
      input: { StateMachineArn: child, ...named },
      executionArn: `${child.replace('stateMachine', 'execution')}:parent`,
      nonce: 'attempt-1',
    };
    const first = await integration.perform(request as unknown as TaskRequest);
    await clock.runToEnd();
    const again = await integration.perform({ ...request, nonce } as unknown as TaskRequest);
    expect([first.kind, again.kind]).toEqual(['TaskSucceeded', kind]);
  });

  test('a machine that is not there fails the task in the words of the old SDK', async () => {
    const child = 'arn:aws:states:us-east-1:123456789012:stateMachine:none';
    const record = await under.record(await under.start(nested(child, '')));
    expect(record.error).toBe('StepFunctions.StateMachineDoesNotExistException');
    expect(record.cause).toMatch(
      /^State Machine Does Not Exist: '.*:none' \(Service: AWSStepFunctions; Status Code: 400; Error Code: StateMachineDoesNotExist; Request ID: [^;]+; Proxy: null\)$/,
    );
  });

  test('stopping the parent stops a child it waits for, and no other', async () => {
    const child = await under.create({ W: { Type: 'Wait', Seconds: 60, End: true } });
    const waiting = await under.start(nested(child, '.sync', { Name: 'awaited' }));
    await under.start(nested(child, '', { Name: 'free' }));
    await under.call('StopExecution', { executionArn: waiting });
    await under.engine.clock.advance(0);
    const execution = (name: string) => under.record(`${child.replace('stateMachine', 'execution')}:${name}`);
    expect((await execution('awaited')).status).toBe('ABORTED');
    expect((await execution('free')).status).toBe('RUNNING');
  });
});

describe('aws-sdk:sfn', () => {
  // Read from the disk once: no turn of the simulated clock waits for that.

  const task = (action: string, parameters: JsonObject) => ({
    A: {
      Type: 'Task',
      Resource: `arn:aws:states:::aws-sdk:sfn:${action}`,
      Parameters: parameters,
      End: true,
    },
  });

  test('calls any operation, with members as Tasks write them', async () => {
    const child = await under.create({ S: { Type: 'Succeed' } });
    const parameters = { StateMachineArn: child, Name: 'kid', Input: { a: 1 } };
    const started = await output(await under.start(task('startExecution', parameters)));
    expect(started).toEqual({
      ExecutionArn: `${child.replace('stateMachine', 'execution')}:kid`,
      StartDate: new Date(under.engine.clock.now()).toISOString(),
    });
    expect(await under.record(String(started.ExecutionArn))).toMatchObject({ input: '{"a":1}' });
  });

  test('fails in the words of the new SDK', async () => {
    const parameters = { TaskToken: 'x', Output: {} };
    const record = await under.record(await under.start(task('sendTaskSuccess', parameters)));
    expect(record.error).toBe('Sfn.InvalidTokenException');
    expect(record.cause).toMatch(
      /^Invalid Token: 'Invalid token' \(Service: Sfn, Status Code: 400, Request ID: [^)]+\) \(SDK Attempt Count: 1\)$/,
    );
  });
});
