import {
  AbortMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectsCommand,
  GetBucketTaggingCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  ListMultipartUploadsCommand,
  ListObjectVersionsCommand,
} from '@aws-sdk/client-s3';
import type { Place } from '../account';
import type { Tags } from '../names';
import { eachSeen, readTags, unlessGone, type OwnedKind } from './owned-kind';

/** A bucket goes when nothing is in it: every version of every object, and uploads that were begun. */
export const bucket: OwnedKind = {
  arnOf: (name, { partition }) => `arn:${partition}:s3:::${name}`,

  async list(place) {
    const { Buckets = [] } = await place.clients.s3.send(
      new ListBucketsCommand({ BucketRegion: place.region }),
    );
    return eachSeen(Buckets, async ({ Name: name = '', CreationDate: createdAt }) => ({
      name,
      arn: bucket.arnOf(name, place),
      tags: await tagsOf(name, place),
      createdAt,
    }));
  },

  look: ({ name, arn }, place) =>
    unlessGone(async () => {
      await place.clients.s3.send(new HeadBucketCommand({ Bucket: name }));
      return { name, arn, tags: await tagsOf(name, place) };
    }),

  async remove({ name }, place) {
    await unlessGone(async () => {
      await emptyBucket(name, place);
      await place.clients.s3.send(new DeleteBucketCommand({ Bucket: name }));
    });
  },
};

/** Without tags S3 answers with an error. */
async function tagsOf(Bucket: string, { clients }: Place): Promise<Tags> {
  const found = await unlessGone(() => clients.s3.send(new GetBucketTaggingCommand({ Bucket })));
  return readTags(found?.TagSet);
}

export async function emptyBucket(Bucket: string, { clients: { s3 } }: Place): Promise<void> {
  await unlessGone(async () => {
    for (;;) {
      // From the beginning each time: what has been seen is gone by then.
      const { Versions = [], DeleteMarkers = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket }));
      const Objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
      if (Objects.length === 0) break;
      const { Errors: [first] = [] } = await s3.send(
        new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
      );
      if (first) throw Object.assign(new Error(first.Message), { name: first.Code });
    }
    const { Uploads = [] } = await s3.send(new ListMultipartUploadsCommand({ Bucket }));
    for (const { Key, UploadId } of Uploads)
      await unlessGone(() => s3.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId })));
  });
}
