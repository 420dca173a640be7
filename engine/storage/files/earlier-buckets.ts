import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonObject } from '../../base/json';
import { pathToKey } from './key-path';

/** What S3 lets a bucket be called. */
const BUCKET_NAME = /^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

type S3 = (operation: string, input: JsonObject) => Promise<unknown>;

/**
 * Earlier releases kept buckets as folders under `folder`: each folder there was one, each file in it an object. They are put
 * into S3, and the folder aside as `<folder>.taken-in-<stamp>`. Whatever breaks off is begun anew: putting is idempotent.
 */
export async function takeInBuckets(folder: string, stamp: string, s3: S3): Promise<void> {
  if (!existsSync(folder)) return;
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isDirectory() || !BUCKET_NAME.test(entry.name)) continue;
    await s3('CreateBucket', { Bucket: entry.name });
    for (const [key, file] of await objectsBelow(join(folder, entry.name), [])) {
      // Bytes within one process need no Base64.
      const Body = new Uint8Array(await readFile(file)) as unknown as string;
      await s3('PutObject', { Bucket: entry.name, Key: key, Body });
    }
  }
  if (entries.length === 0) await rm(folder, { recursive: true });
  else await rename(folder, `${folder}.taken-in-${stamp}`);
}

/** Every object below `root`, by its key. */
async function objectsBelow(root: string, path: readonly string[]): Promise<readonly [string, string][]> {
  const found: [string, string][] = [];
  for (const entry of await readdir(join(root, ...path), { withFileTypes: true })) {
    const inside = [...path, entry.name];
    if (entry.isDirectory()) found.push(...(await objectsBelow(root, inside)));
    else {
      const key = pathToKey(inside);
      if (key !== undefined) found.push([key, join(root, ...inside)]);
    }
  }
  return found;
}
