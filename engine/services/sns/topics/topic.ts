import type { Owner } from '../../../base/arn';
import type { Call } from '../../base/services';
import { invalid, topicNotFound } from '../errors';

/** A topic as it is kept. */
export interface TopicRecord {
  readonly name: string;
  /** What was set, as the API writes it: everything is text. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
}
export interface Topic extends TopicRecord {
  readonly owner: Owner;
  readonly arn: string;
}

export function prefixOf({ account, region }: Owner): string {
  return `sns/${account}/${region}`;
}

export function topicsOf(owner: Owner): string {
  return `${prefixOf(owner)}/topics`;
}

/** What a FIFO topic remembers: messages it has seen, and how far it has counted. */
export function sentOf({ owner, name }: Topic): string {
  return `${prefixOf(owner)}/sent:${name}`;
}

export function topicArn({ partition, region, account }: Owner, name: string): string {
  return `arn:${partition}:sns:${region}:${account}:${name}`;
}

export function isFifo({ name }: Pick<TopicRecord, 'name'>): boolean {
  return name.endsWith('.fifo');
}

export function parseTopicArn(
  arn: string,
  parameter = 'TopicArn',
): { readonly owner: Owner; readonly name: string } {
  const parts = arn.split(':');
  if (parts.length < 6) {
    throw invalid(`${parameter} Reason: An ARN must have at least 6 elements, not ${parts.length}`);
  }
  const [prefix, partition, service, region, account, name] = parts;
  if (prefix !== 'arn' || service !== 'sns' || !partition || !region || !account || !name)
    throw invalid(parameter);
  return { owner: { partition, region, account }, name };
}

export async function getTopic(arn: string, call: Call, parameter?: string): Promise<Topic> {
  const { owner, name } = parseTopicArn(arn, parameter);
  const topic = await findTopic(owner, name, call);
  if (!topic) throw topicNotFound();
  return topic;
}

export async function findTopic(owner: Owner, name: string, { tx }: Call): Promise<Topic | undefined> {
  const record = await tx.get<TopicRecord>(topicsOf(owner), name);
  return record && { ...record, owner, arn: topicArn(owner, name) };
}

export function putTopic({ owner, arn: _arn, ...record }: Topic, { tx }: Call): void {
  tx.put(topicsOf(owner), record.name, record satisfies TopicRecord);
}
