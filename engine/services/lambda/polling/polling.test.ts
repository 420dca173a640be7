import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../base/json';
import { F, lambdaUnderTest, refusal, type Answer } from '../../../conformance/lambda-under-test';

const QUEUE = 'arn:aws:sqs:us-east-1:123456789012:q';
const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/q';

let under: ReturnType<typeof lambdaUnderTest>;
beforeEach(async () => {
  under = lambdaUnderTest();
  await under.engine.ready;
  await under.of('sqs', 'CreateQueue', { QueueName: 'q' });
  await under.create();
});
afterEach(() => under.engine.close());

const map = (more: JsonObject = {}): Promise<Answer> =>
  under.call('CreateEventSourceMapping', { FunctionName: 'f', EventSourceArn: QUEUE, ...more });
const send = (...bodies: string[]) =>
  under.of('sqs', 'SendMessageBatch', {
    QueueUrl,
    Entries: bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody })),
  });
const pass = (seconds = 0) => under.engine.clock.advance(seconds * 1_000);
/** The bodies of each batch the function was given. */
const batches = () =>
  under.runner.runs.map(({ event }) =>
    (JSON.parse(event) as Answer).Records.map(({ body }: Answer) => body as string),
  );
const counts = async () => {
  const { Attributes: all } = await under.of('sqs', 'GetQueueAttributes', {
    QueueUrl,
    AttributeNames: ['All'],
  });
  return ['', 'NotVisible'].map((kind) => Number(all[`ApproximateNumberOfMessages${kind}`]));
};

describe('a mapping of a queue', () => {
  test('is created enabled, and can be read, listed, changed and deleted', async () => {
    const { UUID, ...created } = await map({ BatchSize: 5 });
    expect(created).toMatchObject({ State: 'Creating', BatchSize: 5, EventSourceArn: QUEUE, FunctionArn: F });
    expect(await under.call('GetEventSourceMapping', { UUID })).toMatchObject({ UUID, State: 'Enabled' });
    const change = { UUID, Enabled: false, BatchSize: 2 };
    expect(await under.call('UpdateEventSourceMapping', change)).toMatchObject({ State: 'Updating' });
    const listed = await under.call('ListEventSourceMappings', { FunctionName: 'f', EventSourceArn: QUEUE });
    expect(listed.EventSourceMappings).toMatchObject([{ UUID, State: 'Disabled', BatchSize: 2 }]);
    expect(await under.call('DeleteEventSourceMapping', { UUID })).toMatchObject({ State: 'Deleting' });
    expect(await refusal(under.call('GetEventSourceMapping', { UUID }))).toBe(
      '404 ResourceNotFoundException: The resource you requested does not exist.',
    );
  });

  test.each<[string, JsonObject, string]>([
    ['no function', { FunctionName: 'g' }, `404 ResourceNotFoundException: Function not found: ${F}`],
    [
      'a batch that needs a window',
      { BatchSize: 11 },
      '400 InvalidParameterValueException: Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10',
    ],
    [
      'another source',
      { EventSourceArn: 'arn:aws:kinesis:us-east-1:123456789012:stream/s' },
      '400 InvalidParameterValueException: Of event sources, this local engine has queues of Amazon SQS.',
    ],
  ])('is refused for %s', async (_, input, told) => {
    expect(await refusal(map(input))).toBe(told.replace(F, F.replace(/f$/, String(input.FunctionName))));
  });

  test('is refused when there is one already', async () => {
    const { UUID } = await map();
    expect(await refusal(map())).toBe(
      `409 ResourceConflictException: An event source mapping with SQS arn (" ${QUEUE} ") and function (" f ") already exists. Please update or delete the existing mapping with UUID ${UUID}`,
    );
  });
});

