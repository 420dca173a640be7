import { beforeEach, describe, expect, test } from 'vitest';
import type { Owner } from '../../base/arn';
import type { JsonObject } from '../../base/json';
import { createTestEngine, type TestEngine } from '../../testing';

const OWNER: Owner = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const URL = 'https://sqs.us-east-1.amazonaws.com/123456789012';
const ARN = 'arn:aws:sqs:us-east-1:123456789012';
const Q = { QueueUrl: `${URL}/q` };
const F = { QueueUrl: `${URL}/f.fifo` };

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts on JSON of any form
type Answer = any;

let engine: TestEngine;
beforeEach(async () => {
  engine = createTestEngine();
  await engine.ready;
});

async function call(operation: string, input: JsonObject = {}, journal?: string): Promise<Answer> {
  const caller = { ...OWNER, ...(journal !== undefined && { journal }) };
  return JSON.parse(JSON.stringify(await engine.localServices.call('sqs', operation, input, caller)));
}

const create = (QueueName: string, Attributes: JsonObject = {}) =>
  call('CreateQueue', { QueueName, Attributes });
const send = (MessageBody: string, more: JsonObject = {}) =>
  call('SendMessage', { ...Q, MessageBody, ...more });
const receive = async (more: JsonObject = {}): Promise<Answer[]> =>
  (await call('ReceiveMessage', { ...Q, MaxNumberOfMessages: 10, ...more })).Messages ?? [];
const bodies = (messages: Answer[]) => messages.map(({ Body }: { Body: string }) => Body);
const counts = async (queue = Q) => {
  const { Attributes: all } = await call('GetQueueAttributes', { ...queue, AttributeNames: ['All'] });
  return ['', 'NotVisible', 'Delayed'].map((kind) => Number(all[`ApproximateNumberOfMessages${kind}`]));
};

