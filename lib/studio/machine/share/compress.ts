/** Thrown by `inflate` for data that unfolds to more than it may. */
export class TooLarge extends Error {}

/** Deflates a text; by the browser where it can. */
export async function deflate(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text);
  if (typeof CompressionStream === 'undefined') {
    const { deflateSync } = await import('fflate');
    return new Uint8Array(deflateSync(bytes, { level: 9 }));
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The text that was deflated, if it has no more than `most` bytes: a few bytes can unfold to gigabytes. */
export async function inflate(data: Uint8Array<ArrayBuffer>, most: number): Promise<string> {
  const pieces =
    typeof DecompressionStream === 'undefined' ? inflateHere(data, most) : inflateStream(data, most);
  const bytes = new Uint8Array(await new Blob(await pieces).arrayBuffer());
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

type Pieces = Uint8Array<ArrayBuffer>[];

async function inflateStream(data: Uint8Array<ArrayBuffer>, most: number): Promise<Pieces> {
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const keep = limited(most);
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return keep.pieces;
    try {
      keep.add(value);
    } catch (tooLarge) {
      await reader.cancel();
      throw tooLarge;
    }
  }
}

const STEP = 1_024;

/** In small steps, so that none of them unfolds to much. */
async function inflateHere(data: Uint8Array<ArrayBuffer>, most: number): Promise<Pieces> {
  const { Inflate } = await import('fflate');
  const keep = limited(most);
  const inflating = new Inflate((piece) => keep.add(new Uint8Array(piece)));
  for (let at = 0; at < data.length; at += STEP)
    inflating.push(data.subarray(at, at + STEP), at + STEP >= data.length);
  return keep.pieces;
}

function limited(most: number) {
  const pieces: Pieces = [];
  let length = 0;
  return {
    pieces,
    add(piece: Uint8Array<ArrayBuffer>) {
      length += piece.length;
      if (length > most) throw new TooLarge();
      pieces.push(piece);
    },
  };
}
