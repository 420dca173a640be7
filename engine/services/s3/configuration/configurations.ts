import { own, put, type Json, type JsonObject } from '../../../base/json';
import { anything, optional, text } from '../../../service/shape';
import { bucketName, bucketsIn, getBucket, type Bucket, type BucketInput } from '../buckets/bucket';
import { S3Error, type S3ErrorCode } from '../errors';
import { operation, type Call, type ConfigurationOperationName, type Operation } from '../operation';
import { DEFAULT_ENCRYPTION } from './settings';

/** One thing that a bucket has configured: kept, and given back as it came. */
interface Configuration {
  /** The member that carries it in the request, and its name in the bucket's settings. */
  readonly member: string;
  /** What is answered when there is none. */
  readonly otherwise: JsonObject | readonly [S3ErrorCode, string];
  /** The answer has the configuration's members beside one another, not in `member`. */
  readonly isFlat: boolean;
}

const cors: Configuration = {
  member: 'CORSConfiguration',
  otherwise: ['NoSuchCORSConfiguration', 'The CORS configuration does not exist'],
  isFlat: true,
};
const lifecycle: Configuration = {
  member: 'LifecycleConfiguration',
  otherwise: ['NoSuchLifecycleConfiguration', 'The lifecycle configuration does not exist'],
  isFlat: true,
};
const website: Configuration = {
  member: 'WebsiteConfiguration',
  otherwise: ['NoSuchWebsiteConfiguration', 'The specified bucket does not have a website configuration'],
  isFlat: true,
};
const tagging: Configuration = {
  member: 'Tagging',
  otherwise: ['NoSuchTagSet', 'The TagSet does not exist'],
  isFlat: true,
};
const encryption: Configuration = {
  member: 'ServerSideEncryptionConfiguration',
  otherwise: DEFAULT_ENCRYPTION,
  isFlat: false,
};
const publicAccess: Configuration = {
  member: 'PublicAccessBlockConfiguration',
  otherwise: ['NoSuchPublicAccessBlockConfiguration', 'The public access block configuration was not found'],
  isFlat: false,
};
const ownership: Configuration = {
  member: 'OwnershipControls',
  otherwise: ['OwnershipControlsNotFoundError', 'The bucket ownership controls were not found'],
  isFlat: false,
};
const replication: Configuration = {
  member: 'ReplicationConfiguration',
  otherwise: ['ReplicationConfigurationNotFoundError', 'The replication configuration was not found'],
  isFlat: false,
};
const lock: Configuration = {
  member: 'ObjectLockConfiguration',
  otherwise: [
    'ObjectLockConfigurationNotFoundError',
    'Object Lock configuration does not exist for this bucket',
  ],
  isFlat: false,
};
const logging: Configuration = { member: 'BucketLoggingStatus', otherwise: {}, isFlat: true };
const acceleration: Configuration = { member: 'AccelerateConfiguration', otherwise: {}, isFlat: true };
const payment: Configuration = {
  member: 'RequestPaymentConfiguration',
  otherwise: { Payer: 'BucketOwner' },
  isFlat: true,
};

type Name = ConfigurationOperationName;
const input = { Bucket: bucketName(), ExpectedBucketOwner: optional(text()) };

function getting(name: Name, configuration: Configuration): Operation {
  const { member, otherwise, isFlat } = configuration;
  return operation({
    name,
    input,
    async handle(input, call) {
      const kept = own((await getBucket(input, call)).settings, member);
      if (kept === undefined && Array.isArray(otherwise)) {
        throw new S3Error(otherwise[0] as S3ErrorCode, otherwise[1] as string, { BucketName: input.Bucket });
      }
      const shown = kept ?? otherwise;
      return isFlat ? (shown as JsonObject) : { [member]: shown };
    },
  });
}

function putting(name: Name, { member }: Configuration): Operation {
  return operation({
    name,
    input: { ...input, [member]: anything() },
    async handle(given, call) {
      await keep(given, member, { value: own(given as JsonObject, member), call });
      return {};
    },
  });
}

function deleting(name: Name, { member }: Configuration): Operation {
  return operation({
    name,
    input,
    async handle(input, call) {
      await keep(input, member, { value: undefined, call });
      return {};
    },
  });
}

/** Writes one of the bucket's settings, or takes it away. */
export async function keep(
  input: BucketInput,
  member: string,
  { value, call }: { readonly value: Json | undefined; readonly call: Call },
): Promise<Bucket> {
  const bucket = await getBucket(input, call);
  const settings: JsonObject = {};
  for (const [name, setting] of Object.entries(bucket.settings))
    if (name !== member) put(settings, name, setting);
  if (value !== undefined) put(settings, member, value);
  const changed = { ...bucket, settings } satisfies Bucket;
  call.tx.put(bucketsIn(call.caller), bucket.name, changed);
  return changed;
}

export const CONFIGURATION_OPERATIONS = {
  GetBucketCors: getting('GetBucketCors', cors),
  PutBucketCors: putting('PutBucketCors', cors),
  DeleteBucketCors: deleting('DeleteBucketCors', cors),
  GetBucketLifecycleConfiguration: getting('GetBucketLifecycleConfiguration', lifecycle),
  PutBucketLifecycleConfiguration: putting('PutBucketLifecycleConfiguration', lifecycle),
  DeleteBucketLifecycle: deleting('DeleteBucketLifecycle', lifecycle),
  GetBucketWebsite: getting('GetBucketWebsite', website),
  PutBucketWebsite: putting('PutBucketWebsite', website),
  DeleteBucketWebsite: deleting('DeleteBucketWebsite', website),
  GetBucketTagging: getting('GetBucketTagging', tagging),
  PutBucketTagging: putting('PutBucketTagging', tagging),
  DeleteBucketTagging: deleting('DeleteBucketTagging', tagging),
  GetBucketEncryption: getting('GetBucketEncryption', encryption),
  PutBucketEncryption: putting('PutBucketEncryption', encryption),
  DeleteBucketEncryption: deleting('DeleteBucketEncryption', encryption),
  GetPublicAccessBlock: getting('GetPublicAccessBlock', publicAccess),
  PutPublicAccessBlock: putting('PutPublicAccessBlock', publicAccess),
  DeletePublicAccessBlock: deleting('DeletePublicAccessBlock', publicAccess),
  GetBucketOwnershipControls: getting('GetBucketOwnershipControls', ownership),
  PutBucketOwnershipControls: putting('PutBucketOwnershipControls', ownership),
  DeleteBucketOwnershipControls: deleting('DeleteBucketOwnershipControls', ownership),
  GetBucketReplication: getting('GetBucketReplication', replication),
  PutBucketReplication: putting('PutBucketReplication', replication),
  DeleteBucketReplication: deleting('DeleteBucketReplication', replication),
  GetObjectLockConfiguration: getting('GetObjectLockConfiguration', lock),
  GetBucketLogging: getting('GetBucketLogging', logging),
  PutBucketLogging: putting('PutBucketLogging', logging),
  GetBucketAccelerateConfiguration: getting('GetBucketAccelerateConfiguration', acceleration),
  PutBucketAccelerateConfiguration: putting('PutBucketAccelerateConfiguration', acceleration),
  GetBucketRequestPayment: getting('GetBucketRequestPayment', payment),
  PutBucketRequestPayment: putting('PutBucketRequestPayment', payment),
} satisfies Partial<Record<Name, Operation>>;
