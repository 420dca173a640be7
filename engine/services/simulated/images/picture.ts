import { isObject, own, type Json, type JsonObject } from '../../../base/json';
import { fromBase64, toBase64 } from '../../../query/encoding/base64';
import { fromUtf8 } from '../../../query/encoding/utf8';
import { ServiceError } from '../../../service/service-error';
import type { SimulatedCall } from '../simulated';

/** A picture or a document that is looked at. */
export interface Picture {
  /** What can be told of it: its name, without folders and ending. Empty for one that was sent. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The same for the same bytes. */
  readonly print: string;
}

export interface Source {
  /** How the service calls the member: `Bytes`. */
  readonly image: Json | undefined;
  readonly refuseMissing: () => ServiceError;
}

/** The bytes that were sent, or an object of a bucket of S3. */
export async function readPicture({ image, refuseMissing }: Source, call: SimulatedCall): Promise<Picture> {
  const given = isObject(image) ? image : {};
  const sent = own(given, 'Bytes');
  if (typeof sent === 'string') return pictureOf('', sent);
  const place = own(given, 'S3Object');
  if (!isObject(place)) throw refuseMissing();
  const { Bucket = '', Name = '' } = place;
  return pictureOf(nameOf(String(Name)), await bodyOf(String(Bucket), String(Name), call));
}

async function bodyOf(bucket: string, key: string, { services, caller }: SimulatedCall): Promise<string> {
  try {
    const { Body } = await services.call('s3', 'GetObject', { Bucket: bucket, Key: key }, without(caller));
    return String(Body);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const message =
      'Unable to get object metadata from S3. Check object key, region and/or access permissions.';
    throw new ServiceError('InvalidS3ObjectException', message, 400);
  }
}

/** The answer of the one call must not be kept as that of the other. */
function without({ journal: _, ...caller }: SimulatedCall['caller']): SimulatedCall['caller'] {
  return caller;
}

function pictureOf(name: string, base64: string): Picture {
  // A Task sends bytes as text: what was Base64 for the Task is Base64 twice.
  const once = fromBase64(base64);
  const bytes = formatOf(once) === undefined && isBase64(once) ? fromBase64(fromUtf8(once)) : once;
  return { name, bytes, print: `${bytes.length}:${toBase64(bytes.subarray(0, 3_000))}` };
}

function isBase64(bytes: Uint8Array): boolean {
  return bytes.length > 0 && /^[A-Za-z0-9+/\s]+={0,2}$/.test(fromUtf8(bytes.subarray(0, 400)).trim());
}

function nameOf(key: string): string {
  return key
    .split('/')
    .at(-1)!
    .replace(/\.\w+$/, '');
}

const BEGINNINGS: readonly (readonly [format: string, bytes: readonly number[]])[] = [
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
];

/** By its first bytes. */
export function formatOf(bytes: Uint8Array): string | undefined {
  return BEGINNINGS.find(([, begin]) => begin.every((byte, index) => bytes[index] === byte))?.[0];
}

export interface Box {
  readonly Width: number;
  readonly Height: number;
  readonly Left: number;
  readonly Top: number;
}

/** As the services show a place: as parts of the whole. */
export function geometryOf({ Width, Height, Left, Top }: Box): JsonObject {
  const corner = (X: number, Y: number) => ({ X: cut(X), Y: cut(Y) });
  return {
    BoundingBox: { Width: cut(Width), Height: cut(Height), Left: cut(Left), Top: cut(Top) },
    Polygon: [
      corner(Left, Top),
      corner(Left + Width, Top),
      corner(Left + Width, Top + Height),
      corner(Left, Top + Height),
    ],
  };
}

function cut(part: number): number {
  return Math.round(Math.min(1, part) * 1e6) / 1e6;
}
