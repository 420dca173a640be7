import { beforeEach, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { tasksUnderTest } from '../../conformance/tasks-under-test';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/q';
const RESOURCE = 'arn:aws:states:::events:putEvents';

let under: ReturnType<typeof tasksUnderTest>;
const ask = async (service: string, operation: string, input: JsonObject) =>
  (await under.engine.localServices.call(service, operation, input, OWNER)) as JsonObject;

beforeEach(async () => {
  under = tasksUnderTest();
  await under.engine.ready;
  await ask('sqs', 'CreateQueue', { QueueName: 'q' });
  await ask('eventbridge', 'PutRule', { Name: 'r', EventPattern: '{"source":["shop"]}' });
  const Arn = 'arn:aws:sqs:us-east-1:123456789012:q';
  await ask('eventbridge', 'PutTargets', { Rule: 'r', Targets: [{ Id: 't', Arn }] });
});

const task = (Entries: JsonObject[], Resource = RESOURCE) => ({
  A: { Type: 'Task', Resource, Parameters: { Entries }, End: true },
});

async function events(): Promise<JsonObject[]> {
  await under.engine.clock.advance(0);
  const { Messages = [] } = await ask('sqs', 'ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10 });
  return (Messages as JsonObject[]).map(({ Body }) => JSON.parse(String(Body)) as JsonObject);
}

test('an event takes its detail as JSON, and says which execution it is from', async () => {
  const arn = await under.start(task([{ Source: 'shop', DetailType: 'Order', Detail: { n: 1 } }]));
  const { output } = await under.record(arn);
  expect(JSON.parse(output!)).toEqual({
    Entries: [{ EventId: expect.any(String) as string }],
    FailedEntryCount: 0,
  });
  expect(await events()).toMatchObject([
    {
      source: 'shop',
      detail: { n: 1 },
      resources: ['arn:aws:states:us-east-1:123456789012:stateMachine:m1', arn],
    },
  ]);
});

test('an entry that fails fails the Task, with the answer as its cause', async () => {
  const entries = [
    { Source: 'shop', DetailType: 'Order', Detail: { n: 1 } },
    { DetailType: 'Order', Detail: { n: 1 } },
  ] as JsonObject[];
  const record = await under.record(await under.start(task(entries)));
  expect(record).toMatchObject({ status: 'FAILED', error: 'EventBridge.FailedEntry' });
  expect(JSON.parse(record.cause!)).toEqual({
    Entries: [
      { EventId: expect.any(String) as string },
      {
        ErrorCode: 'InvalidArgument',
        ErrorMessage: 'Parameter Source is not valid. Reason: Source is a required argument.',
      },
    ],
    FailedEntryCount: 1,
  });
});

test('a token in an event waits for whoever gets it', async () => {
  const detail = { 'token.$': '$$.Task.Token' };
  const entry = { Source: 'shop', DetailType: 'Order', Detail: detail };
  const arn = await under.start(task([entry], `${RESOURCE}.waitForTaskToken`));
  const [event] = await events();
  const { token: taskToken } = event!.detail as { readonly token: string };
  await under.call('SendTaskSuccess', { taskToken, output: '1' });
  expect(await under.record(arn)).toMatchObject({ status: 'SUCCEEDED', output: '1' });
});
