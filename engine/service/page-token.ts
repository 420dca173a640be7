import type { Millis } from '../base/time';

const LIFETIME_MS = 24 * 60 * 60 * 1000;

/** A listing, as its tokens remember it: one for another listing is worth nothing here. */
export interface Listing {
  readonly scope: string;
  readonly now: Millis;
}

/** The `nextToken` a caller gets: hexadecimal digits that mean something to us alone. */
export function writeToken({ scope, now }: Listing, after: string | undefined): string | undefined {
  if (after === undefined) return undefined;
  const content = `${now}.${after}`;
  return toHex(`${checksum(scope + content)}.${content}`);
}

/** Where the page goes on; undefined for a token that was never given out for this listing, or is too old. */
export function readToken({ scope, now }: Listing, token: string): string | undefined {
  const [sum, issued, after] = fromHex(token)?.split('.') ?? [];
  if (issued === undefined || after === undefined) return undefined;
  if (sum !== checksum(`${scope}${issued}.${after}`)) return undefined;
  return now - Number(issued) > LIFETIME_MS ? undefined : after;
}

function toHex(text: string): string {
  return Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

function fromHex(digits: string): string | undefined {
  if (!/^(?:[0-9a-f]{2})+$/.test(digits)) return undefined;
  return digits.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
}

/** FNV-1a: tells a token of ours from anything else; it is no secret. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}
