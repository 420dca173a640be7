import { own } from '../../base/json';
import { toUtf8 } from '../encoding/utf8';
import { toHex, type Digest } from './digest';
import { md5 } from './md5';
import { sha1 } from './sha1';
import { sha256 } from './sha256';
import { sha384, sha512 } from './sha512';

const ALGORITHMS: Readonly<Record<string, Digest>> = {
  MD5: md5,
  'SHA-1': sha1,
  'SHA-256': sha256,
  'SHA-384': sha384,
  'SHA-512': sha512,
};

/** The names of the hash functions, as AWS writes them. */
export const HASH_ALGORITHMS: readonly string[] = Object.keys(ALGORITHMS);

/** The hash of a text's UTF-8 bytes in hexadecimal, or undefined when there is no such algorithm. */
export function hashText(text: string, algorithm: string): string | undefined {
  const digest = own(ALGORITHMS, algorithm);
  return digest && toHex(digest(toUtf8(text)));
}
