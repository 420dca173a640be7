import type { Owner } from '../../../base/arn';
import type { JsonObject } from '../../../base/json';
import type { Millis } from '../../../base/time';
import type { Call } from '../../base/services';
import { missing, queueNotFound, SqsError } from '../errors';

/** A queue as it is kept. */
export interface QueueRecord {
  readonly name: string;
  readonly createdAt: Millis;
  readonly modifiedAt: Millis;
  /** What was set, as the API writes it: everything is text. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly purgedAt?: Millis;
}

/** A queue and whose it is. */
export interface Queue extends QueueRecord {
  readonly owner: Owner;
}

export function isFifo({ name }: Pick<QueueRecord, 'name'>): boolean {
  return name.endsWith('.fifo');
}

function prefix({ account, region }: Owner): string {
  return `sqs/${account}/${region}`;
}

export function queuesOf(owner: Owner): string {
  return `${prefix(owner)}/queues`;
}

/** Where what belongs to one queue is kept: its messages, their order, what FIFO queues remember. */
export function collectionOf(
  { owner, name }: Pick<Queue, 'owner' | 'name'>,
  kind: 'messages' | 'order' | 'sent',
): string {
  return `${prefix(owner)}/${kind}:${name}`;
}

export function moveTasksOf(owner: Owner): string {
  return `${prefix(owner)}/move-tasks`;
}

export function queueUrl({ account, region, partition }: Owner, name: string): string {
  const domain = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  return `https://sqs.${region}.${domain}/${account}/${name}`;
}

export function queueArn({ partition, region, account }: Owner, name: string): string {
  return `arn:${partition}:sqs:${region}:${account}:${name}`;
}

/** The queue an ARN names; undefined when it is no ARN of a queue. */
export function parseQueueArn(arn: string): { readonly owner: Owner; readonly name: string } | undefined {
  const [, partition, region, account, name] = /^arn:([^:]+):sqs:([^:]+):(\d{12}):([\w.-]+)$/.exec(arn) ?? [];
  if (!partition || !region || !account || !name) return undefined;
  return { owner: { partition, region, account }, name };
}

/** Whatever its host: only the account and the name at the end of its path count, and the region if AWS's own host tells it. */
export function parseQueueUrl(url: string, caller: Owner): { readonly owner: Owner; readonly name: string } {
  const [, host, account, name] = /^https?:\/\/([^/]+)\/(?:.*\/)?(\d{12})\/([\w.-]+)\/?$/.exec(url) ?? [];
  if (!host || !account || !name) {
    throw new SqsError('InvalidAddress', `The address ${url} is not valid for this endpoint.`);
  }
  const region = /^sqs\.([a-z0-9-]+)\.amazonaws\.com/.exec(host)?.[1] ?? caller.region;
  return { owner: { partition: caller.partition, region, account }, name };
}

/** The queue a call names. */
export function getQueue(url: string | undefined, call: Call): Promise<Queue> {
  if (!url) throw missing('QueueUrl');
  const { owner, name } = parseQueueUrl(url, call.caller);
  return getNamedQueue(owner, name, call);
}

export async function getNamedQueue(owner: Owner, name: string, call: Call): Promise<Queue> {
  const queue = await findQueue(owner, name, call);
  if (!queue) throw queueNotFound();
  return queue;
}

export async function findQueue(owner: Owner, name: string, { tx }: Call): Promise<Queue | undefined> {
  const record = await tx.get<QueueRecord>(queuesOf(owner), name);
  return record && { ...record, owner };
}

export function putQueue({ owner, ...record }: Queue, { tx }: Call): void {
  tx.put(queuesOf(owner), record.name, record as unknown as JsonObject);
}
