import { own, type JsonObject } from '../../../base/json';
import { toIsoText } from '../../../base/time';
import { bucketArn, type Bucket } from '../buckets/bucket';
import type { StoredObject } from '../objects/stored-object';
import type { Call } from '../operation';
import { hears, listenersOf, type Listener, type NotificationConfiguration } from './configuration';
import type { Notice } from './deliver';

/** Something that befell an object. */
export interface ObjectEvent {
  /** As in notifications, without the `s3:`. */
  readonly name: EventName;
  readonly object: Pick<StoredObject, 'key' | 'versionId'> & Partial<StoredObject>;
  /** The action that did it. */
  readonly reason: string;
}
type EventName = keyof typeof DETAIL_TYPES;

/** What EventBridge calls the events. */
const DETAIL_TYPES = {
  'ObjectCreated:Put': 'Object Created',
  'ObjectCreated:Copy': 'Object Created',
  'ObjectCreated:CompleteMultipartUpload': 'Object Created',
  'ObjectRemoved:Delete': 'Object Deleted',
  'ObjectRemoved:DeleteMarkerCreated': 'Object Deleted',
  'ObjectTagging:Put': 'Object Tags Added',
  'ObjectTagging:Delete': 'Object Tags Deleted',
} as const;

/** Sends word of an event to all who listen to the bucket, once what happened is kept. */
export function announce(bucket: Bucket, event: ObjectEvent, call: Call): void {
  const configuration = own(bucket.settings, 'NotificationConfiguration') as
    NotificationConfiguration | undefined;
  if (!configuration) return;
  const requestId = call.uuid().replaceAll('-', '').slice(0, 16).toUpperCase();
  for (const listener of listenersOf(configuration)) {
    if (!hears(listener, event.name, event.object.key)) continue;
    const record = recordOf(bucket, event, { listener, requestId, call });
    send({ kind: listener.kind, arn: listener.arn, text: JSON.stringify({ Records: [record] }) }, call);
  }
  if (!configuration.EventBridgeConfiguration) return;
  // The bus that hears of it is that of the bucket's region, wherever the caller is.
  const caller = { ...call.caller, region: bucket.region };
  send({ kind: 'bus', entry: entryOf(bucket, event, { requestId, call }) }, { ...call, caller });
}

/** What a listener is told. */
type Told = Notice extends infer N ? (N extends Notice ? Omit<N, 'owner'> : never) : never;

export function send(told: Told, { tx, caller }: Call): void {
  const owner = { partition: caller.partition, region: caller.region, account: caller.account };
  tx.send({ to: 's3:notify', body: { ...told, owner } as unknown as JsonObject });
}

interface Telling {
  readonly listener: Listener;
  readonly requestId: string;
  readonly call: Call;
}

function recordOf(bucket: Bucket, { name, object }: ObjectEvent, { listener, requestId, call }: Telling) {
  const principalId = `AWS:${call.caller.account}`;
  const shown = {
    key: encodeURIComponent(object.key).replaceAll('%2F', '/').replaceAll('%20', '+'),
    ...(object.size !== undefined && { size: object.size, eTag: object.etag }),
    ...(bucket.versioning && { versionId: object.versionId }),
    sequencer: sequencerOf(call),
  };
  return {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: bucket.region,
    eventTime: toIsoText(call.now),
    eventName: name,
    userIdentity: { principalId },
    requestParameters: { sourceIPAddress: '127.0.0.1' },
    responseElements: { 'x-amz-request-id': requestId, 'x-amz-id-2': `${requestId}/${requestId}=` },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: listener.id,
      bucket: {
        name: bucket.name,
        ownerIdentity: { principalId: call.caller.account },
        arn: bucketArn(call.caller, bucket.name),
      },
      object: shown,
    },
  };
}

/** What EventBridge is told: the key as it is, and nothing in lists. */
function entryOf(bucket: Bucket, event: ObjectEvent, { requestId, call }: Omit<Telling, 'listener'>) {
  const { name, object, reason } = event;
  const detail = {
    version: '0',
    bucket: { name: bucket.name },
    object: {
      key: object.key,
      ...(object.size !== undefined && { size: object.size, etag: object.etag }),
      ...(bucket.versioning && { 'version-id': object.versionId }),
      sequencer: sequencerOf(call),
    },
    'request-id': requestId,
    requester: call.caller.account,
    'source-ip-address': '127.0.0.1',
    ...(!name.startsWith('ObjectTagging') && { reason }),
    ...(name === 'ObjectRemoved:Delete' && { 'deletion-type': 'Permanently Deleted' }),
    ...(name === 'ObjectRemoved:DeleteMarkerCreated' && { 'deletion-type': 'Delete Marker Created' }),
  };
  return {
    time: call.now,
    detailType: DETAIL_TYPES[name],
    resources: [bucketArn(call.caller, bucket.name)],
    detail: JSON.stringify(detail),
  };
}

/** Of two events of a key the later one has the greater. */
function sequencerOf({ now }: Call): string {
  return `00${Math.floor(now).toString(16).toUpperCase().padStart(16, '0')}`;
}
