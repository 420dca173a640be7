import type { Digest } from '../../../query/digest/digest';

/** The reversed polynomial of CRC-64/NVME in two words: JavaScript's numbers have no 64 bits. */
const HIGH = 0x9a6c9329;
const LOW = 0xac4bc9b5;

const TABLE = tableOf();

/** CRC-64/NVME, which S3 works out for what came without a checksum. */
export const crc64nvme: Digest = (bytes) => {
  let high = -1;
  let low = -1;
  for (let at = 0; at < bytes.length; at++) {
    const entry = ((low ^ bytes[at]!) & 0xff) * 2;
    low = TABLE[entry + 1]! ^ ((low >>> 8) | (high << 24));
    high = TABLE[entry]! ^ (high >>> 8);
  }
  const sum = new Uint8Array(8);
  const view = new DataView(sum.buffer);
  view.setInt32(0, ~high);
  view.setInt32(4, ~low);
  return sum;
};

function tableOf(): Int32Array {
  const table = new Int32Array(512);
  for (let byte = 0; byte < 256; byte++) {
    let high = 0;
    let low = byte;
    for (let bit = 0; bit < 8; bit++) {
      const isOdd = low & 1;
      low = (low >>> 1) | (high << 31);
      high >>>= 1;
      if (isOdd) {
        low ^= LOW;
        high ^= HIGH;
      }
    }
    table[byte * 2] = high;
    table[byte * 2 + 1] = low;
  }
  return table;
}
