const REPLACEMENT = 0xfffd;

/** The UTF-8 bytes of a text; half a surrogate pair becomes the replacement character. */
export function toUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at)!;
    if (point > 0xffff) at++;
    length = write(bytes, length, isSurrogate(point) ? REPLACEMENT : point);
  }
  return bytes.subarray(0, length);
}

/** What the first byte begins with, by how many follow. */
const LEADS = [0, 0xc0, 0xe0, 0xf0] as const;

/** Writes the bytes of one code point; returns where the next one goes. */
function write(bytes: Uint8Array, at: number, point: number): number {
  if (point < 0x80) {
    bytes[at] = point;
    return at + 1;
  }
  const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  bytes[at] = LEADS[more]! | (point >> (6 * more));
  for (let rest = 1; rest <= more; rest++) bytes[at + rest] = 0x80 | ((point >> (6 * (more - rest))) & 0x3f);
  return at + more + 1;
}

/** Code units turned into text at once: few enough to be the arguments of one call. */
const UNITS = 4_096;

/** The text of UTF-8 bytes; what is not UTF-8 becomes the replacement character. */
export function fromUtf8(bytes: Uint8Array): string {
  const units = new Uint16Array(UNITS);
  let text = '';
  let used = 0;
  for (let at = 0; at < bytes.length;) {
    if (used > UNITS - 2) {
      text += textOf(units.subarray(0, used));
      used = 0;
    }
    const lead = bytes[at]!;
    if (lead < 0x80) {
      units[used++] = lead;
      at++;
      continue;
    }
    const { point, length } = readPoint(bytes, at);
    at += length;
    if (point > 0xffff) units[used++] = 0xd7c0 + (point >> 10);
    units[used++] = point > 0xffff ? 0xdc00 | (point & 0x3ff) : point;
  }
  return text + textOf(units.subarray(0, used));
}

/** Spreading a typed array would walk it with an iterator, which is many times slower. */
function textOf(units: Uint16Array): string {
  return String.fromCharCode.apply(null, units as unknown as number[]);
}

/** The least code point each length may carry: a longer form of a smaller one is not UTF-8. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000] as const;

function readPoint(bytes: Uint8Array, at: number): { readonly point: number; readonly length: number } {
  const lead = bytes[at]!;
  const length = lead < 0x80 ? 1 : lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (length === 0 || lead >= 0xf5) return { point: REPLACEMENT, length: 1 };
  if (length === 1) return { point: lead, length };
  let point = lead & (0x7f >> length);
  for (let offset = 1; offset < length; offset++) {
    const next = bytes[at + offset];
    if (next === undefined || (next & 0xc0) !== 0x80) return { point: REPLACEMENT, length: offset };
    point = (point << 6) | (next & 0x3f);
  }
  const isScalar = point >= LEAST[length]! && point <= 0x10ffff && !isSurrogate(point);
  return isScalar ? { point, length } : { point: REPLACEMENT, length: 1 };
}

function isSurrogate(point: number): boolean {
  return point >= 0xd800 && point <= 0xdfff;
}
