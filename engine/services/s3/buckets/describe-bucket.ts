import { oneOf, optional, struct, text } from '../../../service/shape';
import { withoutBody } from '../errors';
import { operation } from '../operation';
import { bucketArn, bucketName, bucketsIn, getBucket, type Bucket } from './bucket';

const input = { Bucket: bucketName(), ExpectedBucketOwner: optional(text()) };

export const headBucket = operation({
  name: 'HeadBucket',
  input,

  async handle(input, call) {
    const { name, region } = await withoutBody('NoSuchBucket', () => getBucket(input, call));
    return { BucketArn: bucketArn(call.caller, name), BucketRegion: region, AccessPointAlias: false };
  },
});

export const getBucketLocation = operation({
  name: 'GetBucketLocation',
  input,

  async handle(input, call) {
    const { region } = await getBucket(input, call);
    // The region that was there before there were others has no name here.
    return region === 'us-east-1' ? {} : { LocationConstraint: region };
  },
});

export const getBucketVersioning = operation({
  name: 'GetBucketVersioning',
  input,

  async handle(input, call) {
    const { versioning } = await getBucket(input, call);
    return { Status: versioning };
  },
});

export const putBucketVersioning = operation({
  name: 'PutBucketVersioning',
  input: {
    ...input,
    VersioningConfiguration: struct({
      Status: optional(oneOf('Enabled', 'Suspended')),
      MFADelete: optional(text()),
    }),
  },

  async handle({ VersioningConfiguration: { Status: versioning }, ...input }, call) {
    const bucket = await getBucket(input, call);
    call.tx.put(bucketsIn(call.caller), bucket.name, {
      ...bucket,
      ...(versioning && { versioning }),
    } satisfies Bucket);
    return {};
  },
});
