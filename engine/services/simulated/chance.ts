/** A number from 0 up to 1 that follows from a text alone. */
export function fractionOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) / 2 ** 32;
}

/** A score between two others, always the same for the same text. */
export function scoreOf(text: string, from: number, to: number): number {
  return round(from + fractionOf(text) * (to - from));
}

export function pickOf<T>(text: string, items: readonly T[]): T {
  return items[Math.floor(fractionOf(text) * items.length)]!;
}

export function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
