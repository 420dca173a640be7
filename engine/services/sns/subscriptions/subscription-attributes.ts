import { own, type Json } from '../../../base/json';
import { matches } from '../../event-patterns/matches';
import { parsePattern } from '../../event-patterns/parse-pattern';
import { InvalidPattern, type Pattern } from '../../event-patterns/pattern';
import { invalid } from '../errors';
import type { MessageAttributes } from '../messages/message-attributes';
import { isJsonObject } from '../topics/topic-attributes';
import type { Subscription } from './subscription';

const SCOPES: readonly string[] = ['MessageAttributes', 'MessageBody'];

export function checkedAttribute(name: string, value: string): string {
  switch (name) {
    case 'FilterPolicy':
      if (value !== '' && value !== '{}') readFilterPolicy(value);
      return value === '{}' ? '' : value;
    case 'FilterPolicyScope':
      if (!SCOPES.includes(value))
        throw invalid(
          `FilterPolicyScope: Invalid value [${value}]. Please use either MessageBody or MessageAttributes`,
        );
      return value;
    case 'RawMessageDelivery':
      if (!/^(true|false)$/i.test(value))
        throw invalid(
          `Attributes Reason: RawMessageDelivery: Invalid value [${value}]. Must be true or false.`,
        );
      return value.toLowerCase();
    case 'RedrivePolicy':
      if (value !== '') assertRedrive(value);
      return value;
    case 'DeliveryPolicy':
    case 'SubscriptionRoleArn':
    case 'ReplayPolicy':
      return value;
    default:
      throw invalid('AttributeName');
  }
}

/** What no single attribute tells. */
export function assertTogether(attributes: Readonly<Record<string, string>>): void {
  const policy = own(attributes, 'FilterPolicy');
  if (!policy || own(attributes, 'FilterPolicyScope') === 'MessageBody') return;
  const { fields, alternatives } = readFilterPolicy(policy);
  const nodes = [
    ...fields.map(([, node]) => node),
    ...alternatives.flat().flatMap((one) => one.fields.map(([, node]) => node)),
  ];
  if (nodes.some(({ kind }) => kind === 'fields')) {
    throw invalid(
      'FilterPolicy: Filter policy scope MessageAttributes does not support nested filter policy',
    );
  }
}

function readFilterPolicy(text: string): Pattern {
  if (!isJsonObject(text)) throw invalid('FilterPolicy: failed to parse JSON.');
  try {
    return parsePattern(text);
  } catch (error) {
    if (error instanceof InvalidPattern) throw invalid(`FilterPolicy: ${error.message}`);
    throw error;
  }
}

function assertRedrive(text: string): void {
  if (!isJsonObject(text)) throw invalid('RedrivePolicy: failed to parse JSON.');
  const target = deadLetterArn(text);
  if (target === undefined || !/^arn:[^:]+:sqs:/.test(target))
    throw invalid('RedrivePolicy: deadLetterTargetArn is an invalid arn');
}

function deadLetterArn(text: string): string | undefined {
  const target = own(JSON.parse(text) as { [key: string]: Json }, 'deadLetterTargetArn');
  return typeof target === 'string' ? target : undefined;
}

/** Where goes what cannot be delivered. */
export function deadLetterArnOf({ attributes }: Subscription): string | undefined {
  const policy = own(attributes, 'RedrivePolicy');
  return policy ? deadLetterArn(policy) : undefined;
}

export function isRaw({ attributes }: Subscription): boolean {
  return own(attributes, 'RawMessageDelivery') === 'true';
}

/** Whether the subscription wants the message. */
export function wants(
  { attributes }: Subscription,
  message: { readonly text: string; readonly attributes: MessageAttributes },
): boolean {
  const policy = own(attributes, 'FilterPolicy');
  if (!policy) return true;
  const pattern = parsePattern(policy);
  if (own(attributes, 'FilterPolicyScope') !== 'MessageBody')
    return matches(pattern, valuesOf(message.attributes));
  return isJsonObject(message.text) && matches(pattern, JSON.parse(message.text) as Json);
}

/** Attributes as an event: numbers are numbers, lists are lists, bytes are not there. */
function valuesOf(attributes: MessageAttributes): Json {
  const values = Object.entries(attributes).flatMap(([name, { DataType, StringValue = '' }]) => {
    if (DataType.startsWith('Binary')) return [];
    if (DataType.startsWith('Number')) return [[name, Number(StringValue)] as const];
    return [[name, DataType === 'String.Array' ? listOf(StringValue) : StringValue] as const];
  });
  return Object.fromEntries(values);
}

function listOf(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
