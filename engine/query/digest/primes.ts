/** The constants of SHA-2 are the first bits of the fractions of roots of primes: computed, not copied. */
export function primes(count: number): readonly bigint[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found.map(BigInt);
}

/** The first `bits` bits after the point of the square (2) or cube (3) root. */
export function rootFraction(prime: bigint, degree: 2 | 3, bits: number): bigint {
  const scaled = prime << BigInt(bits * degree);
  return BigInt.asUintN(bits, root(scaled, BigInt(degree)));
}

/** The integer root, by Newton's method from above: the guesses fall until they have met it. */
function root(value: bigint, degree: bigint): bigint {
  const bits = BigInt(value.toString(16).length * 4);
  let guess = 1n << (bits / degree + 1n);
  for (;;) {
    const better = ((degree - 1n) * guess + value / guess ** (degree - 1n)) / degree;
    if (better >= guess) return guess;
    guess = better;
  }
}
