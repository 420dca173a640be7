import { ServiceError } from '../../service/service-error';

/** What S3 calls its errors, with the status of each. */
const STATUS = {
  AccessControlListNotSupported: 400,
  AccessDenied: 403,
  BadRequest: 400,
  BadDigest: 400,
  BucketAlreadyExists: 409,
  BucketAlreadyOwnedByYou: 409,
  BucketNotEmpty: 409,
  EntityTooLarge: 400,
  EntityTooSmall: 400,
  IllegalLocationConstraintException: 400,
  InvalidArgument: 400,
  InvalidBucketName: 400,
  InvalidBucketState: 409,
  InvalidDigest: 400,
  InvalidPart: 400,
  InvalidPartNumber: 416,
  InvalidPartOrder: 400,
  InvalidRange: 416,
  InvalidRequest: 400,
  InvalidStorageClass: 400,
  InvalidTag: 400,
  KeyTooLongError: 400,
  MalformedPolicy: 400,
  MalformedXML: 400,
  MetadataTooLarge: 400,
  MethodNotAllowed: 405,
  NoSuchBucket: 404,
  NoSuchBucketPolicy: 404,
  NoSuchCORSConfiguration: 404,
  NoSuchKey: 404,
  NoSuchLifecycleConfiguration: 404,
  NoSuchPublicAccessBlockConfiguration: 404,
  NoSuchTagSet: 404,
  NoSuchUpload: 404,
  NoSuchVersion: 404,
  NoSuchWebsiteConfiguration: 404,
  NotImplemented: 501,
  NotModified: 304,
  ObjectLockConfigurationNotFoundError: 404,
  OwnershipControlsNotFoundError: 404,
  PreconditionFailed: 412,
  ReplicationConfigurationNotFoundError: 404,
} as const satisfies Record<string, number>;
export type S3ErrorCode = keyof typeof STATUS;

/** An error of S3. Its members stand beside Code and Message in the XML. */
export class S3Error extends ServiceError<S3ErrorCode> {
  override readonly name = 'S3Error';

  constructor(code: S3ErrorCode, message: string, members: Readonly<Record<string, string>> = {}) {
    super(code, message, STATUS[code], members);
  }
}

export function noSuchBucket(BucketName: string): S3Error {
  return new S3Error('NoSuchBucket', 'The specified bucket does not exist', { BucketName });
}

export function noSuchKey(Key: string): S3Error {
  return new S3Error('NoSuchKey', 'The specified key does not exist.', { Key });
}

export function noSuchUpload(UploadId: string): S3Error {
  const message =
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.';
  return new S3Error('NoSuchUpload', message, { UploadId });
}

export function invalidArgument(message: string, ArgumentName: string, ArgumentValue: string): S3Error {
  return new S3Error('InvalidArgument', message, { ArgumentName, ArgumentValue });
}

export function malformedXml(): S3Error {
  const message = 'The XML you provided was not well-formed or did not validate against our published schema';
  return new S3Error('MalformedXML', message);
}

/** NOTE: S3 checks its XML and its headers; it has no list of violations as the services of JSON have. */
export function invalidRequest(message: string): S3Error {
  return new S3Error('InvalidRequest', message);
}

export function preconditionFailed(Condition: string): S3Error {
  const message = 'At least one of the pre-conditions you specified did not hold';
  return new S3Error('PreconditionFailed', message, { Condition });
}

/** The answer to HEAD has no body: its clients learn the status, and say `null` where the message is. */
export async function withoutBody<T>(code: 'NoSuchBucket' | 'NoSuchKey', work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof S3Error) || error.status !== 404) throw error;
    throw new S3Error(code, '');
  }
}
