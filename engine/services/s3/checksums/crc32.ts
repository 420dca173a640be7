import type { Digest } from '../../../query/digest/digest';

/** CRC-32 of ISO 3309, as ZIP has it. */
export const crc32: Digest = crc(0xedb88320);
/** CRC-32C, of Castagnoli. */
export const crc32c: Digest = crc(0x82f63b78);

function crc(polynomial: number): Digest {
  const table = Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
    return value;
  });
  return (bytes) => {
    let value = -1;
    for (let at = 0; at < bytes.length; at++) value = table[(value ^ bytes[at]!) & 0xff]! ^ (value >>> 8);
    const sum = new Uint8Array(4);
    new DataView(sum.buffer).setInt32(0, ~value);
    return sum;
  };
}
