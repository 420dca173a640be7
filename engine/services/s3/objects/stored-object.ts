import { own } from '../../../base/json';
import type { Millis } from '../../../base/time';
import { utf8Length } from '../../../base/json';
import { map, optional, text } from '../../../service/shape';
import { showChecksum, type Checksum } from '../checksums/checksum';
import { S3Error } from '../errors';
import { moment } from '../shapes/moment';

import type { Tag } from './tags';

/** An object as it is kept, beside its bytes. */
export interface StoredObject {
  readonly key: string;
  readonly size: number;
  /** Its MD5 in hexadecimal; of an object in parts that of their MD5s, with their number: `…-3`. */
  readonly etag: string;
  readonly modified: Millis;
  /** `null` for what was put while nobody asked for versions. */
  readonly versionId: string;
  readonly headers: Headers;
  readonly metadata: Readonly<Record<string, string>>;
  readonly tags: readonly Tag[];
  readonly checksum?: Checksum;
  /** The sizes of its parts, when it was put in parts. */
  readonly parts?: readonly number[];
}

export type Headers = Readonly<Partial<Record<HeaderName, string>>> & { readonly Expires?: Millis };
type HeaderName = (typeof HEADERS)[number];

const HEADERS = [
  'CacheControl',
  'ContentDisposition',
  'ContentEncoding',
  'ContentLanguage',
  'ContentType',
  'StorageClass',
  'WebsiteRedirectLocation',
] as const;

/** What is said of an object when it is put. */
export const describingMembers = {
  CacheControl: optional(text()),
  ContentDisposition: optional(text()),
  ContentEncoding: optional(text()),
  ContentLanguage: optional(text()),
  ContentType: optional(text()),
  Expires: optional(moment()),
  Metadata: optional(map(text())),
  StorageClass: optional(text()),
  Tagging: optional(text()),
  WebsiteRedirectLocation: optional(text()),
};

export type Describing = Readonly<Partial<Record<HeaderName, string | undefined>>> & {
  readonly Expires?: Millis | undefined;
};

const STORAGE_CLASSES = [
  'STANDARD',
  'REDUCED_REDUNDANCY',
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER',
  'DEEP_ARCHIVE',
  'GLACIER_IR',
];
/** What S3 takes for an object of which nobody says what is in it. */
const CONTENT_TYPE = 'binary/octet-stream';
const METADATA_BYTES_MAX = 2_048;
const KEY_BYTES_MAX = 1_024;

export function headersOf(input: Describing): Headers {
  const { StorageClass: storage } = input;
  if (storage !== undefined && !STORAGE_CLASSES.includes(storage)) {
    throw new S3Error('InvalidStorageClass', 'The storage class you specified is not valid', {
      StorageClassRequested: storage,
    });
  }
  const given = HEADERS.flatMap((name) => {
    const value = input[name];
    return value === undefined || value === '' ? [] : [[name, withoutChunks(name, value)] as const];
  });
  return {
    ContentType: CONTENT_TYPE,
    ...Object.fromEntries(given.filter(([, value]) => value !== '')),
    ...(input.Expires !== undefined && { Expires: input.Expires }),
  };
}

/** `aws-chunked` says how the request came, and is not kept of the object. */
function withoutChunks(name: HeaderName, value: string): string {
  if (name !== 'ContentEncoding') return value;
  const codings = value.split(',').map((coding) => coding.trim());
  return codings.filter((coding) => coding !== 'aws-chunked').join(',');
}

export function metadataOf(given: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const entries = Object.entries(given).map(([name, value]) => [name.toLowerCase(), value] as const);
  const size = entries.reduce((sum, [name, value]) => sum + utf8Length(name) + utf8Length(value), 0);
  if (size <= METADATA_BYTES_MAX) return Object.fromEntries(entries);
  throw new S3Error('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size', {
    Size: String(size),
    MaxSizeAllowed: String(METADATA_BYTES_MAX),
  });
}

export function assertKey(key: string): void {
  const size = utf8Length(key);
  if (size <= KEY_BYTES_MAX) return;
  throw new S3Error('KeyTooLongError', 'Your key is too long', {
    Size: String(size),
    MaxSizeAllowed: String(KEY_BYTES_MAX),
  });
}

/** All that answers tell of an object but its bytes. */
export function showObject(object: StoredObject, wants: { readonly isChecked: boolean }) {
  const { headers, tags, versionId } = object;
  const { StorageClass: storage, Expires: expires, ...others } = headers;
  return {
    AcceptRanges: 'bytes',
    LastModified: Math.floor(object.modified / 1000),
    ContentLength: object.size,
    ETag: `"${object.etag}"`,
    ...others,
    Expires: expires === undefined ? undefined : expires / 1000,
    StorageClass: storage === 'STANDARD' ? undefined : storage,
    VersionId: versionId === 'null' ? undefined : versionId,
    ServerSideEncryption: 'AES256',
    Metadata: object.metadata,
    TagCount: tags.length || undefined,
    ...(wants.isChecked && showChecksum(object.checksum)),
  };
}

/** A header that the request wants changed in the answer. */
export function overridden(input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const names = [
    'CacheControl',
    'ContentDisposition',
    'ContentEncoding',
    'ContentLanguage',
    'ContentType',
    'Expires',
  ];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = own(input, `Response${name}`);
      if (value === undefined) return [];
      return [[name, typeof value === 'number' ? value / 1000 : value]];
    }),
  );
}
