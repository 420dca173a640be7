import { InvalidPattern } from './pattern';

/** Whether an IP address lies in a block, such as `10.0.0.0/24` or `2001:db8::/32`. */
export function cidrOf(block: string): (value: string) => boolean {
  const [address = '', size, ...more] = block.split('/');
  if (size === undefined || more.length > 0) throw new InvalidPattern(`Malformed CIDR, one '/' required`);
  const base = bitsOf(address);
  if (base === undefined) throw new InvalidPattern(`Nonstandard IP address: ${address}`);
  const length = Number(size);
  if (!/^\d+$/.test(size) || length > base.length) {
    throw new InvalidPattern(`Malformed CIDR, mask bits must be an integer between 0 and ${base.length}`);
  }
  const prefix = base.slice(0, length);
  return (value) => {
    const bits = bitsOf(value);
    return bits !== undefined && bits.length === base.length && bits.startsWith(prefix);
  };
}

/** The 32 or 128 bits of an address. */
function bitsOf(address: string): string | undefined {
  return address.includes(':') ? bitsOfV6(address) : bitsOfV4(address);
}

function bitsOfV4(address: string): string | undefined {
  const parts = address.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256))
    return undefined;
  return parts.map((part) => Number(part).toString(2).padStart(8, '0')).join('');
}

function bitsOfV6(address: string): string | undefined {
  const halves = address.split('::');
  if (halves.length > 2) return undefined;
  const [left = [], right] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - left.length - (right?.length ?? 0);
  if (right ? missing < 1 : missing !== 0) return undefined;
  const groups = [...left, ...Array.from({ length: right ? missing : 0 }, () => '0'), ...(right ?? [])];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0')).join('');
}
