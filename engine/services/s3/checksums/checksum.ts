import { own } from '../../../base/json';
import type { Digest } from '../../../query/digest/digest';
import { md5 } from '../../../query/digest/md5';
import { sha1 } from '../../../query/digest/sha1';
import { sha256 } from '../../../query/digest/sha256';
import { fromBase64, toBase64 } from '../../../query/encoding/base64';
import { optional, text } from '../../../service/shape';
import { S3Error, invalidRequest } from '../errors';
import { crc32, crc32c } from './crc32';
import { crc64nvme } from './crc64nvme';

const DIGESTS = {
  CRC32: crc32,
  CRC32C: crc32c,
  CRC64NVME: crc64nvme,
  SHA1: sha1,
  SHA256: sha256,
} as const satisfies Record<string, Digest>;
export type ChecksumAlgorithm = keyof typeof DIGESTS;
export const CHECKSUM_ALGORITHMS = Object.keys(DIGESTS) as readonly ChecksumAlgorithm[];

export interface Checksum {
  readonly algorithm: ChecksumAlgorithm;
  /** Base64; of an object in parts the digest of theirs, with their number: `…-3`. */
  readonly value: string;
  readonly type: 'COMPOSITE' | 'FULL_OBJECT';
}

/** What a request says of the sum of its bytes. */
export const checksumMembers = {
  ChecksumAlgorithm: optional(text()),
  ChecksumCRC32: optional(text()),
  ChecksumCRC32C: optional(text()),
  ChecksumCRC64NVME: optional(text()),
  ChecksumSHA1: optional(text()),
  ChecksumSHA256: optional(text()),
};
export type ChecksumInput = Readonly<Record<`Checksum${ChecksumAlgorithm}`, string | undefined>> & {
  readonly ChecksumAlgorithm: string | undefined;
};

export function digestOf(algorithm: ChecksumAlgorithm, bytes: Uint8Array): string {
  return toBase64(DIGESTS[algorithm](bytes));
}

/** CRC32, as the SDKs do when nobody asks for another. */
export function algorithmOf(name: string | undefined): ChecksumAlgorithm {
  if (name === undefined) return 'CRC32';
  if (own<Digest>(DIGESTS, name.toUpperCase())) return name.toUpperCase() as ChecksumAlgorithm;
  throw invalidRequest(
    'Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]',
  );
}

/** The checksum of the bytes, once those that the client has sent with them have proved right. */
export function verifiedChecksum(bytes: Uint8Array, input: ChecksumInput): Checksum {
  const given = CHECKSUM_ALGORITHMS.filter((name) => input[`Checksum${name}`] !== undefined);
  if (given.length > 1) {
    throw invalidRequest(
      'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    );
  }
  const algorithm = given[0] ?? algorithmOf(input.ChecksumAlgorithm);
  const value = digestOf(algorithm, bytes);
  const claimed = input[`Checksum${algorithm}`];
  if (claimed === undefined || claimed === value) return { algorithm, value, type: 'FULL_OBJECT' };
  const header = `x-amz-checksum-${algorithm.toLowerCase()}`;
  if (fromBase64(claimed).length !== fromBase64(value).length) {
    throw invalidRequest(`Value for ${header} header is invalid.`);
  }
  throw new S3Error('BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`);
}

/** Content-MD5, against the bytes it came with. */
export function verifyMd5(bytes: Uint8Array, claimed: string | undefined): Uint8Array {
  const digest = md5(bytes);
  if (claimed === undefined) return digest;
  if (fromBase64(claimed).length !== 16) {
    throw new S3Error('InvalidDigest', 'The Content-MD5 you specified was invalid.', {
      'Content-MD5': claimed,
    });
  }
  if (claimed === toBase64(digest)) return digest;
  throw new S3Error('BadDigest', 'The Content-MD5 you specified did not match what we received.', {
    ExpectedDigest: claimed,
    CalculatedDigest: toBase64(digest),
  });
}

/** As answers show it: `ChecksumCRC32` and `ChecksumType`. */
export function showChecksum(checksum: Checksum | undefined): Readonly<Record<string, string>> {
  if (!checksum) return {};
  return { [`Checksum${checksum.algorithm}`]: checksum.value, ChecksumType: checksum.type };
}
