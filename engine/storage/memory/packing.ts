/** A match that is shorter takes as much room as the text itself. */
const MATCH_MIN = 6;
const TABLE_BITS = 12;
const CHARS_AT_ONCE = 8_192;

/** Where all work, one after the other: a new array for each text would be garbage for longer than the text is packed. */
const desk = { codes: new Uint16Array(16_384), seen: new Int32Array(1 << TABLE_BITS) };

/**
 * Keeps texts of one kind in little room (LZ77): what a text has in common with a sample of its kind, or with its own
 * beginning, is only pointed at. A packed text is a list of literals, each with its length before it, and of matches,
 * each with a length and the place it is copied from; a place is told as the distance from where the last match
 * would have gone on, which is mostly none.
 */
export class Packing {
  private readonly codes: Uint16Array;
  /** Where each four characters of the sample were seen last, by their hash; 0 for nowhere. */
  private readonly seen = new Int32Array(1 << TABLE_BITS);

  constructor(private readonly sample: string) {
    this.codes = Uint16Array.from({ length: sample.length }, (_, at) => sample.charCodeAt(at));
    for (let at = 0; at + MATCH_MIN <= sample.length; at++) this.seen[hash(this.codes, at)] = at + 1;
  }

  pack(text: string): string {
    const codes = this.room(text.length);
    const begin = this.sample.length;
    for (let at = 0; at < text.length; at++) codes[begin + at] = text.charCodeAt(at);
    const { seen } = desk;
    seen.set(this.seen);
    const parts = [number(text.length)];
    let literal = begin;
    let drift = 0;
    for (let at = begin; at + MATCH_MIN <= codes.length;) {
      const slot = hash(codes, at);
      const from = better(codes, at, [at + drift, seen[slot]! - 1]);
      seen[slot] = at + 1;
      const length = from < 0 ? 0 : common(codes, from, at);
      if (length < MATCH_MIN) {
        at++;
        continue;
      }
      parts.push(number(at - literal), text.slice(literal - begin, at - begin), number(length));
      parts.push(number(zigzag(from - at - drift)));
      drift = from - at;
      at += length;
      literal = at;
    }
    parts.push(number(codes.length - literal), text.slice(literal - begin));
    return parts.join('');
  }

  unpack(packed: string): string {
    const reader = new Reader(packed);
    const codes = this.room(reader.number());
    let at = this.sample.length;
    for (let drift = 0; ;) {
      for (let left = reader.number(); left > 0; left--) codes[at++] = reader.code();
      if (at >= codes.length) return textOf(codes.subarray(this.sample.length));
      const length = reader.number();
      drift += unzigzag(reader.number());
      codes.copyWithin(at, at + drift, at + drift + length);
      at += length;
    }
  }

  /** The sample, and room for a text behind it. */
  private room(length: number): Uint16Array {
    const needed = this.sample.length + length;
    if (desk.codes.length < needed) desk.codes = new Uint16Array(2 * needed);
    desk.codes.set(this.codes);
    return desk.codes.subarray(0, needed);
  }
}

/** Reads numbers and characters one after the other. */
class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  code(): number {
    return this.text.charCodeAt(this.at++);
  }

  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const code = this.code();
      value += (code & 127) * factor;
      if (code < 128) return value;
    }
  }
}

/** Seven bits to a character: such texts take one byte for each. */
function number(value: number): string {
  return value < 128
    ? String.fromCharCode(value)
    : String.fromCharCode((value % 128) + 128) + number(Math.floor(value / 128));
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unzigzag(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}

function hash(codes: Uint16Array, at: number): number {
  const four = (codes[at]! << 15) ^ (codes[at + 1]! << 10) ^ (codes[at + 2]! << 5) ^ codes[at + 3]!;
  return Math.imul(four, 0x9e3779b1) >>> (32 - TABLE_BITS);
}

/** Of two places the one that has more in common with what stands at `at`; -1 for neither. */
function better(codes: Uint16Array, at: number, [one, other]: readonly [number, number]): number {
  if (one === at || one < 0) return other;
  return other >= 0 && common(codes, other, at) > common(codes, one, at) ? other : one;
}

/** How far a place before `at` goes on as `at` does. */
function common(codes: Uint16Array, from: number, at: number): number {
  const most = Math.min(at - from, codes.length - at);
  let length = 0;
  while (length < most && codes[from + length] === codes[at + length]) length++;
  return length;
}

function textOf(codes: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < codes.length; at += CHARS_AT_ONCE) {
    // Any list of numbers will do, and spreading this one would take ten times as long.
    const some = codes.subarray(at, at + CHARS_AT_ONCE) as unknown as number[];
    parts.push(String.fromCharCode.apply(undefined, some));
  }
  return parts.join('');
}