describe('a standard queue', () => {
  beforeEach(() => create('q'));

  test('gives what was sent, with the checksums clients compare', async () => {
    const sent = await send('hola', {
      MessageAttributes: {
        b: { DataType: 'Number', StringValue: '1' },
        a: { DataType: 'Binary', BinaryValue: 'AQI=' },
      },
    });
    expect(sent).toEqual({
      MD5OfMessageBody: '4d186321c1a7f0f354b297e8914ab240',
      MD5OfMessageAttributes: '73fb2f7ecdfe11e2820405c39e8ea40a',
      MessageId: expect.any(String),
    });
    const [message] = await receive({ AttributeNames: ['All'], MessageAttributeNames: ['All'] });
    expect(message).toEqual({
      MessageId: sent.MessageId,
      ReceiptHandle: expect.any(String),
      MD5OfBody: sent.MD5OfMessageBody,
      Body: 'hola',
      Attributes: {
        SenderId: '123456789012',
        SentTimestamp: String(engine.clock.now()),
        ApproximateReceiveCount: '1',
        ApproximateFirstReceiveTimestamp: String(engine.clock.now()),
      },
      MD5OfMessageAttributes: sent.MD5OfMessageAttributes,
      MessageAttributes: {
        b: { DataType: 'Number', StringValue: '1' },
        a: { DataType: 'Binary', BinaryValue: 'AQI=' },
      },
    });
  });

  test('hides what was received until its visibility timeout is over, and counts the receipts', async () => {
    await send('a');
    expect(await counts()).toEqual([1, 0, 0]);
    expect(bodies(await receive())).toEqual(['a']);
    expect(await counts()).toEqual([0, 1, 0]);
    expect(await receive()).toEqual([]);
    await engine.clock.advance(30_000);
    const [again] = await receive({ AttributeNames: ['ApproximateReceiveCount'] });
    expect(again.Attributes).toEqual({ ApproximateReceiveCount: '2' });
  });

  test('forgets what was deleted; deleting it again is no error, an old receipt does nothing', async () => {
    await send('a');
    const [{ ReceiptHandle: old }] = await receive({ VisibilityTimeout: 0 });
    const [{ ReceiptHandle }] = await receive();
    await call('DeleteMessage', { ...Q, ReceiptHandle: old });
    expect(await counts()).toEqual([0, 1, 0]);
    await call('DeleteMessage', { ...Q, ReceiptHandle });
    await call('DeleteMessage', { ...Q, ReceiptHandle });
    expect(await counts()).toEqual([0, 0, 0]);
  });

  test('keeps a delayed message back', async () => {
    await send('a', { DelaySeconds: 5 });
    expect(await receive()).toEqual([]);
    expect(await counts()).toEqual([0, 0, 1]);
    await engine.clock.advance(5_000);
    expect(bodies(await receive())).toEqual(['a']);
  });

  test('makes a message visible when its consumer says so', async () => {
    await send('a');
    const [{ ReceiptHandle }] = await receive();
    await call('ChangeMessageVisibility', { ...Q, ReceiptHandle, VisibilityTimeout: 0 });
    expect(bodies(await receive())).toEqual(['a']);
  });

  test('drops what is older than it keeps', async () => {
    await call('SetQueueAttributes', { ...Q, Attributes: { MessageRetentionPeriod: '60' } });
    await send('a');
    await engine.clock.advance(60_001);
    expect(await counts()).toEqual([0, 0, 0]);
    expect(await receive()).toEqual([]);
  });

  test('gives each message of a crowd to one of many consumers', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, index) => send(String(index))));
    const all = await Promise.all(Array.from({ length: 12 }, () => receive()));
    expect(new Set(bodies(all.flat())).size).toBe(all.flat().length);
    const rest = await receive();
    expect(all.flat().length + rest.length).toBe(60);
  });

  test('takes a message once under one journal key', async () => {
    const first = await send('a');
    const [once, again] = [
      await call('SendMessage', { ...Q, MessageBody: 'b' }, 'k'),
      await call('SendMessage', { ...Q, MessageBody: 'b' }, 'k'),
    ];
    expect(again).toEqual(once);
    expect(first.MessageId).not.toBe(once.MessageId);
    expect(await counts()).toEqual([2, 0, 0]);
  });

  test('is empty after a purge, and is not purged twice a minute', async () => {
    await send('a');
    await call('PurgeQueue', Q);
    expect(await counts()).toEqual([0, 0, 0]);
    await expect(call('PurgeQueue', Q)).rejects.toMatchObject({ code: 'PurgeQueueInProgress' });
  });

  test('gives a batch in its order', async () => {
    const Entries = Array.from({ length: 10 }, (_, index) => ({
      Id: `i${index}`,
      MessageBody: String(index),
    }));
    await call('SendMessageBatch', { ...Q, Entries });
    expect(bodies(await receive())).toEqual([...'0123456789']);
  });

  test('does a batch entry by entry', async () => {
    const Entries: JsonObject[] = [
      { Id: 'one', MessageBody: 'a' },
      { Id: 'two', MessageBody: '' },
      { Id: 'three', MessageBody: 'c', DelaySeconds: 901 },
    ];
    const { Successful, Failed } = await call('SendMessageBatch', { ...Q, Entries });
    expect(Successful).toEqual([expect.objectContaining({ Id: 'one' })]);
    expect(Failed).toEqual([
      {
        Id: 'two',
        SenderFault: true,
        Code: 'MissingParameter',
        Message: 'The request must contain the parameter MessageBody.',
      },
      expect.objectContaining({ Id: 'three', Code: 'InvalidParameterValue' }),
    ]);
    const [{ ReceiptHandle }] = await receive();
    const gone = await call('DeleteMessageBatch', { ...Q, Entries: [{ Id: 'x', ReceiptHandle }] });
    expect(gone).toEqual({ Successful: [{ Id: 'x' }] });
  });
});

