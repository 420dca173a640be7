const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = Uint8Array.from(ALPHABET, (char) => char.charCodeAt(0));
/** The value of each character by its code; 255 for what is not in the alphabet. */
const VALUES = new Uint8Array(128).fill(255);
CODES.forEach((code, value) => (VALUES[code] = value));

export function toBase64(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK)
    chunks.push(encodeChunk(bytes.subarray(start, start + CHUNK)));
  return chunks.join('');
}

/** A multiple of three, and few enough for `fromCharCode` to take at once. */
const CHUNK = 3 * 1024;
const PADDING = '='.charCodeAt(0);

function encodeChunk(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let at = 0, to = 0; at < bytes.length; at += 3, to += 4) {
    const left = bytes.length - at;
    const bits = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    codes[to] = CODES[bits >> 18]!;
    codes[to + 1] = CODES[(bits >> 12) & 63]!;
    codes[to + 2] = left > 1 ? CODES[(bits >> 6) & 63]! : PADDING;
    codes[to + 3] = left > 2 ? CODES[bits & 63]! : PADDING;
  }
  // Spreading a typed array would walk it with an iterator, which is many times slower.
  return String.fromCharCode.apply(null, codes as unknown as number[]);
}

/**
 * The bytes of a text in the MIME scheme, which AWS documents (RFC 2045 §6.8): characters outside the alphabet are
 * skipped and the first `=` ends the text. Padding may be missing.
 */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === PADDING) break;
    const value = code < 128 ? VALUES[code]! : 255;
    if (value === 255) continue;
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[length++] = (bits >> count) & 0xff;
    }
  }
  return bytes.slice(0, length);
}
