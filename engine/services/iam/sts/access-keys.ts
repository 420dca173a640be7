const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * An access key that says whose it is, as AWS's do: behind `ASIA` stand bytes in base 32, of which the first 48 bits hold
 * the account, one bit in. `random` is hexadecimal digits.
 */
export function sessionKey(account: string, random: string): string {
  const head = (1n << 47n) | (BigInt(account) << 7n) | (BigInt(`0x${random.slice(0, 2)}`) & 0x7fn);
  const bits = (head << 32n) | BigInt(`0x${random.slice(2, 10)}`);
  let key = '';
  for (let at = 75n; at >= 0n; at -= 5n) key += ALPHABET[Number((bits >> at) & 31n)];
  return `ASIA${key}`;
}

/** The account that a key of AWS, or of this engine, belongs to. */
export function accountOfKey(key: string): string | undefined {
  if (!/^A[A-Z]{3}[A-Z2-7]{16}$/.test(key)) return undefined;
  let bits = 0n;
  for (const digit of key.slice(4)) bits = (bits << 5n) | BigInt(ALPHABET.indexOf(digit));
  const account = ((bits >> 32n) & 0x7fffffffff80n) >> 7n;
  return String(account).padStart(12, '0');
}
