import { beforeEach, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../base/json';
import { tasksUnderTest } from '../../conformance/tasks-under-test';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const TopicArn = 'arn:aws:sns:us-east-1:123456789012:t';
const QUEUE = 'arn:aws:sqs:us-east-1:123456789012:q';
const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/q';
const RESOURCE = 'arn:aws:states:::sns:publish';

let under: ReturnType<typeof tasksUnderTest>;
const ask = async (service: string, operation: string, input: JsonObject) =>
  (await under.engine.localServices.call(service, operation, input, OWNER)) as JsonObject;

beforeEach(async () => {
  under = tasksUnderTest();
  await under.engine.ready;
  await ask('sqs', 'CreateQueue', { QueueName: 'q' });
  await ask('sns', 'CreateTopic', { Name: 't' });
  const raw = { RawMessageDelivery: 'true' };
  await ask('sns', 'Subscribe', { TopicArn, Protocol: 'sqs', Endpoint: QUEUE, Attributes: raw });
});

async function texts(): Promise<string[]> {
  await under.engine.clock.advance(0);
  const { Messages = [] } = await ask('sqs', 'ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10 });
  return (Messages as JsonObject[]).map(({ Body }) => String(Body));
}

const task = (Parameters: JsonObject, Resource = RESOURCE) => ({
  A: { Type: 'Task', Resource, Parameters, End: true },
});

test.each<[Json, string]>([
  ['hola', 'hola'],
  [{ a: [1] }, '{"a":[1]}'],
  [true, 'true'],
])('publishes %j as the text %s', async (Message, text) => {
  const { status, output } = await under.record(await under.start(task({ TopicArn, Message })));
  expect(status).toBe('SUCCEEDED');
  expect(JSON.parse(output!)).toMatchObject({
    MessageId: expect.any(String) as string,
    SdkHttpMetadata: { HttpHeaders: { 'Content-Length': '294', 'Content-Type': 'text/xml' } },
  });
  expect(await texts()).toEqual([text]);
});

test.each<[JsonObject, string, string]>([
  [
    { TopicArn: `${TopicArn}-none`, Message: 'a' },
    'SNS.NotFoundException',
    'Topic does not exist (Service: AmazonSNS; Status Code: 404; Error Code: NotFound; Request ID: ',
  ],
  [
    { TopicArn, Message: '' },
    'SNS.InvalidParameterException',
    'Invalid parameter: Empty message (Service: AmazonSNS; Status Code: 400; Error Code: InvalidParameter; Request ID: ',
  ],
])('%j fails as %s', async (parameters, error, cause) => {
  const record = await under.record(await under.start(task(parameters)));
  expect(record).toMatchObject({ status: 'FAILED', error });
  expect(record.cause).toContain(cause);
});

test('a token in a message waits for whoever gets it', async () => {
  const message = { 'token.$': '$$.Task.Token' };
  const arn = await under.start(task({ TopicArn, Message: message }, `${RESOURCE}.waitForTaskToken`));
  const [text] = await texts();
  const { token: taskToken } = JSON.parse(text!) as { readonly token: string };
  await under.call('SendTaskSuccess', { taskToken, output: '1' });
  expect(await under.record(arn)).toMatchObject({ status: 'SUCCEEDED', output: '1' });
});
