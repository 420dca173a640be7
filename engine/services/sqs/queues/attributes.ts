import { isObject, own, type JsonObject } from '../../../base/json';
import { invalidAttribute, invalidValue, SqsError } from '../errors';
import { isFifo, parseQueueArn, type Queue } from './queue';

export const MESSAGE_BYTES_MAX = 1_048_576;

/** Numbers: their default, and between what they must be. */
const NUMBERS: Readonly<
  Record<string, { readonly otherwise: number; readonly min: number; readonly max: number }>
> = {
  DelaySeconds: { otherwise: 0, min: 0, max: 900 },
  MaximumMessageSize: { otherwise: MESSAGE_BYTES_MAX, min: 1024, max: MESSAGE_BYTES_MAX },
  MessageRetentionPeriod: { otherwise: 345_600, min: 60, max: 1_209_600 },
  ReceiveMessageWaitTimeSeconds: { otherwise: 0, min: 0, max: 20 },
  VisibilityTimeout: { otherwise: 30, min: 0, max: 43_200 },
  KmsDataKeyReusePeriodSeconds: { otherwise: 300, min: 60, max: 86_400 },
};
/** Set by nobody who does not ask for them. */
const WITHOUT_DEFAULT: ReadonlySet<string> = new Set(['KmsDataKeyReusePeriodSeconds']);

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  ContentBasedDeduplication: ['true', 'false'],
  DeduplicationScope: ['queue', 'messageGroup'],
  FifoThroughputLimit: ['perQueue', 'perMessageGroupId'],
  FifoQueue: ['true'],
  SqsManagedSseEnabled: ['true', 'false'],
};
const ONLY_FIFO: ReadonlySet<string> = new Set([
  'ContentBasedDeduplication',
  'DeduplicationScope',
  'FifoQueue',
  'FifoThroughputLimit',
]);
const TEXTS: ReadonlySet<string> = new Set([
  'KmsMasterKeyId',
  'Policy',
  'RedriveAllowPolicy',
  'RedrivePolicy',
]);

export function numberOf(queue: Pick<Queue, 'attributes'>, name: string): number {
  const set = own(queue.attributes, name);
  return set === undefined ? own(NUMBERS, name)!.otherwise : Number(set);
}

/** The attributes as they are kept, or the error that AWS has for them. An empty text takes one away. */
export function checkedAttributes(
  given: Readonly<Record<string, string>>,
  name: string,
): Record<string, string> {
  const checked: Record<string, string> = {};
  for (const [attribute, value] of Object.entries(given))
    checked[attribute] = checkedAttribute(attribute, value, name);
  return checked;
}

function checkedAttribute(attribute: string, value: string, queueName: string): string {
  if (ONLY_FIFO.has(attribute) && !isFifo({ name: queueName })) throw unknownAttribute(attribute);
  const number = own(NUMBERS, attribute);
  if (number) {
    const parsed = /^\d+$/.test(value) ? Number(value) : NaN;
    if (!(parsed >= number.min && parsed <= number.max)) throw invalidAttribute(attribute);
    return String(parsed);
  }
  const choices = own(CHOICES, attribute);
  if (choices) {
    if (!choices.includes(value.toLowerCase()) && !choices.includes(value)) throw invalidAttribute(attribute);
    return choices.includes(value) ? value : value.toLowerCase();
  }
  if (!TEXTS.has(attribute)) throw unknownAttribute(attribute);
  if (attribute === 'RedrivePolicy' && value !== '') return JSON.stringify(readRedrivePolicy(value));
  if (attribute !== 'KmsMasterKeyId' && value !== '' && !isJsonObject(value))
    throw invalidAttribute(attribute);
  return value;
}

export function unknownAttribute(name: string): SqsError {
  return new SqsError('InvalidAttributeName', `Unknown Attribute ${name}.`);
}

function isJsonObject(text: string): boolean {
  return parsedObject(text) !== undefined;
}

function parsedObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function invalidRedrive(text: string, reason: string): SqsError {
  return invalidValue(`Value ${text} for parameter RedrivePolicy is invalid. Reason: ${reason}`);
}

export interface RedrivePolicy {
  readonly deadLetterTargetArn: string;
  readonly maxReceiveCount: number;
}

function readRedrivePolicy(text: string): RedrivePolicy {
  const refuse = (reason: string) => invalidRedrive(text, reason);
  const policy = parsedObject(text);
  if (!policy) throw refuse('Redrive policy is not a valid JSON map.');
  const { deadLetterTargetArn, maxReceiveCount } = policy;
  if (maxReceiveCount === undefined) {
    throw refuse('Redrive policy does not contain mandatory attribute: maxReceiveCount.');
  }
  if (deadLetterTargetArn === undefined) {
    throw refuse('Redrive policy does not contain mandatory attribute: deadLetterTargetArn.');
  }
  const count = Number(maxReceiveCount);
  if (!Number.isInteger(count) || count < 1 || count > 1000) {
    throw refuse('Invalid value for maxReceiveCount. It must be an integer between 1 and 1000.');
  }
  if (typeof deadLetterTargetArn !== 'string' || !parseQueueArn(deadLetterTargetArn)) {
    throw refuse('Invalid value for deadLetterTargetArn.');
  }
  return { deadLetterTargetArn, maxReceiveCount: count };
}

/** Where the queue sends what was received too often; undefined when it keeps trying. */
export function redrivePolicyOf({ attributes }: Pick<Queue, 'attributes'>): RedrivePolicy | undefined {
  const text = own(attributes, 'RedrivePolicy');
  return text ? readRedrivePolicy(text) : undefined;
}

/** The attributes every queue of its kind has, whoever set them. */
export function settingsOf(queue: Queue): Record<string, string> {
  const numbers = Object.entries(NUMBERS)
    .filter(([name]) => !WITHOUT_DEFAULT.has(name))
    .map(([name, { otherwise }]) => [name, String(otherwise)] as const);
  const fifo: Record<string, string> = isFifo(queue)
    ? {
        FifoQueue: 'true',
        ContentBasedDeduplication: 'false',
        DeduplicationScope: 'queue',
        FifoThroughputLimit: 'perQueue',
      }
    : {};
  const encrypted = own(queue.attributes, 'KmsMasterKeyId') ? 'false' : 'true';
  const set = Object.entries(queue.attributes).filter(([, value]) => value !== '');
  return {
    ...Object.fromEntries(numbers),
    SqsManagedSseEnabled: encrypted,
    ...fifo,
    ...Object.fromEntries(set),
  };
}
