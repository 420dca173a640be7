import { optional, text } from '../../../service/shape';
import { bucketName, getBucket, type Bucket } from '../buckets/bucket';
import { announce } from '../notifications/announce';
import { operation, type Call } from '../operation';
import { checkedTags, tagging, type Tag } from './tags';
import { getVersion, rewrite } from './versions';

const input = {
  Bucket: bucketName(),
  Key: text({ min: 1 }),
  VersionId: optional(text()),
  ExpectedBucketOwner: optional(text()),
};

export const getObjectTagging = operation({
  name: 'GetObjectTagging',
  input,

  async handle(input, call) {
    const bucket = await getBucket(input, call);
    const { version } = await getVersion(bucket, input, call);
    return { TagSet: version.tags, VersionId: bucket.versioning && version.versionId };
  },
});

export const putObjectTagging = operation({
  name: 'PutObjectTagging',
  input: { ...input, Tagging: tagging() },

  async handle({ Tagging: { TagSet }, ...input }, call) {
    return tag(input, { tags: checkedTags(TagSet), name: 'ObjectTagging:Put' }, call);
  },
});

export const deleteObjectTagging = operation({
  name: 'DeleteObjectTagging',
  input,

  async handle(input, call) {
    return tag(input, { tags: [], name: 'ObjectTagging:Delete' }, call);
  },
});

interface Place {
  readonly Bucket: string;
  readonly Key: string;
  readonly VersionId?: string | undefined;
  readonly ExpectedBucketOwner?: string | undefined;
}
interface Tagging {
  readonly tags: readonly Tag[];
  readonly name: 'ObjectTagging:Put' | 'ObjectTagging:Delete';
}

async function tag(place: Place, { tags, name }: Tagging, call: Call) {
  const bucket: Bucket = await getBucket(place, call);
  const found = await getVersion(bucket, place, call);
  await rewrite(found, { ...found.version, tags }, call);
  announce(bucket, { name, object: found.version, reason: name }, call);
  return { VersionId: bucket.versioning && found.version.versionId };
}