describe('messages', () => {
  test('come as an event, and are deleted when the function was well', async () => {
    await map();
    await under.of('sqs', 'SendMessage', {
      QueueUrl,
      MessageBody: 'hola',
      MessageAttributes: { color: { DataType: 'String', StringValue: 'azul' } },
    });
    await pass(1);
    expect(JSON.parse(under.runner.runs[0]!.event)).toMatchObject({
      Records: [
        {
          body: 'hola',
          attributes: { ApproximateReceiveCount: '1' },
          messageAttributes: {
            color: { stringValue: 'azul', stringListValues: [], binaryListValues: [], dataType: 'String' },
          },
          md5OfBody: '4d186321c1a7f0f354b297e8914ab240',
          eventSource: 'aws:sqs',
          eventSourceARN: QUEUE,
          awsRegion: 'us-east-1',
        },
      ],
    });
    expect(await counts()).toEqual([0, 0]);
  });

  test('come in batches of their size', async () => {
    await send('a', 'b', 'c');
    await map({ BatchSize: 2 });
    await pass(1);
    expect(batches()).toEqual([['a', 'b'], ['c']]);
  });

  test('are gathered as long as the window is open', async () => {
    await map({ BatchSize: 20, MaximumBatchingWindowInSeconds: 5 });
    await send('a');
    await pass(2);
    await send('b');
    await pass(2);
    expect(batches()).toEqual([]);
    await pass(1);
    expect(batches()).toEqual([['a', 'b']]);
  });

  test('come again when the function failed, after their visibility timeout', async () => {
    under.runner.handler = () => {
      if (under.runner.runs.length === 1) throw new Error('roto');
      return null;
    };
    await map();
    await send('a', 'b');
    await pass(1);
    expect(await counts()).toEqual([0, 2]);
    await pass(60);
    expect(batches().flat().sort()).toEqual(['a', 'a', 'b', 'b']);
    expect(await counts()).toEqual([0, 0]);
  });

  test.each<[string, (ids: Record<string, string>) => unknown, string[]]>([
    ['those it names', ({ b }) => ({ batchItemFailures: [{ itemIdentifier: b }] }), ['b']],
    ['none, for an empty list', () => ({ batchItemFailures: [] }), []],
    ['none, for nothing', () => null, []],
    ['all, for one that is not there', () => ({ batchItemFailures: [{ itemIdentifier: 'x' }] }), ['a', 'b']],
    ['all, for an empty name', () => ({ batchItemFailures: [{ itemIdentifier: '' }] }), ['a', 'b']],
    ['all, for what is no list', () => ({ batchItemFailures: 'b' }), ['a', 'b']],
  ])('a function that reports failures keeps %s', async (_, said, kept) => {
    under.runner.handler = ({ Records }: Answer) => {
      const ids = Records.map(({ body, messageId }: Answer) => [body, messageId]);
      return under.runner.runs.length === 1 ? (said(Object.fromEntries(ids)) as null) : null;
    };
    await map({ FunctionResponseTypes: ['ReportBatchItemFailures'] });
    await send('a', 'b');
    await pass(1);
    expect(await counts()).toEqual([0, kept.length]);
    await pass(60);
    expect(batches().slice(1).flat().sort()).toEqual(kept);
  });

  test('that no filter wants are deleted without the function', async () => {
    const Filters = [{ Pattern: '{"body":{"kind":["order"]}}' }];
    await map({ FilterCriteria: { Filters } });
    await send('{"kind":"order"}', '{"kind":"other"}', 'hola');
    await pass(1);
    expect(batches()).toEqual([['{"kind":"order"}']]);
    expect(await counts()).toEqual([0, 0]);
  });

  test('that keep failing go where the queue sends them', async () => {
    under.runner.handler = () => {
      throw new Error('roto');
    };
    await under.of('sqs', 'CreateQueue', { QueueName: 'dead' });
    const RedrivePolicy = JSON.stringify({
      deadLetterTargetArn: QUEUE.replace(/q$/, 'dead'),
      maxReceiveCount: 2,
    });
    await under.of('sqs', 'SetQueueAttributes', { QueueUrl, Attributes: { RedrivePolicy } });
    await map();
    await send('a');
    await pass(200);
    expect(batches()).toEqual([['a'], ['a']]);
    const dead = { QueueUrl: QueueUrl.replace(/q$/, 'dead') };
    expect((await under.of('sqs', 'ReceiveMessage', dead)).Messages).toMatchObject([{ Body: 'a' }]);
  });
});

describe('a change reaches a poller that waits', () => {
  test.each<[string, (UUID: string) => Promise<unknown>]>([
    ['turned off', (UUID) => under.call('UpdateEventSourceMapping', { UUID, Enabled: false })],
    ['deleted', (UUID) => under.call('DeleteEventSourceMapping', { UUID })],
  ])('%s, the queue keeps what comes', async (_, change) => {
    const { UUID } = await map();
    await pass(1);
    await change(UUID as string);
    await send('a');
    await pass(1);
    expect(under.runner.runs).toEqual([]);
    expect(await counts()).toEqual([1, 0]);
  });

  test('turned on again, it goes on', async () => {
    const { UUID } = await map();
    await pass(1);
    await under.call('UpdateEventSourceMapping', { UUID, Enabled: false });
    await pass(60);
    await send('a');
    await pass(60);
    expect(batches()).toEqual([]);
    await under.call('UpdateEventSourceMapping', { UUID, Enabled: true });
    await pass(1);
    expect(batches()).toEqual([['a']]);
  });
});
