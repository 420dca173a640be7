import type { JsonObject } from '../../../base/json';
import { toIsoText } from '../../../base/time';
import { flag, optional, struct, text, type Parsed } from '../../../service/shape';
import { bucketName, getBucket } from '../buckets/bucket';
import { keep } from '../configuration/configurations';
import { S3Error } from '../errors';
import { operation, type Call } from '../operation';
import { send } from './announce';
import { EVENTS, listenersOf, notificationConfiguration, type Listener } from './configuration';

const input = { Bucket: bucketName(), ExpectedBucketOwner: optional(text()) };

export const getBucketNotificationConfiguration = operation({
  name: 'GetBucketNotificationConfiguration',
  input,

  async handle(input, call) {
    return ((await getBucket(input, call)).settings.NotificationConfiguration ?? {}) as JsonObject;
  },
});

export const putBucketNotificationConfiguration = operation({
  name: 'PutBucketNotificationConfiguration',
  input: {
    ...input,
    NotificationConfiguration: struct(notificationConfiguration),
    SkipDestinationValidation: optional(flag()),
  },

  async handle({ NotificationConfiguration: given, ...input }, call) {
    listenersOf(given).forEach(assertListener);
    assertApart(listenersOf(given));
    const value = named(given, call) as unknown as JsonObject;
    const bucket = await keep(input, 'NotificationConfiguration', { value, call });
    for (const { kind, arn } of listenersOf(given)) {
      // S3 says to queues and topics that it can reach them.
      if (kind !== 'function') send({ kind, arn, text: testEvent(bucket.name, call) }, call);
    }
    return {};
  },
});

function testEvent(Bucket: string, { now, uuid }: Call): string {
  const RequestId = uuid().replaceAll('-', '').slice(0, 16).toUpperCase();
  return JSON.stringify({
    Service: 'Amazon S3',
    Event: 's3:TestEvent',
    Time: toIsoText(now),
    Bucket,
    RequestId,
    HostId: `${RequestId}/${RequestId}=`,
  });
}

const SERVICE_OF = { queue: 'sqs', topic: 'sns', function: 'lambda' } as const;

function assertListener({ kind, arn, events, rules }: Listener): void {
  if (!new RegExp(`^arn:[^:]+:${SERVICE_OF[kind]}:[^:]+:\\d{12}:.+`).test(arn)) {
    throw new S3Error('InvalidArgument', 'The ARN could not be parsed', {
      ArgumentName: kindName(kind),
      ArgumentValue: arn,
    });
  }
  for (const event of events) {
    if (EVENTS.includes(event)) continue;
    const message = 'A specified event is not supported for notifications';
    throw new S3Error('InvalidArgument', message, { ArgumentName: 'Event', ArgumentValue: event });
  }
  for (const { Name, Value } of rules) {
    if (/^(prefix|suffix)$/i.test(Name)) continue;
    const message = 'filter rule name must be either prefix or suffix';
    throw new S3Error('InvalidArgument', message, {
      ArgumentName: 'FilterRule.Name',
      ArgumentValue: `${Name},${Value}`,
    });
  }
}

function kindName(kind: Listener['kind']): string {
  return { queue: 'Queue', topic: 'Topic', function: 'CloudFunction' }[kind];
}

/** No event may go to two listeners: S3 would not know which of them is meant. */
function assertApart(listeners: readonly Listener[]): void {
  listeners.forEach((one, index) => {
    for (const other of listeners.slice(index + 1)) {
      const isShared = one.events.some((event) => other.events.some((also) => overlap(event, also)));
      if (!isShared || !mayMeet(one, other)) continue;
      const message =
        'Configuration is ambiguously defined. Cannot have overlapping suffixes in two rules if the prefixes are overlapping for the same event type.';
      throw new S3Error('InvalidArgument', message);
    }
  });
}

function overlap(one: string, other: string): boolean {
  const [left, right] = [one.replace('*', ''), other.replace('*', '')];
  if (one.endsWith('*') || other.endsWith('*')) return left.startsWith(right) || right.startsWith(left);
  return one === other;
}

/** Whether some key is of interest to both. */
function mayMeet(one: Listener, other: Listener): boolean {
  const [prefix, otherPrefix] = [valueOf(one, 'prefix'), valueOf(other, 'prefix')];
  const [suffix, otherSuffix] = [valueOf(one, 'suffix'), valueOf(other, 'suffix')];
  return (
    (prefix.startsWith(otherPrefix) || otherPrefix.startsWith(prefix)) &&
    (suffix.endsWith(otherSuffix) || otherSuffix.endsWith(suffix))
  );
}

function valueOf({ rules }: Listener, name: string): string {
  return rules.find(({ Name }) => Name.toLowerCase() === name)?.Value ?? '';
}

type Given = Parsed<typeof notificationConfiguration>;

/** Whoever gives its rules no names gets some. */
function named(given: Given, { uuid }: Call): Given {
  const identified = <T extends { readonly Id?: string | undefined }>(those: readonly T[] | undefined) =>
    those?.map((one) => ({ ...one, Id: one.Id ?? uuid() }));
  return {
    ...given,
    QueueConfigurations: identified(given.QueueConfigurations),
    TopicConfigurations: identified(given.TopicConfigurations),
    LambdaFunctionConfigurations: identified(given.LambdaFunctionConfigurations),
  };
}
