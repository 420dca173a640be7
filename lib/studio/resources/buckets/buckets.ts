import type { CallService } from '@/lib/targets/service-caller';
import { bytesOf, base64Of } from './base64';

export interface StoredObject {
  readonly Key: string;
  readonly Size?: number;
  /** Seconds. */
  readonly LastModified?: number | string;
}

/** What lies directly in a folder. */
export interface Folder {
  readonly objects: readonly StoredObject[];
  /** Whole prefixes. */
  readonly folders: readonly string[];
  readonly next?: string;
}

export interface ObjectContent {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly metadata: Readonly<Record<string, string>>;
}

const pageSize = 200;

export async function listBuckets(call: CallService): Promise<readonly string[]> {
  const { Buckets = [] } = await call<{ Buckets?: readonly { readonly Name: string }[] }>(
    's3',
    'ListBuckets',
  );
  return Buckets.map(({ Name }) => Name);
}

export async function createBucket(call: CallService, Bucket: string): Promise<void> {
  await call('s3', 'CreateBucket', { Bucket });
}

export async function listFolder(
  call: CallService,
  Bucket: string,
  { prefix, token }: { readonly prefix: string; readonly token?: string },
): Promise<Folder> {
  interface Page {
    readonly Contents?: readonly StoredObject[];
    readonly CommonPrefixes?: readonly { readonly Prefix: string }[];
    readonly NextContinuationToken?: string;
  }
  const page = await call<Page>('s3', 'ListObjectsV2', {
    Bucket,
    Prefix: prefix,
    Delimiter: '/',
    MaxKeys: pageSize,
    ContinuationToken: token,
  });
  return {
    objects: page.Contents ?? [],
    folders: (page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
    next: page.NextContinuationToken,
  };
}

export async function getObject(call: CallService, Bucket: string, Key: string): Promise<ObjectContent> {
  interface Answer {
    readonly Body?: string;
    readonly ContentType?: string;
    readonly Metadata?: Readonly<Record<string, string>>;
  }
  const { Body = '', ContentType, Metadata = {} } = await call<Answer>('s3', 'GetObject', { Bucket, Key });
  return { bytes: bytesOf(Body), type: ContentType ?? 'application/octet-stream', metadata: Metadata };
}

export async function putObject(
  call: CallService,
  Bucket: string,
  { key, bytes, type }: { readonly key: string; readonly bytes: Uint8Array; readonly type: string },
): Promise<void> {
  const Body = base64Of(bytes);
  await call('s3', 'PutObject', { Bucket, Key: key, Body, ContentType: type || 'application/octet-stream' });
}

export async function deleteObject(call: CallService, Bucket: string, Key: string): Promise<void> {
  await call('s3', 'DeleteObject', { Bucket, Key });
}

/** With all it holds: S3 refuses to delete a bucket that is not empty. */
export async function deleteBucket(call: CallService, Bucket: string): Promise<void> {
  for (;;) {
    const { Contents = [] } = await call<{ Contents?: readonly StoredObject[] }>('s3', 'ListObjectsV2', {
      Bucket,
    });
    if (Contents.length === 0) break;
    await call('s3', 'DeleteObjects', { Bucket, Delete: { Objects: Contents.map(({ Key }) => ({ Key })) } });
  }
  await call('s3', 'DeleteBucket', { Bucket });
}
