const MULTIPLIER = 0x5deece66dn;
const INCREMENT = 0xbn;

/**
 * `new java.util.Random(seed).nextInt(bound)`, for a bound of up to 31 bits. The Javadoc of that class specifies the
 * algorithm, so that it gives the same numbers everywhere.
 */
export function seededInt(seed: number, bound: number): number {
  const size = BigInt(bound);
  const isPowerOfTwo = (size & (size - 1n)) === 0n;
  let state = scrambled(seed);
  for (;;) {
    state = following(state);
    const bits = state >> 17n;
    if (isPowerOfTwo) return Number((size * bits) >> 31n);
    const chosen = bits % size;
    // The last numbers below 2^31 that do not fill a whole round of `bound` would favour the small ones.
    if (bits - chosen + size - 1n < 2n ** 31n) return Number(chosen);
  }
}

/** `new java.util.Random(seed).nextDouble()`: in [0, 1), from the first 26 and the next 27 bits. */
export function seededDouble(seed: number): number {
  const first = following(scrambled(seed));
  const second = following(first);
  return Number(((first >> 22n) << 27n) + (second >> 21n)) / 2 ** 53;
}

function scrambled(seed: number): bigint {
  return BigInt.asUintN(48, BigInt(seed) ^ MULTIPLIER);
}

function following(state: bigint): bigint {
  return BigInt.asUintN(48, state * MULTIPLIER + INCREMENT);
}
