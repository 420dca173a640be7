import { beforeEach, expect, test } from 'vitest';
import { isObject, type Json, type JsonObject } from '../../base/json';
import { tasksUnderTest } from '../../conformance/tasks-under-test';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/q';
const RESOURCE = 'arn:aws:states:::sqs:sendMessage';

let under: ReturnType<typeof tasksUnderTest>;
beforeEach(async () => {
  under = tasksUnderTest();
  await under.engine.ready;
  await sqs('CreateQueue', { QueueName: 'q' });
});

async function sqs(operation: string, input: JsonObject): Promise<JsonObject> {
  return (await under.engine.localServices.call('sqs', operation, input, OWNER)) as JsonObject;
}

async function messages(): Promise<JsonObject[]> {
  const { Messages = [] } = await sqs('ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10 });
  return Messages as JsonObject[];
}

const task = (Parameters: JsonObject, Resource = RESOURCE) => ({
  A: { Type: 'Task', Resource, Parameters, End: true },
});

test.each<[Json, string]>([
  ['hola', 'hola'],
  [{ a: [1] }, '{"a":[1]}'],
  [7, '7'],
  [true, 'true'],
])('sends %j as the text %s', async (MessageBody, text) => {
  const arn = await under.start(task({ QueueUrl, MessageBody }));
  const { output, status } = await under.record(arn);
  expect(status).toBe('SUCCEEDED');
  const [message] = await messages();
  expect(message).toMatchObject({ Body: text });
  const answer = JSON.parse(output!) as JsonObject;
  expect(answer).toMatchObject({ MD5OfMessageBody: message!.MD5OfBody, MessageId: message!.MessageId });
  expect(isObject(answer.SdkHttpMetadata) && answer.SdkHttpMetadata.HttpHeaders).toMatchObject({
    'Content-Length': '106',
    'Content-Type': 'application/x-amz-json-1.0',
  });
});

test.each<[JsonObject, string, string]>([
  [
    { QueueUrl: `${QueueUrl}-none`, MessageBody: 'a' },
    'SQS.QueueDoesNotExistException',
    'The specified queue does not exist. (Service: AmazonSQS; Status Code: 400; Error Code: AWS.SimpleQueueService.NonExistentQueue; Request ID: ',
  ],
  [
    { QueueUrl, MessageBody: '' },
    'SQS.AmazonSQSException',
    'The request must contain the parameter MessageBody. (Service: AmazonSQS; Status Code: 400; Error Code: MissingParameter; Request ID: ',
  ],
  [
    { QueueUrl: 'http://no-such-queue', MessageBody: 'a' },
    'SQS.SdkClientException',
    'Unable to execute HTTP request: no-such-queue: Name or service not known',
  ],
])('%j fails as %s', async (parameters, error, cause) => {
  const record = await under.record(await under.start(task(parameters)));
  expect(record).toMatchObject({ status: 'FAILED', error });
  expect(record.cause).toContain(cause);
});

test('a token in a message waits for whoever takes it', async () => {
  const body = { 'token.$': '$$.Task.Token' };
  const arn = await under.start(task({ QueueUrl, MessageBody: body }, `${RESOURCE}.waitForTaskToken`));
  const [message] = await messages();
  const { token: taskToken } = JSON.parse(String(message!.Body)) as { readonly token: string };
  await under.call('SendTaskSuccess', { taskToken, output: '{"ok":true}' });
  expect(await under.record(arn)).toMatchObject({ status: 'SUCCEEDED', output: '{"ok":true}' });
});