describe('a long poll', () => {
  beforeEach(() => create('q'));

  test('ends as soon as a message arrives', async () => {
    const polling = receive({ WaitTimeSeconds: 20 });
    await engine.clock.advance(3_000);
    await send('late');
    await engine.clock.advance(0);
    expect(bodies(await polling)).toEqual(['late']);
  });

  test('ends when a message becomes visible', async () => {
    await send('a', { DelaySeconds: 7 });
    const began = engine.clock.now();
    let ended = 0;
    const polling = receive({ WaitTimeSeconds: 20 }).then((messages) => {
      ended = engine.clock.now();
      return bodies(messages);
    });
    await engine.clock.advance(20_000);
    expect(await polling).toEqual(['a']);
    expect(ended - began).toBe(7_000);
  });

  test('ends when the engine does', async () => {
    const polling = receive({ WaitTimeSeconds: 20 });
    await engine.clock.advance(1_000);
    engine.localServices.endPolls();
    expect(await polling).toEqual([]);
    expect(await receive()).toEqual([]);
    await expect(receive({ WaitTimeSeconds: 20 })).rejects.toThrow('The engine is ending');
  });

  test('ends without a message when its time is over, and waits as the queue says', async () => {
    await call('SetQueueAttributes', { ...Q, Attributes: { ReceiveMessageWaitTimeSeconds: '5' } });
    const polling = receive();
    await engine.clock.advance(5_000);
    expect(await polling).toEqual([]);
  });
});

describe('a FIFO queue', () => {
  beforeEach(() => create('f.fifo', { FifoQueue: 'true', ContentBasedDeduplication: 'true' }));
  const put = (MessageBody: string, MessageGroupId: string, more: JsonObject = {}) =>
    call('SendMessage', { ...F, MessageBody, MessageGroupId, ...more });
  const take = (more: JsonObject = {}) => receive({ ...F, ...more });

  test('keeps the order of each group, and a group back while one of it is in flight', async () => {
    for (const body of ['a1', 'b1', 'a2', 'b2']) await put(body, body.charAt(0));
    const [first] = await take({ MaxNumberOfMessages: 1 });
    expect(first.Body).toBe('a1');
    expect(bodies(await take())).toEqual(['b1', 'b2']);
    expect(await take()).toEqual([]);
    await call('DeleteMessage', { ...F, ReceiptHandle: first.ReceiptHandle });
    expect(bodies(await take())).toEqual(['a2']);
  });

  test('takes a message once in five minutes', async () => {
    const one = await put('x', 'g');
    const two = await put('x', 'g');
    expect(two).toEqual(one);
    expect(await counts(F)).toEqual([1, 0, 0]);
    await engine.clock.advance(5 * 60_000);
    expect((await put('x', 'g')).MessageId).not.toBe(one.MessageId);
  });

  test('numbers its messages upwards', async () => {
    const [one, two] = [await put('1', 'g'), await put('2', 'h')];
    expect(one.SequenceNumber).toMatch(/^\d{20}$/);
    expect(BigInt(two.SequenceNumber) > BigInt(one.SequenceNumber)).toBe(true);
  });

  test('does not take an expired receipt', async () => {
    await put('x', 'g');
    const [{ ReceiptHandle }] = await take();
    await engine.clock.advance(30_000);
    await expect(call('DeleteMessage', { ...F, ReceiptHandle })).rejects.toThrow(
      'The receipt handle has expired.',
    );
  });

  test('wants a group, and something to know copies by', async () => {
    await expect(call('SendMessage', { ...F, MessageBody: 'x' })).rejects.toThrow('MessageGroupId');
    await call('SetQueueAttributes', { ...F, Attributes: { ContentBasedDeduplication: 'false' } });
    await expect(put('x', 'g')).rejects.toThrow(
      'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
    );
  });
});

