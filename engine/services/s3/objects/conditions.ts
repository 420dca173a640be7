import { optional, text } from '../../../service/shape';
import { noSuchKey, preconditionFailed, S3Error } from '../errors';
import { moment } from '../shapes/moment';
import type { StoredObject } from './stored-object';

/** What a read demands of the object it reads. */
export const readConditions = {
  IfMatch: optional(text()),
  IfNoneMatch: optional(text()),
  IfModifiedSince: optional(moment()),
  IfUnmodifiedSince: optional(moment()),
};

export interface ReadConditions {
  readonly IfMatch?: string | undefined;
  readonly IfNoneMatch?: string | undefined;
  readonly IfModifiedSince?: number | undefined;
  readonly IfUnmodifiedSince?: number | undefined;
}

/** RFC 9110 §13.2.2: a tag counts for more than a time. */
export function assertReadable(object: StoredObject, conditions: ReadConditions): void {
  const { IfMatch, IfNoneMatch, IfModifiedSince, IfUnmodifiedSince } = conditions;
  const modified = Math.floor(object.modified / 1000) * 1000;
  if (IfMatch !== undefined) {
    if (!matches(object, IfMatch)) throw preconditionFailed('If-Match');
  } else if (IfUnmodifiedSince !== undefined && modified > IfUnmodifiedSince) {
    throw preconditionFailed('If-Unmodified-Since');
  }
  if (IfNoneMatch !== undefined) {
    if (matches(object, IfNoneMatch)) throw notModified();
  } else if (IfModifiedSince !== undefined && modified <= IfModifiedSince) throw notModified();
}

/** The same for the source of a copy, where whatever does not hold is a failure. */
export function assertCopyable(object: StoredObject, conditions: ReadConditions): void {
  try {
    assertReadable(object, conditions);
  } catch (error) {
    if (error instanceof S3Error && error.code === 'NotModified') {
      throw preconditionFailed('x-amz-copy-source-If-None-Match');
    }
    throw error;
  }
}

export const writeConditions = { IfMatch: optional(text()), IfNoneMatch: optional(text()) };

/** What a write demands of what it replaces. */
export function assertWritable(
  key: string,
  current: StoredObject | undefined,
  { IfMatch, IfNoneMatch }: Pick<ReadConditions, 'IfMatch' | 'IfNoneMatch'>,
): void {
  if (IfNoneMatch !== undefined) {
    if (IfNoneMatch !== '*') throw notImplemented('If-None-Match');
    if (current) throw preconditionFailed('If-None-Match');
  }
  if (IfMatch === undefined) return;
  if (!current) throw noSuchKey(key);
  if (!matches(current, IfMatch)) throw preconditionFailed('If-Match');
}

function matches({ etag }: StoredObject, tags: string): boolean {
  return tags.split(',').some((tag) => {
    const bare = tag.trim().replace(/^W\//, '').replaceAll('"', '');
    return bare === '*' || bare === etag;
  });
}

function notModified(): S3Error {
  return new S3Error('NotModified', 'Not Modified');
}

function notImplemented(Header: string): S3Error {
  const message = 'A header you provided implies functionality that is not implemented';
  return new S3Error('NotImplemented', message, { Header });
}
