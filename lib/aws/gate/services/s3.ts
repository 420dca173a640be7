import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketTaggingCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { keysOf, offeredService, texts } from './offered-service';

export const s3 = offeredService({
  open: (settings) => new S3Client(settings),
  reads: { ListBuckets: ListBucketsCommand },
  uses: {
    DeleteObject: DeleteObjectCommand,
    DeleteObjects: DeleteObjectsCommand,
    GetObject: GetObjectCommand,
    HeadObject: HeadObjectCommand,
    ListObjectsV2: ListObjectsV2Command,
    PutObject: PutObjectCommand,
  },
  named: ({ Bucket }) => texts(Bucket),
  async tags(client, Bucket) {
    try {
      return keysOf((await client.send(new GetBucketTaggingCommand({ Bucket }))).TagSet);
    } catch (problem) {
      if (problem instanceof Error && problem.name === 'NoSuchTagSet') return [];
      throw problem;
    }
  },
});
