/** Whether an IP address lies in a network: `203.0.113.0/24`, `2001:db8::/32`, or one address alone. */
export function inNetwork(address: string, network: string): boolean {
  const [base = '', length] = network.split('/');
  const [given, wanted] = [bitsOf(address), bitsOf(base)];
  if (given === undefined || wanted === undefined || given.length !== wanted.length) return false;
  const prefix = length === undefined ? wanted.length : Number(length);
  return given.slice(0, prefix) === wanted.slice(0, prefix);
}

function bitsOf(address: string): string | undefined {
  return address.includes(':') ? bitsOf6(address) : bitsOf4(address);
}

function bitsOf4(address: string): string | undefined {
  const bytes = address.split('.').map(Number);
  const isAddress = bytes.length === 4 && bytes.every((byte) => byte >= 0 && byte <= 255);
  return isAddress ? bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('') : undefined;
}

function bitsOf6(address: string): string | undefined {
  const [head = '', tail] = address.split('::');
  const groups = (text: string | undefined) => (text ? text.split(':') : []);
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  const zeros = Array.from({ length: Math.max(0, missing) }, () => '0');
  const all = [...groups(head), ...zeros, ...groups(tail)];
  if (all.length !== 8 || !all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return all.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0')).join('');
}
