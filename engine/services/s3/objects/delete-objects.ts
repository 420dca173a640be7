import { flag, list, optional, struct, text } from '../../../service/shape';
import { bucketName, getBucket, type Bucket } from '../buckets/bucket';
import { malformedXml } from '../errors';
import { announce } from '../notifications/announce';
import { operation, type Call } from '../operation';
import { removeObject, type Removed } from './versions';

const OBJECTS_MAX = 1_000;

export const deleteObject = operation({
  name: 'DeleteObject',
  input: {
    Bucket: bucketName(),
    Key: text({ min: 1 }),
    VersionId: optional(text()),
    ExpectedBucketOwner: optional(text()),
  },

  async handle(input, call) {
    const bucket = await getBucket(input, call);
    const { versionId, isMarker } = await remove(bucket, { ...input, reason: 'DeleteObject' }, call);
    return { DeleteMarker: isMarker || undefined, VersionId: versionId };
  },
});

export const deleteObjects = operation({
  name: 'DeleteObjects',
  input: {
    Bucket: bucketName(),
    Delete: struct({
      Objects: list(struct({ Key: text({ min: 1 }), VersionId: optional(text()) })),
      Quiet: optional(flag()),
    }),
    ExpectedBucketOwner: optional(text()),
  },

  async handle({ Delete: { Objects, Quiet }, ...input }, call) {
    const bucket = await getBucket(input, call);
    if (Objects.length === 0 || Objects.length > OBJECTS_MAX) throw malformedXml();
    const deleted = [];
    for (const { Key, VersionId } of Objects) {
      const removed = await remove(bucket, { Key, VersionId, reason: 'DeleteObjects' }, call);
      deleted.push({ Key, VersionId, ...marked(removed, VersionId) });
    }
    return Quiet === true ? {} : { Deleted: deleted };
  },
});

function marked({ isMarker, versionId }: Removed, asked: string | undefined) {
  if (!isMarker) return {};
  return { DeleteMarker: true, DeleteMarkerVersionId: asked ?? versionId };
}

interface Removing {
  readonly Key: string;
  readonly VersionId?: string | undefined;
  readonly reason: string;
}

async function remove(
  bucket: Bucket,
  { Key: key, VersionId, reason }: Removing,
  call: Call,
): Promise<Removed> {
  const removed = await removeObject(bucket, key, VersionId, call);
  if (removed.isMarker && VersionId === undefined) {
    const object = { key, versionId: removed.versionId! };
    announce(bucket, { name: 'ObjectRemoved:DeleteMarkerCreated', object, reason }, call);
  } else if (removed.object) {
    const object = { key, versionId: removed.object.versionId };
    announce(bucket, { name: 'ObjectRemoved:Delete', object, reason }, call);
  }
  return removed;
}
