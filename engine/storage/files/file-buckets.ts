import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok } from '../../base/result';
import { compareKeys, type Buckets } from '../../host/map-runs/buckets/buckets';
import type { PageRequest } from '../../host/ports';
import { objectPage } from '../object-page';
import { keyToPath, pathToKey, SELF, UNFINISHED } from './key-path';

/** What S3 lets a bucket be called; it makes every name a plain folder. */
const BUCKET_NAME = /^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** Buckets as folders under `folder`: each folder there is one, each file in it an object. */
export class FileBuckets implements Buckets {
  /** Writes wait for each other: one may have to make room for a folder where a file is. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(private readonly folder: string) {}

  async get(bucket: string, key: string) {
    const root = await this.#find(bucket);
    if (root === undefined) return fail('NoSuchBucket' as const);
    const file = await objectFile(root, key);
    return file === undefined ? fail('NoSuchKey' as const) : ok(new Uint8Array(await readFile(file)));
  }

  async put(bucket: string, key: string, bytes: Uint8Array) {
    const root = await this.#find(bucket);
    if (root === undefined) return fail('NoSuchBucket' as const);
    const written = this.#writing.then(() => write(root, key, bytes));
    this.#writing = written.catch(() => undefined);
    await written;
    return ok(undefined);
  }

  async list(bucket: string, prefix: string, page: PageRequest) {
    const root = await this.#find(bucket);
    if (root === undefined) return fail('NoSuchBucket' as const);
    const files = await walk(root, []);
    const keys = [...files.keys()].sort(compareKeys);
    return ok(await objectPage(keys, { prefix, ...page }, (key) => describe(key, files.get(key)!)));
  }

  async #find(bucket: string): Promise<string | undefined> {
    if (!BUCKET_NAME.test(bucket)) return undefined;
    const root = join(this.folder, bucket);
    return (await kindOf(root)) === 'folder' ? root : undefined;
  }
}

async function describe(key: string, file: string) {
  const [bytes, { mtimeMs }] = await Promise.all([readFile(file), stat(file)]);
  const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
  return { key, size: bytes.length, etag, lastModified: Math.floor(mtimeMs) };
}

/** The file that holds the object, if there is one. */
async function objectFile(root: string, key: string): Promise<string | undefined> {
  const file = join(root, ...keyToPath(key));
  const kind = await kindOf(file);
  if (kind !== 'folder') return kind && file;
  return (await kindOf(join(file, SELF))) === 'file' ? join(file, SELF) : undefined;
}

/** Nobody ever reads half an object: it is written beside, then put in its place. */
async function write(root: string, key: string, bytes: Uint8Array): Promise<void> {
  const path = keyToPath(key);
  let folder = root;
  for (const name of path.slice(0, -1)) {
    folder = join(folder, name);
    await makeFolder(folder);
  }
  const file = join(folder, path.at(-1)!);
  const place = (await kindOf(file)) === 'folder' ? join(file, SELF) : file;
  const unfinished = join(folder, UNFINISHED + randomUUID());
  await writeFile(unfinished, bytes);
  await rename(unfinished, place);
}

/** An object that lies where a folder is wanted moves into it. */
async function makeFolder(folder: string): Promise<void> {
  if ((await kindOf(folder)) !== 'file') return void (await mkdir(folder, { recursive: true }));
  const aside = join(folder, '..', UNFINISHED + randomUUID());
  await rename(folder, aside);
  await mkdir(folder);
  await rename(aside, join(folder, SELF));
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return 'file';
  return found?.isDirectory() ? 'folder' : undefined;
}

/** Every object below `root`, by its key. */
async function walk(root: string, path: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(join(root, ...path), { withFileTypes: true })) {
    const inside = [...path, entry.name];
    if (entry.isDirectory()) for (const [key, file] of await walk(root, inside)) found.set(key, file);
    else {
      const key = pathToKey(inside);
      if (key !== undefined) found.set(key, join(root, ...inside));
    }
  }
  return found;
}
