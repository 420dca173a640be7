import { isObject, own, type Json } from '../../../base/json';
import { anything, optional, text } from '../../../service/shape';
import { bucketName, canonicalOwner, getBucket, type Bucket } from '../buckets/bucket';
import { S3Error } from '../errors';
import { operation, type Call } from '../operation';
import { keep } from './configurations';

const input = { Bucket: bucketName(), ExpectedBucketOwner: optional(text()) };

export const getBucketPolicy = operation({
  name: 'GetBucketPolicy',
  input,

  async handle(input, call) {
    return { Policy: policyOf(await getBucket(input, call)) };
  },
});

export const putBucketPolicy = operation({
  name: 'PutBucketPolicy',
  input: { ...input, Policy: text() },

  async handle({ Policy, ...input }, call) {
    assertPolicy(Policy);
    await keep(input, 'Policy', { value: Policy, call });
    return {};
  },
});

export const deleteBucketPolicy = operation({
  name: 'DeleteBucketPolicy',
  input,

  async handle(input, call) {
    await keep(input, 'Policy', { value: undefined, call });
    return {};
  },
});

export const getBucketPolicyStatus = operation({
  name: 'GetBucketPolicyStatus',
  input,

  async handle(input, call) {
    policyOf(await getBucket(input, call));
    return { PolicyStatus: { IsPublic: false } };
  },
});

function policyOf({ name, settings }: Bucket): string {
  const policy = own(settings, 'Policy');
  if (typeof policy === 'string') return policy;
  throw new S3Error('NoSuchBucketPolicy', 'The bucket policy does not exist', { BucketName: name });
}

function assertPolicy(policy: string): void {
  let read: Json;
  try {
    read = JSON.parse(policy) as Json;
  } catch {
    throw new S3Error('MalformedPolicy', "Policies must be valid JSON and the first byte must be '{'");
  }
  if (!isObject(read)) {
    throw new S3Error('MalformedPolicy', "Policies must be valid JSON and the first byte must be '{'");
  }
  if (own(read, 'Statement') === undefined) {
    throw new S3Error('MalformedPolicy', 'Missing required field Statement');
  }
}

const acl = { ACL: optional(text()), AccessControlPolicy: optional(anything()) };

/** The only list there is: since April 2023 a bucket's owner owns all that is in it. */
export function ownersList({ caller }: Call) {
  const Owner = canonicalOwner(caller);
  return { Owner, Grants: [{ Grantee: { ...Owner, Type: 'CanonicalUser' }, Permission: 'FULL_CONTROL' }] };
}

export function refuseLists({ settings }: Bucket, wanted: string | undefined): void {
  if (wanted === undefined || wanted === 'private' || wanted === 'bucket-owner-full-control') return;
  const controls = JSON.stringify(own(settings, 'OwnershipControls') ?? '');
  if (controls !== '""' && !controls.includes('BucketOwnerEnforced')) return;
  throw new S3Error('AccessControlListNotSupported', 'The bucket does not allow ACLs');
}

export const getBucketAcl = operation({
  name: 'GetBucketAcl',
  input,

  async handle(input, call) {
    await getBucket(input, call);
    return ownersList(call);
  },
});

export const putBucketAcl = operation({
  name: 'PutBucketAcl',
  input: { ...input, ...acl },

  async handle({ ACL, ...input }, call) {
    refuseLists(await getBucket(input, call), ACL ?? 'policy');
    return {};
  },
});
