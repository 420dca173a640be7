import { expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { createTestEngine } from '../../testing';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/q';
const roleArn = 'arn:aws:iam::123456789012:role/r';

async function account() {
  const engine = createTestEngine();
  await engine.ready;
  const ask = async (service: string, operation: string, input: JsonObject) =>
    (await engine.localServices.call(service, operation, input, OWNER)) as JsonObject;
  await ask('sqs', 'CreateQueue', { QueueName: 'q' });
  await ask('eventbridge', 'PutRule', { Name: 'r', EventPattern: '{"source":["aws.states"]}' });
  const Arn = 'arn:aws:sqs:us-east-1:123456789012:q';
  await ask('eventbridge', 'PutTargets', { Rule: 'r', Targets: [{ Id: 't', Arn }] });

  async function create(state: JsonObject, type = 'STANDARD'): Promise<string> {
    const definition = JSON.stringify({ StartAt: 'S', States: { S: state } });
    const made = await engine.api.call(
      'CreateStateMachine',
      { name: `m${type}`, definition, roleArn, type },
      OWNER,
    );
    return String(made.stateMachineArn);
  }

  async function told(): Promise<JsonObject[]> {
    await engine.clock.advance(0);
    const { Messages = [] } = await ask('sqs', 'ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10 });
    return (Messages as JsonObject[]).map(({ Body }) => JSON.parse(String(Body)) as JsonObject);
  }
  return { engine, create, told };
}

test('the beginning and the end of an execution are events of the default bus', async () => {
  const { engine, create, told } = await account();
  const stateMachineArn = await create({ Type: 'Wait', Seconds: 5, End: true });
  const { executionArn } = await engine.api.call(
    'StartExecution',
    { stateMachineArn, input: '{"a":1}' },
    OWNER,
  );
  const [began] = await told();
  expect(began).toMatchObject({
    source: 'aws.states',
    'detail-type': 'Step Functions Execution Status Change',
    resources: [executionArn],
    detail: {
      executionArn,
      stateMachineArn,
      status: 'RUNNING',
      input: '{"a":1}',
      output: null,
      stopDate: null,
    },
  });
  await engine.clock.advance(5_000);
  const [ended, ...more] = await told();
  expect(more).toEqual([]);
  expect(ended!.detail).toMatchObject({
    status: 'SUCCEEDED',
    output: '{"a":1}',
    stopDate: engine.clock.now(),
    redriveStatus: 'NOT_REDRIVABLE',
    redriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven',
    error: null,
  });
});

test('a failure says why, and a redrive runs again', async () => {
  const { engine, create, told } = await account();
  const stateMachineArn = await create({ Type: 'Fail', Error: 'E', Cause: 'c' });
  const { executionArn } = await engine.api.call('StartExecution', { stateMachineArn }, OWNER);
  await engine.clock.advance(0);
  const statuses = (events: JsonObject[]) =>
    events.map(({ detail }) => (detail as JsonObject).status).toSorted();
  const events = await told();
  expect(statuses(events)).toEqual(['FAILED', 'RUNNING']);
  const failed = events.find(({ detail }) => (detail as JsonObject).status === 'FAILED');
  expect(failed!.detail).toMatchObject({ error: 'E', cause: 'c', redriveStatus: 'REDRIVABLE' });
  await engine.api.call('RedriveExecution', { executionArn: String(executionArn) }, OWNER);
  await engine.clock.advance(0);
  expect(statuses(await told())).toEqual(['FAILED', 'RUNNING']);
});

test('nothing is told of Express executions', async () => {
  const { engine, create, told } = await account();
  const stateMachineArn = await create({ Type: 'Pass', End: true }, 'EXPRESS');
  await engine.api.call('StartExecution', { stateMachineArn }, OWNER);
  expect(await told()).toEqual([]);
});
