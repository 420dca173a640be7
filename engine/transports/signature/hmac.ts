import { sha256 } from '../../query/digest/sha256';
import { toUtf8 } from '../../query/encoding/utf8';

const BLOCK_BYTES = 64;

/** HMAC-SHA256 (RFC 2104). */
export function hmac(key: Uint8Array, text: string): Uint8Array {
  const block = new Uint8Array(BLOCK_BYTES);
  block.set(key.length > BLOCK_BYTES ? sha256(key) : key);
  const masked = (mask: number) => block.map((byte) => byte ^ mask);
  return sha256(joined(masked(0x5c), sha256(joined(masked(0x36), toUtf8(text)))));
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
