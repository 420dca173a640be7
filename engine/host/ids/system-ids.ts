import type { Ids } from '../ports';

/** A platform's cryptography, handed in because this room knows no platform. */
export interface Entropy {
  randomUUID(): string;
  getRandomValues(words: Uint32Array<ArrayBuffer>): unknown;
}

/** Identifiers nobody can guess, and seeds that differ for every execution. */
export function createSystemIds(entropy: Entropy): Ids {
  return {
    uuid: () => entropy.randomUUID(),
    seed() {
      const words = new Uint32Array(4);
      entropy.getRandomValues(words);
      return [words[0]!, words[1]!, words[2]!, words[3]!];
    },
  };
}
