/** Where a generator stands: four words of 32 bits. */
export type Seed = readonly [number, number, number, number];

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The sfc32 generator, continued from the seed it was saved with, so that a replay draws the same numbers. */
export class SeededChance {
  private words: [number, number, number, number];

  constructor(seed: Seed) {
    this.words = [...seed];
  }

  get seed(): Seed {
    return this.words;
  }

  random(): number {
    return this.next() / 2 ** 32;
  }

  /** A seed for chance that goes its own way from here on. */
  branch(): Seed {
    return [this.next(), this.next(), this.next(), this.next()];
  }

  uuid(): string {
    const bytes: number[] = [];
    for (let word = 0; word < 4; word++) {
      const value = this.next();
      bytes.push(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
    }
    bytes[6] = (bytes[6]! & 0x0f) | 0x40;
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    const hex = bytes.map((byte) => HEX[byte]).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  private next(): number {
    const [a, b, c, counter] = this.words;
    const sum = (a + b + counter) | 0;
    this.words = [b ^ (b >>> 9), (c + (c << 3)) | 0, (((c << 21) | (c >>> 11)) + sum) | 0, (counter + 1) | 0];
    return sum >>> 0;
  }
}
