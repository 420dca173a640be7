import { beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { createTestEngine, type TestEngine } from '../../testing';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const TOPIC = 'arn:aws:sns:us-east-1:123456789012:t';
const T = { TopicArn: TOPIC };
const queueArn = (name: string) => `arn:aws:sqs:us-east-1:123456789012:${name}`;
const queueUrl = (name: string) => `https://sqs.us-east-1.amazonaws.com/123456789012/${name}`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts on JSON of any form
type Answer = any;

let engine: TestEngine;
beforeEach(async () => {
  engine = createTestEngine();
  await engine.ready;
});

async function ask(service: string, operation: string, input: JsonObject = {}): Promise<Answer> {
  return JSON.parse(JSON.stringify(await engine.localServices.call(service, operation, input, OWNER)));
}
const call = (operation: string, input: JsonObject = {}) => ask('sns', operation, input);

async function subscribe(name: string, Attributes: JsonObject = {}, topic = TOPIC): Promise<string> {
  const fifo: JsonObject = name.endsWith('.fifo') ? { FifoQueue: 'true' } : {};
  await ask('sqs', 'CreateQueue', { QueueName: name, Attributes: fifo });
  const asked = { TopicArn: topic, Protocol: 'sqs', Endpoint: queueArn(name), Attributes };
  return (await call('Subscribe', asked)).SubscriptionArn;
}

async function received(name: string): Promise<Answer[]> {
  await engine.clock.advance(0);
  const asked = { QueueUrl: queueUrl(name), MaxNumberOfMessages: 10, MessageAttributeNames: ['All'] };
  return (await ask('sqs', 'ReceiveMessage', asked)).Messages ?? [];
}
const textsOf = async (name: string) =>
  (await received(name)).map(({ Body }: { Body: string }) => JSON.parse(Body).Message as string);
const publish = (Message: string, more: JsonObject = {}) => call('Publish', { ...T, Message, ...more });

describe('a topic', () => {
  beforeEach(() => call('CreateTopic', { Name: 't' }));

  test('sends what is published to every queue that has subscribed', async () => {
    const arn = await subscribe('q');
    await subscribe('other');
    const MessageAttributes = { a: { DataType: 'String', StringValue: 'x' } };
    const { MessageId } = await publish('hola', { Subject: 's', MessageAttributes });
    const [message] = await received('q');
    expect(JSON.parse(message.Body)).toEqual({
      Type: 'Notification',
      MessageId,
      TopicArn: TOPIC,
      Subject: 's',
      Message: 'hola',
      Timestamp: new Date(engine.clock.now()).toISOString(),
      SignatureVersion: '1',
      Signature: expect.any(String),
      SigningCertURL: expect.any(String),
      UnsubscribeURL: `https://sns.us-east-1.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=${arn}`,
      MessageAttributes: { a: { Type: 'String', Value: 'x' } },
    });
    expect(message.Body).toContain('{\n  "Type" : "Notification",\n  "MessageId" : "');
    expect(message.Body).toContain('"MessageAttributes" : {\n    "a" : {"Type":"String","Value":"x"}\n  }');
    expect(await textsOf('other')).toEqual(['hola']);
  });

  test('delivers raw with the attributes of the message', async () => {
    await subscribe('q', { RawMessageDelivery: 'true' });
    await publish('{"a":1}', { MessageAttributes: { n: { DataType: 'Number', StringValue: '1' } } });
    expect(await received('q')).toMatchObject([
      { Body: '{"a":1}', MessageAttributes: { n: { DataType: 'Number', StringValue: '1' } } },
    ]);
  });

  test('gives each protocol the text that is meant for it', async () => {
    await subscribe('q');
    await publish(JSON.stringify({ default: 'd', sqs: 'for queues' }), { MessageStructure: 'json' });
    expect(await textsOf('q')).toEqual(['for queues']);
  });

  test('sends nothing to who has unsubscribed, and nothing once it is gone', async () => {
    const SubscriptionArn = await subscribe('q');
    await call('Unsubscribe', { SubscriptionArn });
    await publish('a');
    expect(await received('q')).toEqual([]);
    await call('DeleteTopic', T);
    await call('DeleteTopic', T);
    await expect(publish('b')).rejects.toMatchObject({
      code: 'NotFoundException',
      queryCode: 'NotFound',
      status: 404,
      message: 'Topic does not exist',
    });
  });

  test('puts what a queue does not take into the dead-letter queue of the subscription', async () => {
    await ask('sqs', 'CreateQueue', { QueueName: 'dead' });
    await subscribe('q', { RedrivePolicy: JSON.stringify({ deadLetterTargetArn: queueArn('dead') }) });
    await ask('sqs', 'DeleteQueue', { QueueUrl: queueUrl('q') });
    await publish('lost');
    expect(await received('dead')).toMatchObject([
      { MessageAttributes: { ErrorMessage: { StringValue: 'The specified queue does not exist.' } } },
    ]);
  });

  test('shows its attributes, its tags and its subscriptions', async () => {
    const SubscriptionArn = await subscribe('q');
    await call('SetTopicAttributes', { ...T, AttributeName: 'DisplayName', AttributeValue: 'Avisos' });
    const { Attributes } = await call('GetTopicAttributes', T);
    expect(Attributes).toMatchObject({
      TopicArn: TOPIC,
      Owner: '123456789012',
      DisplayName: 'Avisos',
      SubscriptionsConfirmed: '1',
      SubscriptionsPending: '0',
    });
    await call('TagResource', { ResourceArn: TOPIC, Tags: [{ Key: 'k', Value: 'v' }] });
    expect(await call('ListTagsForResource', { ResourceArn: TOPIC })).toEqual({
      Tags: [{ Key: 'k', Value: 'v' }],
    });
    const one = {
      SubscriptionArn,
      Owner: '123456789012',
      Protocol: 'sqs',
      Endpoint: queueArn('q'),
      TopicArn: TOPIC,
    };
    expect(await call('ListSubscriptionsByTopic', T)).toEqual({ Subscriptions: [one] });
    expect(await call('ListSubscriptions')).toEqual({ Subscriptions: [one] });
    expect(await call('ListTopics')).toEqual({ Topics: [T] });
  });

  test('is subscribed once by the same endpoint', async () => {
    expect(await subscribe('q')).toBe(await subscribe('q'));
  });

  test('publishes a batch entry by entry', async () => {
    await subscribe('q');
    const PublishBatchRequestEntries = [
      { Id: 'one', Message: 'a' },
      { Id: 'two', Message: '' },
    ];
    const { Successful, Failed } = await call('PublishBatch', { ...T, PublishBatchRequestEntries });
    expect(Successful).toMatchObject([{ Id: 'one' }]);
    expect(Failed).toMatchObject([{ Id: 'two', Code: 'InvalidParameter', SenderFault: true }]);
    expect(await textsOf('q')).toEqual(['a']);
  });

  test('writes an e-mail into its log once the address is confirmed', async () => {
    const asked = { ...T, Protocol: 'email', Endpoint: 'ana@example.com' };
    expect(await call('Subscribe', asked)).toEqual({ SubscriptionArn: 'pending confirmation' });
    await publish('too early');
    await engine.clock.advance(0);
    const logGroupName = 'sns/us-east-1/123456789012/t';
    const lines = async (): Promise<string[]> =>
      (await ask('cloudwatchlogs', 'FilterLogEvents', { logGroupName })).events.map(
        ({ message }: { message: string }) => JSON.parse(message).message as string,
      );
    const [letter] = await lines();
    const Token = /Token (\w+)/.exec(letter!)![1]!;
    await call('ConfirmSubscription', { ...T, Token });
    await publish('hola', { Subject: 'Aviso' });
    await engine.clock.advance(0);
    expect((await lines()).slice(1)).toEqual(['Subject: Aviso\n\nhola']);
  });
});

describe('a filter policy', () => {
  beforeEach(() => call('CreateTopic', { Name: 't' }));
  const kind = (StringValue: string) => ({
    MessageAttributes: { kind: { DataType: 'String', StringValue } },
  });

  test('of attributes lets through what matches', async () => {
    await subscribe('q', { FilterPolicy: JSON.stringify({ kind: ['a', { prefix: 'b' }] }) });
    for (const each of ['a', 'bc', 'c']) await publish(each, kind(each));
    await publish('without');
    expect((await textsOf('q')).toSorted()).toEqual(['a', 'bc']);
  });

  test('knows numbers and lists among the attributes', async () => {
    const FilterPolicy = JSON.stringify({ n: [{ numeric: ['>', 5] }], l: ['x'] });
    await subscribe('q', { FilterPolicy });
    const attributes = (n: string, l: string) => ({
      MessageAttributes: {
        n: { DataType: 'Number', StringValue: n },
        l: { DataType: 'String.Array', StringValue: l },
      },
    });
    await publish('yes', attributes('6', '["w","x"]'));
    await publish('no', attributes('5', '["x"]'));
    expect(await textsOf('q')).toEqual(['yes']);
  });

  test('of the body looks into the message', async () => {
    await subscribe('q', {
      FilterPolicy: JSON.stringify({ a: { b: [1] } }),
      FilterPolicyScope: 'MessageBody',
    });
    for (const each of ['{"a":{"b":1}}', '{"a":{"b":2}}', 'no JSON']) await publish(each);
    expect(await textsOf('q')).toEqual(['{"a":{"b":1}}']);
  });

  test('that is wrong is refused', async () => {
    const wrong = (policy: object) => subscribe('q', { FilterPolicy: JSON.stringify(policy) });
    await expect(wrong({ a: 'x' })).rejects.toThrow(
      'Invalid parameter: FilterPolicy: "a" must be an object or an array',
    );
    await expect(wrong({ a: { b: ['x'] } })).rejects.toThrow('does not support nested filter policy');
  });
});

describe('a FIFO topic', () => {
  const topic = `${TOPIC}.fifo`;
  beforeEach(() =>
    call('CreateTopic', {
      Name: 't.fifo',
      Attributes: { FifoTopic: 'true', ContentBasedDeduplication: 'true' },
    }),
  );

  test('keeps the order, and sends a message once', async () => {
    await subscribe('q.fifo', {}, topic);
    const send = (Message: string) => call('Publish', { TopicArn: topic, Message, MessageGroupId: 'g' });
    const sent = [];
    for (const each of ['1', '2', '3', '2']) sent.push(await send(each));
    expect(sent[3]).toEqual(sent[1]);
    expect(await textsOf('q.fifo')).toEqual(['1', '2', '3']);
  });

  test('wants a group', async () => {
    await expect(call('Publish', { TopicArn: topic, Message: 'a' })).rejects.toThrow(
      'Invalid parameter: The MessageGroupId parameter is required for FIFO topics',
    );
  });
});

describe('errors are the ones of AWS', () => {
  beforeEach(() => call('CreateTopic', { Name: 't' }));

  test.each<[string, JsonObject, string, string]>([
    ['CreateTopic', { Name: 'a b' }, 'InvalidParameterException', 'Invalid parameter: Topic Name'],
    ['Publish', { ...T, Message: '' }, 'InvalidParameterException', 'Invalid parameter: Empty message'],
    [
      'Publish',
      { Message: 'a' },
      'InvalidParameterException',
      'Invalid parameter: TopicArn or TargetArn Reason: no value for required parameter',
    ],
    [
      'Publish',
      { TopicArn: 't', Message: 'a' },
      'InvalidParameterException',
      'Invalid parameter: TopicArn Reason: An ARN must have at least 6 elements, not 1',
    ],
    [
      'Publish',
      { ...T, Message: '{}', MessageStructure: 'json' },
      'InvalidParameterException',
      'Invalid parameter: Message Structure - No default entry in JSON message body',
    ],
    [
      'Publish',
      { ...T, Message: 'a', MessageAttributes: { a: { DataType: 'Text', StringValue: 'x' } } },
      'InvalidParameterValueException',
      "The message attribute 'a' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.",
    ],
    [
      'Subscribe',
      { ...T, Protocol: 'https', Endpoint: 'https://a.example' },
      'InvalidParameterException',
      'Invalid parameter: Protocol Reason: https endpoints are not available in the local engine',
    ],
    [
      'Subscribe',
      { ...T, Protocol: 'sqs', Endpoint: 'q' },
      'InvalidParameterException',
      'Invalid parameter: SQS endpoint ARN',
    ],
    ['GetTopicAttributes', { TopicArn: `${TOPIC}x` }, 'NotFoundException', 'Topic does not exist'],
    [
      'GetSubscriptionAttributes',
      { SubscriptionArn: `${TOPIC}:x` },
      'NotFoundException',
      'Subscription does not exist',
    ],
  ])('%s %j', async (operation, input, code, message) => {
    await expect(call(operation, input)).rejects.toMatchObject({ code, message });
  });
});
