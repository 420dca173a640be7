import * as service from '../../service/operation';
import type { Call } from '../base/services';
import { invalidRequest } from './errors';

export type { Call } from '../base/services';

/** The actions of S3 that run here. */
export type OperationName =
  | BucketOperationName
  | ConfigurationOperationName
  | ListingOperationName
  | MultipartOperationName
  | ObjectOperationName;

export type BucketOperationName =
  | 'CreateBucket'
  | 'DeleteBucket'
  | 'GetBucketLocation'
  | 'GetBucketNotificationConfiguration'
  | 'GetBucketVersioning'
  | 'HeadBucket'
  | 'ListBuckets'
  | 'PutBucketNotificationConfiguration'
  | 'PutBucketVersioning';

export type ConfigurationOperationName =
  | 'DeleteBucketCors'
  | 'DeleteBucketEncryption'
  | 'DeleteBucketLifecycle'
  | 'DeleteBucketOwnershipControls'
  | 'DeleteBucketPolicy'
  | 'DeleteBucketReplication'
  | 'DeleteBucketTagging'
  | 'DeleteBucketWebsite'
  | 'DeletePublicAccessBlock'
  | 'GetBucketAccelerateConfiguration'
  | 'GetBucketAcl'
  | 'GetBucketCors'
  | 'GetBucketEncryption'
  | 'GetBucketLifecycleConfiguration'
  | 'GetBucketLogging'
  | 'GetBucketOwnershipControls'
  | 'GetBucketPolicy'
  | 'GetBucketPolicyStatus'
  | 'GetBucketReplication'
  | 'GetBucketRequestPayment'
  | 'GetBucketTagging'
  | 'GetBucketWebsite'
  | 'GetObjectLockConfiguration'
  | 'GetPublicAccessBlock'
  | 'PutBucketAccelerateConfiguration'
  | 'PutBucketAcl'
  | 'PutBucketCors'
  | 'PutBucketEncryption'
  | 'PutBucketLifecycleConfiguration'
  | 'PutBucketLogging'
  | 'PutBucketOwnershipControls'
  | 'PutBucketPolicy'
  | 'PutBucketReplication'
  | 'PutBucketRequestPayment'
  | 'PutBucketTagging'
  | 'PutBucketWebsite'
  | 'PutPublicAccessBlock';

export type ListingOperationName = 'ListObjects' | 'ListObjectsV2' | 'ListObjectVersions';

export type MultipartOperationName =
  | 'AbortMultipartUpload'
  | 'CompleteMultipartUpload'
  | 'CreateMultipartUpload'
  | 'ListMultipartUploads'
  | 'ListParts'
  | 'UploadPart'
  | 'UploadPartCopy';

export type ObjectOperationName =
  | 'CopyObject'
  | 'DeleteObject'
  | 'DeleteObjects'
  | 'DeleteObjectTagging'
  | 'GetObject'
  | 'GetObjectAcl'
  | 'GetObjectAttributes'
  | 'GetObjectTagging'
  | 'HeadObject'
  | 'PutObject'
  | 'PutObjectAcl'
  | 'PutObjectTagging';

export type Operation<Name extends OperationName = OperationName> = service.Operation<Name, Call>;

/** NOTE: S3 knows no `ValidationException`. */
export const operation = service.operations<OperationName, Call>(invalidRequest);
