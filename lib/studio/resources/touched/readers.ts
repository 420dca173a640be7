import { functionName, lastPart } from '../names';
import type { ServiceId } from '../place/place';
import type { Deed, Touched } from './touched';

type Sent = Readonly<Record<string, unknown>>;

/** What one action touches, by what it was given and what it answered. */
export type ReadTouched = (sent: Sent, answer?: Sent) => readonly Touched[];

function one(did: Deed, service: ServiceId, name: unknown, item?: unknown): readonly Touched[] {
  if (typeof name !== 'string' || name === '') return [];
  const part = typeof item === 'string' ? { item } : {};
  return [{ did, place: { kind: 'resource', service, name, ...part } }];
}

const json = (value: unknown) => (isObject(value) ? JSON.stringify(value) : undefined);
const last = (text: unknown) => (typeof text === 'string' ? lastPart(text) : undefined);

const item =
  (did: Deed, member: 'Item' | 'Key'): ReadTouched =>
  (sent) =>
    one(did, 'dynamodb', tableName(sent.TableName), json(sent[member]));

const table =
  (did: Deed): ReadTouched =>
  ({ TableName }) =>
    one(did, 'dynamodb', tableName(TableName));

const tables =
  (did: Deed): ReadTouched =>
  ({ RequestItems }) =>
    Object.keys(isObject(RequestItems) ? RequestItems : {}).flatMap((name) => one(did, 'dynamodb', name));

const object =
  (did: Deed): ReadTouched =>
  ({ Bucket, Key }) =>
    one(did, 's3', Bucket, Key);

const queue =
  (did: Deed): ReadTouched =>
  ({ QueueUrl }, answer) =>
    one(did, 'sqs', last(QueueUrl), answer?.MessageId);

const named =
  (did: Deed, service: ServiceId, member: string): ReadTouched =>
  (sent) =>
    one(did, service, sent[member]);

/** By service and action, as a visit's resource has them without its pattern. */
export const readers: Readonly<Record<string, ReadTouched>> = {
  'lambda:invoke': ({ FunctionName }) =>
    one('invoked', 'lambda', typeof FunctionName === 'string' ? functionName(FunctionName) : undefined),
  'dynamodb:putItem': item('wrote', 'Item'),
  'dynamodb:updateItem': item('wrote', 'Key'),
  'dynamodb:deleteItem': item('deleted', 'Key'),
  'dynamodb:getItem': item('read', 'Key'),
  'dynamodb:query': table('read'),
  'dynamodb:scan': table('read'),
  'dynamodb:batchWriteItem': tables('wrote'),
  'dynamodb:batchGetItem': tables('read'),
  'dynamodb:transactWriteItems': ({ TransactItems }) => inTransaction(TransactItems),
  'sqs:sendMessage': queue('sent'),
  'sqs:sendMessageBatch': queue('sent'),
  'sqs:receiveMessage': queue('read'),
  'sqs:deleteMessage': queue('deleted'),
  'sqs:purgeQueue': queue('deleted'),
  'sns:publish': ({ TopicArn, TargetArn }) => one('published', 'sns', last(TopicArn ?? TargetArn)),
  'sns:publishBatch': ({ TopicArn }) => one('published', 'sns', last(TopicArn)),
  's3:putObject': object('wrote'),
  's3:copyObject': object('wrote'),
  's3:getObject': object('read'),
  's3:headObject': object('read'),
  's3:deleteObject': object('deleted'),
  's3:listObjects': object('read'),
  's3:listObjectsV2': object('read'),
  'events:putEvents': ({ Entries }) => onBuses(Entries),
  'eventbridge:putEvents': ({ Entries }) => onBuses(Entries),
  'ssm:getParameter': named('read', 'ssm', 'Name'),
  'ssm:putParameter': named('wrote', 'ssm', 'Name'),
  'ssm:deleteParameter': named('deleted', 'ssm', 'Name'),
  'secretsmanager:getSecretValue': named('read', 'secretsmanager', 'SecretId'),
  'secretsmanager:putSecretValue': named('wrote', 'secretsmanager', 'SecretId'),
  'cloudwatchlogs:putLogEvents': named('wrote', 'cloudwatchlogs', 'LogGroupName'),
};

function onBuses(entries: unknown): readonly Touched[] {
  return list(entries).flatMap(({ EventBusName }) =>
    one('sent', 'eventbridge', last(EventBusName) ?? 'default'),
  );
}

const changes = { Put: 'wrote', Update: 'wrote', Delete: 'deleted', ConditionCheck: 'read' } as const;

function inTransaction(items: unknown): readonly Touched[] {
  return list(items).flatMap((each) =>
    Object.entries(changes).flatMap(([name, did]) => {
      const change = each[name];
      if (!isObject(change)) return [];
      return one(did, 'dynamodb', tableName(change.TableName), json(change.Item ?? change.Key));
    }),
  );
}

function tableName(reference: unknown): unknown {
  return typeof reference === 'string' ? reference.replace(/^arn:.*:table\//, '') : undefined;
}

function list(value: unknown): readonly Sent[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: unknown): value is Sent {
  return typeof value === 'object' && value !== null;
}
