import type { Gunzip } from '../../host/map-runs/buckets/buckets';

/** What a packed object may become: a small file can hold a text of any size. */
const UNPACKED_BYTES_MAX = 512 * 1024 * 1024;

/** Unpacks with what Node and browsers both have. */
export const gunzip: Gunzip = async (bytes) => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    const unpacked = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
    for (const reader = unpacked.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) return joined(chunks, length);
      chunks.push(value);
      length += value.length;
      if (length > UNPACKED_BYTES_MAX) return void (await reader.cancel());
    }
  } catch {
    return undefined;
  }
};

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
