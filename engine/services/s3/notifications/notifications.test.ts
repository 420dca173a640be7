import { beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../base/json';
import type { Output } from '../../../service/operation';
import { ServiceError } from '../../../service/service-error';
import { createMemoryStore, SequentialIds } from '../../../testing';
import { OUTBOX, type OutboxEntry } from '../../base/outbox';
import { createTransact } from '../../base/transact';
import type { Services } from '../../base/services';
import { createS3 } from '../s3';

const owner = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const QUEUE = 'arn:aws:sqs:us-east-1:123456789012:pedidos';
const TOPIC = 'arn:aws:sns:us-east-1:123456789012:avisos';
const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:miniatura';

let calls: {
  readonly service: string;
  readonly operation: string;
  readonly input: JsonObject;
  readonly journal?: string | undefined;
  readonly region: string;
}[];
let s3: (operation: string, input: JsonObject, by?: typeof owner) => Promise<Output>;
/** Makes all deliveries that wait. */
let deliver: () => Promise<void>;

beforeEach(async () => {
  calls = [];
  const { documents } = createMemoryStore();
  const clock = { now: () => Date.UTC(2026, 0, 1), schedule: () => () => {} };
  const ids = new SequentialIds();
  const services: Services = {
    has: (service) => ['sqs', 'sns', 'lambda'].includes(service),
    async call(service, operation, input, { journal, region }) {
      if (JSON.stringify(input).includes('nadie')) throw new ServiceError('NotFound', 'no', 400);
      calls.push({ service, operation, input, journal, region });
      return {};
    },
  };
  const service = createS3({
    documents,
    clock,
    ids,
    services,
    transact: createTransact({ documents, clock, ids }),
  });
  s3 = (operation, input, by = owner) => service.api.call(operation, { Bucket: 'fotos', ...input }, by);
  deliver = async () => {
    for (const { key, value } of (await documents.list(OUTBOX, { limit: 100 })).items) {
      const { to, body } = value as unknown as OutboxEntry;
      await service.deliver![to]!(body, { id: key, attempt: 1, at: 0 });
      await documents.commit({ writes: [{ collection: OUTBOX, key, value: undefined }] });
    }
  };
  await s3('CreateBucket', {});
});

const listen = async (NotificationConfiguration: JsonObject) => {
  await s3('PutBucketNotificationConfiguration', { NotificationConfiguration });
  await deliver();
};
const told = () => calls.filter(({ operation }) => !operation.startsWith('Get'));

describe('whoever listens to a bucket', () => {
  test('is told that it can be reached, and then of what happens', async () => {
    await listen({ QueueConfigurations: [{ Id: 'mine', QueueArn: QUEUE, Events: ['s3:ObjectCreated:*'] }] });
    await s3('PutObject', { Key: 'un gato/ñ.jpg', Body: 'YWJj' });
    await s3('DeleteObject', { Key: 'un gato/ñ.jpg' });
    await deliver();
    expect(told()).toHaveLength(2);
    const [test, event] = told().map(({ input }) => JSON.parse(input.MessageBody as string) as JsonObject);
    expect(test).toMatchObject({ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'fotos' });
    expect(told()[1]).toMatchObject({
      input: { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/pedidos' },
      journal: expect.any(String),
    });
    expect(event).toMatchObject({
      Records: [
        {
          eventVersion: '2.1',
          eventSource: 'aws:s3',
          awsRegion: 'us-east-1',
          eventTime: '2026-01-01T00:00:00.000Z',
          eventName: 'ObjectCreated:Put',
          s3: {
            s3SchemaVersion: '1.0',
            configurationId: 'mine',
            bucket: { name: 'fotos', arn: 'arn:aws:s3:::fotos' },
            object: { key: 'un+gato/%C3%B1.jpg', size: 3, eTag: '900150983cd24fb0d6963f7d28e17f72' },
          },
        },
      ],
    });
  });

  test('may be a topic, a function or a bus, each in its way', async () => {
    await listen({
      TopicConfigurations: [{ TopicArn: TOPIC, Events: ['s3:ObjectRemoved:*'] }],
      LambdaFunctionConfigurations: [{ LambdaFunctionArn: FUNCTION, Events: ['s3:ObjectCreated:Put'] }],
      EventBridgeConfiguration: {},
    });
    calls = [];
    await s3('PutObject', { Key: 'a' });
    await s3('DeleteObject', { Key: 'a' });
    await deliver();
    const of = (service: string) => told().filter((call) => call.service === service);
    expect(of('lambda')).toMatchObject([
      { operation: 'Invoke', input: { InvocationType: 'Event', FunctionName: FUNCTION } },
    ]);
    expect(of('sns')).toMatchObject([{ input: { TopicArn: TOPIC, Subject: 'Amazon S3 Notification' } }]);
    const entries = of('eventbridge').map(({ input }) => (input.Entries as JsonObject[])[0]!);
    expect(entries.map(({ DetailType }) => DetailType).sort()).toEqual(['Object Created', 'Object Deleted']);
    expect(entries[0]).toMatchObject({ Source: 'aws.s3', Resources: ['arn:aws:s3:::fotos'] });
  });

  test('on a bus is told of it in the region of the bucket, wherever it was done from', async () => {
    await listen({ EventBridgeConfiguration: {} });
    await s3('PutObject', { Key: 'a' }, { ...owner, region: 'eu-west-1' });
    await deliver();
    expect(told()).toMatchObject([{ service: 'eventbridge', region: 'us-east-1' }]);
  });

  test.each([
    ['fotos/gato.jpg', 1],
    ['fotos/gato.png', 0],
    ['gato.jpg', 0],
  ])('for a prefix and a suffix hears of %s %i times', async (Key, times) => {
    const FilterRules = [
      { Name: 'prefix', Value: 'fotos/' },
      { Name: 'Suffix', Value: '.jpg' },
    ];
    const Filter = { Key: { FilterRules } };
    await listen({
      LambdaFunctionConfigurations: [{ LambdaFunctionArn: FUNCTION, Events: ['s3:ObjectCreated:*'], Filter }],
    });
    await s3('PutObject', { Key });
    await deliver();
    expect(told()).toHaveLength(times);
  });
});

test.each([
  [
    'A specified event is not supported for notifications',
    { QueueConfigurations: [{ QueueArn: QUEUE, Events: ['s3:Object'] }] },
  ],
  [
    'The ARN could not be parsed',
    { QueueConfigurations: [{ QueueArn: TOPIC, Events: ['s3:ObjectCreated:*'] }] },
  ],
  [
    'Unable to validate the following destination configurations',
    { TopicConfigurations: [{ TopicArn: `${TOPIC}-nadie`, Events: ['s3:ObjectCreated:*'] }] },
  ],
  [
    'Configuration is ambiguously defined. Cannot have overlapping suffixes in two rules if the prefixes are overlapping for the same event type.',
    {
      QueueConfigurations: [{ QueueArn: QUEUE, Events: ['s3:ObjectCreated:*'] }],
      TopicConfigurations: [{ TopicArn: TOPIC, Events: ['s3:ObjectCreated:Put'] }],
    },
  ],
])('refused: %s', (message, NotificationConfiguration) =>
  expect(s3('PutBucketNotificationConfiguration', { NotificationConfiguration })).rejects.toMatchObject({
    code: 'InvalidArgument',
    message,
  }),
);
