import type { Owner } from '../../../base/arn';
import type { JsonObject } from '../../../base/json';
import type { Millis } from '../../../base/time';
import { toUtf8 } from '../../../query/encoding/utf8';
import { sha256 } from '../../../query/digest/sha256';
import { toHex } from '../../../query/digest/digest';
import { text } from '../../../service/shape';
import type { Transaction } from '../../base/transaction';
import { noSuchBucket, S3Error } from '../errors';

/** A bucket as it is kept. */
export interface Bucket {
  readonly name: string;
  readonly created: Millis;
  /** Where it was made: an account sees its buckets from every region. */
  readonly region: string;
  readonly versioning?: 'Enabled' | 'Suspended';
  /** What was configured, under the names of `configuration/`. */
  readonly settings: JsonObject;
}

/** Where the things of an account's buckets are. NOTE: the names of buckets are of no region. */
export const bucketsIn = (owner: Owner) => `${accountIn(owner)}/buckets`;
export const objectsIn = (owner: Owner, bucket: string) => `${accountIn(owner)}/objects:${bucket}`;
export const versionsIn = (owner: Owner, bucket: string) => `${accountIn(owner)}/versions:${bucket}`;
export const uploadsIn = (owner: Owner, bucket: string) => `${accountIn(owner)}/uploads:${bucket}`;
export const partsIn = (owner: Owner, bucket: string) => `${accountIn(owner)}/parts:${bucket}`;

function accountIn({ account }: Owner): string {
  return `s3/${account}/aws-global`;
}

/** What says which bucket is meant, and whose it is believed to be. */
export const bucketName = () => text({ min: 1 });

/** What an operation on a bucket is told in any case. */
export interface BucketInput {
  readonly Bucket: string;
  readonly ExpectedBucketOwner?: string | undefined;
}

interface BucketCall {
  readonly tx: Pick<Transaction, 'get'>;
  readonly caller: Owner;
}

export async function findBucket(name: string, { tx, caller }: BucketCall): Promise<Bucket | undefined> {
  return tx.get<Bucket>(bucketsIn(caller), nameOf(name, caller));
}

export async function getBucket(input: BucketInput, call: BucketCall): Promise<Bucket> {
  const bucket = await findBucket(input.Bucket, call);
  if (!bucket) throw noSuchBucket(input.Bucket);
  const { ExpectedBucketOwner: expected } = input;
  if (expected === undefined || expected === call.caller.account) return bucket;
  throw new S3Error('AccessDenied', 'Access Denied');
}

/** A bucket may be named by its ARN as well. */
function nameOf(name: string, { partition }: Owner): string {
  const prefix = `arn:${partition}:s3:::`;
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

export function bucketArn({ partition }: Owner, name: string): string {
  return `arn:${partition}:s3:::${name}`;
}

/** The account as S3 calls it: 64 hexadecimal digits that say nothing. */
export function canonicalOwner({ account }: Owner): { readonly ID: string } {
  return { ID: toHex(sha256(toUtf8(account))) };
}

const NAME = /^(?!.*\.\.)(?!\d+\.\d+\.\d+\.\d+$)(?!xn--)(?!sthree-)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const SUFFIXES = ['-s3alias', '--ol-s3', '.mrap', '--x-s3', '--table-s3'];

export function isBucketName(name: string): boolean {
  return NAME.test(name) && !SUFFIXES.some((suffix) => name.endsWith(suffix));
}
