import { createBucket } from './buckets/create-bucket';
import { deleteBucket } from './buckets/delete-bucket';
import {
  getBucketLocation,
  getBucketVersioning,
  headBucket,
  putBucketVersioning,
} from './buckets/describe-bucket';
import { listBuckets } from './buckets/list-buckets';
import {
  deleteBucketPolicy,
  getBucketAcl,
  getBucketPolicy,
  getBucketPolicyStatus,
  putBucketAcl,
  putBucketPolicy,
} from './configuration/access';
import { CONFIGURATION_OPERATIONS } from './configuration/configurations';
import { listObjectVersions } from './listing/list-object-versions';
import { listObjects, listObjectsV2 } from './listing/list-objects';
import { abortMultipartUpload, createMultipartUpload } from './multipart/begin-upload';
import { completeMultipartUpload } from './multipart/complete-upload';
import { listMultipartUploads, listParts } from './multipart/list-uploads';
import { uploadPart, uploadPartCopy } from './multipart/upload-part';
import {
  getBucketNotificationConfiguration,
  putBucketNotificationConfiguration,
} from './notifications/notification-operations';
import { copyObject } from './objects/copy-object';
import { deleteObject, deleteObjects } from './objects/delete-objects';
import { getObject, headObject } from './objects/get-object';
import { getObjectAcl, getObjectAttributes, putObjectAcl } from './objects/object-facts';
import { deleteObjectTagging, getObjectTagging, putObjectTagging } from './objects/object-tagging';
import { putObject } from './objects/put-object';
import type { Operation, OperationName } from './operation';

export const OPERATIONS = {
  ...CONFIGURATION_OPERATIONS,
  AbortMultipartUpload: abortMultipartUpload,
  CompleteMultipartUpload: completeMultipartUpload,
  CopyObject: copyObject,
  CreateBucket: createBucket,
  CreateMultipartUpload: createMultipartUpload,
  DeleteBucket: deleteBucket,
  DeleteBucketPolicy: deleteBucketPolicy,
  DeleteObject: deleteObject,
  DeleteObjectTagging: deleteObjectTagging,
  DeleteObjects: deleteObjects,
  GetBucketAcl: getBucketAcl,
  GetBucketLocation: getBucketLocation,
  GetBucketNotificationConfiguration: getBucketNotificationConfiguration,
  GetBucketPolicy: getBucketPolicy,
  GetBucketPolicyStatus: getBucketPolicyStatus,
  GetBucketVersioning: getBucketVersioning,
  GetObject: getObject,
  GetObjectAcl: getObjectAcl,
  GetObjectAttributes: getObjectAttributes,
  GetObjectTagging: getObjectTagging,
  HeadBucket: headBucket,
  HeadObject: headObject,
  ListBuckets: listBuckets,
  ListMultipartUploads: listMultipartUploads,
  ListObjectVersions: listObjectVersions,
  ListObjects: listObjects,
  ListObjectsV2: listObjectsV2,
  ListParts: listParts,
  PutBucketAcl: putBucketAcl,
  PutBucketNotificationConfiguration: putBucketNotificationConfiguration,
  PutBucketPolicy: putBucketPolicy,
  PutBucketVersioning: putBucketVersioning,
  PutObject: putObject,
  PutObjectAcl: putObjectAcl,
  PutObjectTagging: putObjectTagging,
  UploadPart: uploadPart,
  UploadPartCopy: uploadPartCopy,
} as const satisfies Record<OperationName, Operation>;
