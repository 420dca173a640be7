import { anything, list, optional, struct, text, type Parsed } from '../../../service/shape';

const filter = optional(
  struct({
    Key: optional(struct({ FilterRules: optional(list(struct({ Name: text(), Value: text() }))) })),
  }),
);
const rule = { Id: optional(text()), Events: list(text(), { min: 1 }), Filter: filter };

export const notificationConfiguration = {
  QueueConfigurations: optional(list(struct({ ...rule, QueueArn: text() }))),
  TopicConfigurations: optional(list(struct({ ...rule, TopicArn: text() }))),
  LambdaFunctionConfigurations: optional(list(struct({ ...rule, LambdaFunctionArn: text() }))),
  EventBridgeConfiguration: optional(anything()),
};
export type NotificationConfiguration = Parsed<typeof notificationConfiguration>;

/** Who hears of what happens in a bucket, and of which of it. */
export interface Listener {
  readonly kind: 'queue' | 'topic' | 'function';
  readonly id: string;
  readonly arn: string;
  readonly events: readonly string[];
  readonly rules: readonly { readonly Name: string; readonly Value: string }[];
}

export function listenersOf(configuration: NotificationConfiguration): readonly Listener[] {
  const { QueueConfigurations, TopicConfigurations, LambdaFunctionConfigurations } = configuration;
  return [
    ...(QueueConfigurations ?? []).map((one) => listener('queue', one.QueueArn, one)),
    ...(TopicConfigurations ?? []).map((one) => listener('topic', one.TopicArn, one)),
    ...(LambdaFunctionConfigurations ?? []).map((one) => listener('function', one.LambdaFunctionArn, one)),
  ];
}

function listener(
  kind: Listener['kind'],
  arn: string,
  { Id, Events, Filter }: Parsed<typeof rule>,
): Listener {
  return { kind, arn, id: Id ?? '', events: Events, rules: Filter?.Key?.FilterRules ?? [] };
}

/** Whether a listener is told of an event, such as `ObjectCreated:Put`, that befell a key. */
export function hears({ events, rules }: Listener, name: string, key: string): boolean {
  return (
    events.some((event) => matches(event, `s3:${name}`)) &&
    rules.every(({ Name, Value }) =>
      Name.toLowerCase() === 'prefix' ? key.startsWith(Value) : key.endsWith(Value),
    )
  );
}

function matches(wanted: string, name: string): boolean {
  return wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : wanted === name;
}

/** The events that S3 can be asked for. Those of lifecycles, replicas and archives never happen here. */
export const EVENTS: readonly string[] = [
  's3:ObjectCreated:*',
  's3:ObjectCreated:Put',
  's3:ObjectCreated:Post',
  's3:ObjectCreated:Copy',
  's3:ObjectCreated:CompleteMultipartUpload',
  's3:ObjectRemoved:*',
  's3:ObjectRemoved:Delete',
  's3:ObjectRemoved:DeleteMarkerCreated',
  's3:ObjectRestore:*',
  's3:ObjectRestore:Post',
  's3:ObjectRestore:Completed',
  's3:ObjectRestore:Delete',
  's3:ReducedRedundancyLostObject',
  's3:Replication:*',
  's3:Replication:OperationFailedReplication',
  's3:Replication:OperationMissedThreshold',
  's3:Replication:OperationNotTracked',
  's3:Replication:OperationReplicatedAfterThreshold',
  's3:LifecycleExpiration:*',
  's3:LifecycleExpiration:Delete',
  's3:LifecycleExpiration:DeleteMarkerCreated',
  's3:LifecycleTransition',
  's3:IntelligentTiering',
  's3:ObjectAcl:Put',
  's3:ObjectTagging:*',
  's3:ObjectTagging:Put',
  's3:ObjectTagging:Delete',
];
