const POLYNOMIAL = 0xedb88320;

/** The CRC-32 of a text in UTF-8, as the header `x-amz-crc32` has it. */
export function crc32(text: string): number {
  let crc = 0xffffffff;
  for (const byte of utf8(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function* utf8(text: string): Iterable<number> {
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point < 0x80) yield point;
    else {
      const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
      yield ((0xff00 >> (more + 1)) & 0xff) | (point >> (6 * more));
      for (let rest = more - 1; rest >= 0; rest--) yield 0x80 | ((point >> (6 * rest)) & 0x3f);
    }
  }
}
