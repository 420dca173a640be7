import { isObject, own, type Json } from '../../../base/json';
import { invalid } from '../errors';
import { isFifo, type Topic } from './topic';

const TEXTS: ReadonlySet<string> = new Set([
  ...[
    'ApplicationFailureFeedbackRoleArn',
    'ApplicationSuccessFeedbackRoleArn',
    'ApplicationSuccessFeedbackSampleRate',
  ],
  ...['DisplayName', 'FirehoseFailureFeedbackRoleArn', 'FirehoseSuccessFeedbackRoleArn'],
  ...['FirehoseSuccessFeedbackSampleRate', 'HTTPFailureFeedbackRoleArn', 'HTTPSuccessFeedbackRoleArn'],
  ...['HTTPSuccessFeedbackSampleRate', 'KmsMasterKeyId', 'LambdaFailureFeedbackRoleArn'],
  ...['LambdaSuccessFeedbackRoleArn', 'LambdaSuccessFeedbackSampleRate', 'SQSFailureFeedbackRoleArn'],
  ...['SQSSuccessFeedbackRoleArn', 'SQSSuccessFeedbackSampleRate', 'SignatureVersion', 'TracingConfig'],
]);
const JSON_TEXTS: ReadonlySet<string> = new Set([
  'ArchivePolicy',
  'DataProtectionPolicy',
  'DeliveryPolicy',
  'Policy',
]);
const FLAGS: ReadonlySet<string> = new Set(['ContentBasedDeduplication', 'FifoTopic']);

export function checkedAttribute(name: string, value: string): string {
  if (TEXTS.has(name)) return value;
  if (FLAGS.has(name) || name === 'FifoThroughputScope') return checkedChoice(name, value);
  if (!JSON_TEXTS.has(name)) throw invalid('AttributeName');
  if (value !== '' && !isJsonObject(value)) throw invalid(`${name} Reason: failed to parse JSON.`);
  return value;
}

function checkedChoice(name: string, value: string): string {
  const choices = FLAGS.has(name) ? ['true', 'false'] : ['Topic', 'MessageGroup'];
  if (!choices.includes(value)) throw invalid(`${name} Reason: invalid value ${value}`);
  return value;
}

export function isJsonObject(text: string): boolean {
  try {
    return isObject(JSON.parse(text));
  } catch {
    return false;
  }
}

/** What every topic has, whoever set it. */
export function settingsOf(topic: Topic): Record<string, string> {
  const fifo: Record<string, string> = isFifo(topic)
    ? { FifoTopic: 'true', ContentBasedDeduplication: 'false', FifoThroughputScope: 'Topic' }
    : {};
  const set = Object.entries(topic.attributes).filter(([, value]) => value !== '');
  return {
    Policy: JSON.stringify(defaultPolicy(topic)),
    DisplayName: '',
    EffectiveDeliveryPolicy: JSON.stringify(DELIVERY_POLICY),
    ...fifo,
    ...Object.fromEntries(set),
  };
}

const DELIVERY_POLICY = {
  http: {
    defaultHealthyRetryPolicy: {
      minDelayTarget: 20,
      maxDelayTarget: 20,
      numRetries: 3,
      numMaxDelayRetries: 0,
      numNoDelayRetries: 0,
      numMinDelayRetries: 0,
      backoffFunction: 'linear',
    },
    disableSubscriptionOverrides: false,
    defaultRequestPolicy: { headerContentType: 'text/plain; charset=UTF-8' },
  },
};

function defaultPolicy({ arn, owner }: Topic) {
  const actions = [
    'GetTopicAttributes',
    'SetTopicAttributes',
    'AddPermission',
    'RemovePermission',
    'DeleteTopic',
  ];
  const more = ['Subscribe', 'ListSubscriptionsByTopic', 'Publish'];
  return {
    Version: '2008-10-17',
    Id: '__default_policy_ID',
    Statement: [
      {
        Sid: '__default_statement_ID',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: [...actions, ...more].map((action) => `SNS:${action}`),
        Resource: arn,
        Condition: { StringEquals: { 'AWS:SourceOwner': owner.account } },
      },
    ],
  };
}

/** The statements of the policy in force. */
export function statementsOf(topic: Topic): readonly Json[] {
  const policy = JSON.parse(settingsOf(topic).Policy!) as { readonly [key: string]: Json };
  const statements = own(policy, 'Statement') ?? [];
  return Array.isArray(statements) ? statements : [statements];
}

export function withStatements(topic: Topic, statements: readonly Json[]): Topic {
  const policy = JSON.parse(settingsOf(topic).Policy!) as object;
  const Policy = JSON.stringify({ ...policy, Statement: statements });
  return { ...topic, attributes: { ...topic.attributes, Policy } };
}
