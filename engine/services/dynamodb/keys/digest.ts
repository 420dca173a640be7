import { utf8Length } from '../../../base/json';

/** 32 bits of a text, spread evenly: FNV-1a with the end of murmur3. */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export function hex(number: number): string {
  return number.toString(16).padStart(8, '0');
}

/** The text itself, or, since no store likes long keys, what stands for it: 128 bits of a long one. */
export function shortened(text: string, bytesMax: number): string {
  if (utf8Length(text) <= bytesMax) return text;
  const seeds = [0x811c9dc5, 0x9747b28c, 0x3c6ef372, 0x1b873593];
  return `~${seeds.map((seed) => hex(hash32(text, seed))).join('')}`;
}
