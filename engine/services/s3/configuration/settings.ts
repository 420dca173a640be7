import type { JsonObject } from '../../../base/json';

/** What S3 has configured of every bucket that was made since April 2023. */
export const SETTINGS_OF_A_NEW_BUCKET: JsonObject = {
  OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
  PublicAccessBlockConfiguration: {
    BlockPublicAcls: true,
    IgnorePublicAcls: true,
    BlockPublicPolicy: true,
    RestrictPublicBuckets: true,
  },
};

/** What S3 encrypts with unless it is told otherwise. */
export const DEFAULT_ENCRYPTION: JsonObject = {
  Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false }],
};