describe('a dead-letter queue', () => {
  const D = { QueueUrl: `${URL}/dead` };
  beforeEach(async () => {
    await create('dead');
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: `${ARN}:dead`, maxReceiveCount: '2' });
    await create('q', { RedrivePolicy, VisibilityTimeout: '1' });
  });

  async function die(): Promise<void> {
    for (let count = 0; count < 3; count++) {
      await receive();
      await engine.clock.advance(1_000);
    }
  }

  test('gets what was received too often', async () => {
    const { MessageId } = await send('a');
    await die();
    expect(await counts()).toEqual([0, 0, 0]);
    const [dead] = await receive({ ...D, AttributeNames: ['DeadLetterQueueSourceArn'] });
    expect(dead).toMatchObject({
      MessageId,
      Body: 'a',
      Attributes: { DeadLetterQueueSourceArn: `${ARN}:q` },
    });
    expect(await call('ListDeadLetterSourceQueues', D)).toEqual({ queueUrls: [Q.QueueUrl] });
  });

  test('wakes whoever waits for it', async () => {
    await send('a');
    const polling = receive({ ...D, WaitTimeSeconds: 20 });
    await die();
    expect(bodies(await polling)).toEqual(['a']);
  });

  test('is driven back to where its messages came from', async () => {
    const { MessageId } = await send('a');
    await die();
    await call('StartMessageMoveTask', { SourceArn: `${ARN}:dead` });
    await engine.clock.advance(2_000);
    const [again] = await receive();
    expect(again.Body).toBe('a');
    expect(again.MessageId).not.toBe(MessageId);
    const { Results } = await call('ListMessageMoveTasks', { SourceArn: `${ARN}:dead` });
    expect(Results).toMatchObject([{ Status: 'COMPLETED', ApproximateNumberOfMessagesMoved: 1 }]);
  });
});

describe('queues', () => {
  test('are listed by their beginnings, page by page', async () => {
    for (const name of ['a-1', 'a-2', 'b']) await create(name);
    const first = await call('ListQueues', { QueueNamePrefix: 'a', MaxResults: 1 });
    expect(first.QueueUrls).toEqual([`${URL}/a-1`]);
    const NextToken = first.NextToken as string;
    const second = await call('ListQueues', { QueueNamePrefix: 'a', MaxResults: 1, NextToken });
    expect(second).toEqual({ QueueUrls: [`${URL}/a-2`] });
    expect(await call('ListQueues', { QueueNamePrefix: 'x' })).toEqual({});
  });

  test('can be made again as they are, and not otherwise', async () => {
    await create('q', { VisibilityTimeout: '5' });
    expect(await create('q', { VisibilityTimeout: '5' })).toEqual(Q);
    await expect(create('q', { VisibilityTimeout: '6' })).rejects.toMatchObject({
      code: 'QueueNameExists',
      queryCode: 'QueueAlreadyExists',
      message:
        'A queue already exists with the same name and a different value for attribute VisibilityTimeout',
    });
  });

  test('lose everything when they are deleted', async () => {
    await create('q');
    await send('a');
    await call('DeleteQueue', Q);
    await expect(send('b')).rejects.toMatchObject({ code: 'QueueDoesNotExist' });
    await create('q');
    expect(await counts()).toEqual([0, 0, 0]);
  });

  test('are found by any URL that ends in their account and name', async () => {
    await create('q');
    await call('SendMessage', { QueueUrl: 'http://127.0.0.1:8083/123456789012/q', MessageBody: 'a' });
    expect(await counts()).toEqual([1, 0, 0]);
  });

  test('show their tags and their permissions', async () => {
    await create('q');
    await call('TagQueue', { ...Q, Tags: { a: '1', b: '2' } });
    await call('UntagQueue', { ...Q, TagKeys: ['a'] });
    expect(await call('ListQueueTags', Q)).toEqual({ Tags: { b: '2' } });
    await call('AddPermission', {
      ...Q,
      Label: 'l',
      AWSAccountIds: ['111122223333'],
      Actions: ['SendMessage'],
    });
    const { Attributes } = await call('GetQueueAttributes', { ...Q, AttributeNames: ['Policy'] });
    expect(JSON.parse(Attributes.Policy).Statement).toMatchObject([{ Sid: 'l', Action: 'SQS:SendMessage' }]);
  });
});
