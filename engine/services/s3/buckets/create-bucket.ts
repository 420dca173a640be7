import { anything, oneOf, optional, struct, text } from '../../../service/shape';
import { S3Error } from '../errors';
import { operation } from '../operation';
import { bucketArn, bucketName, bucketsIn, findBucket, isBucketName, type Bucket } from './bucket';
import { SETTINGS_OF_A_NEW_BUCKET } from '../configuration/settings';

const HOME = 'us-east-1';

export const createBucket = operation({
  name: 'CreateBucket',
  input: {
    Bucket: bucketName(),
    ACL: optional(oneOf('private', 'public-read', 'public-read-write', 'authenticated-read')),
    CreateBucketConfiguration: optional(
      struct({ LocationConstraint: optional(text()), Tags: optional(anything()) }),
    ),
    ObjectOwnership: optional(oneOf('BucketOwnerPreferred', 'ObjectWriter', 'BucketOwnerEnforced')),
  },

  async handle({ Bucket: name, CreateBucketConfiguration: wanted, ObjectOwnership: ownership }, call) {
    const { tx, caller, now } = call;
    if (!isBucketName(name)) {
      throw new S3Error('InvalidBucketName', 'The specified bucket is not valid.', { BucketName: name });
    }
    const region = regionOf(wanted?.LocationConstraint, caller.region);
    if (await findBucket(name, call)) {
      // NOTE: in us-east-1 it is made anew, which changes nothing.
      if (region === HOME) return { Location: `/${name}`, BucketArn: bucketArn(caller, name) };
      const message = 'Your previous request to create the named bucket succeeded and you already own it.';
      throw new S3Error('BucketAlreadyOwnedByYou', message, { BucketName: name });
    }
    const settings = {
      ...SETTINGS_OF_A_NEW_BUCKET,
      ...(wanted?.Tags !== undefined && { Tagging: { TagSet: wanted.Tags } }),
      ...(ownership && { OwnershipControls: { Rules: [{ ObjectOwnership: ownership }] } }),
    };
    tx.put(bucketsIn(caller), name, { name, created: now, region, settings } satisfies Bucket);
    return { Location: `/${name}`, BucketArn: bucketArn(caller, name) };
  },
});

/** The endpoint of us-east-1 makes buckets anywhere; every other only its own. */
function regionOf(constraint: string | undefined, region: string): string {
  const wanted = constraint || HOME;
  if (region === HOME || wanted === region) return constraint === undefined ? HOME : wanted;
  const named = constraint === undefined ? 'unspecified' : constraint;
  const message = `The ${named} location constraint is incompatible for the region specific endpoint this request was sent to.`;
  throw new S3Error('IllegalLocationConstraintException', message);
}
