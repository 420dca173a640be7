import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { timeStamp } from '../file/time-stamp';

/** What is about to take the place of a folder's database and buckets. */
export interface Prepared {
  readonly database: string;
  readonly buckets: string;
}

export function preparedIn(data: string): Prepared {
  return { database: join(data, 'engine.db.restoring'), buckets: join(data, 'buckets.restoring') };
}

export function forgetPrepared(data: string): void {
  const { database, buckets } = preparedIn(data);
  rmSync(database, { force: true });
  rmSync(buckets, { recursive: true, force: true });
}

export interface Swapped {
  /** Where the database is now that was in the place before; absent if there was none. */
  readonly before?: string;
  /** Puts everything back as it was. */
  undo(): void;
}

/** Puts what is prepared in its place, and what was there aside. Nobody may have the database open. */
export function swapIn(data: string): Swapped {
  const stamp = timeStamp();
  const prepared = preparedIn(data);
  const file = join(data, 'engine.db');
  const buckets = join(data, 'buckets');
  const before = existsSync(file) ? `${file}.before-restore-${stamp}` : undefined;
  const bucketsBefore = `${buckets}.before-restore-${stamp}`;
  // A log that was left belongs to the file that goes.
  if (before && existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${before}-wal`);
  if (before) keepAs(file, before);
  renameSync(prepared.database, file);
  // A backup without objects of its own leaves the buckets as they are.
  const hasBuckets = existsSync(prepared.buckets);
  const hadBuckets = hasBuckets && existsSync(buckets);
  if (hadBuckets) renameSync(buckets, bucketsBefore);
  if (hasBuckets) renameSync(prepared.buckets, buckets);
  return {
    ...(before && { before }),
    undo() {
      for (const part of [file, `${file}-wal`]) rmSync(part, { force: true });
      if (before) renameSync(before, file);
      if (before && existsSync(`${before}-wal`)) renameSync(`${before}-wal`, `${file}-wal`);
      if (hasBuckets) rmSync(buckets, { recursive: true, force: true });
      if (hadBuckets) renameSync(bucketsBefore, buckets);
    },
  };
}

/** The file stays in its place until the next one takes it: an engine that starts in between finds this one. */
export function keepAs(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch {
    renameSync(file, name);
  }
}
