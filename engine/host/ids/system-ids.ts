import type { Ids } from '../ports';

/** A platform's cryptography, handed in because this room knows no platform. */
export interface Entropy {
  randomUUID(): string;
  getRandomValues(words: Uint32Array<ArrayBuffer>): unknown;
}

const SEED_WORDS = 4;
/** A platform takes as long for one seed as for all of these. */
const SEEDS_AT_ONCE = 256;

/** Identifiers nobody can guess, and seeds that differ for every execution. */
export function createSystemIds(entropy: Entropy): Ids {
  const words = new Uint32Array(SEEDS_AT_ONCE * SEED_WORDS);
  let at = words.length;
  return {
    uuid: () => entropy.randomUUID(),
    seed() {
      if (at === words.length) {
        entropy.getRandomValues(words);
        at = 0;
      }
      return [words[at++]!, words[at++]!, words[at++]!, words[at++]!];
    },
  };
}
