import { createHash } from 'node:crypto';

/** JSON in the one way it can be written: keys in the order of their code units, nothing between. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`);
  return `{${entries.join()}}`;
}

/** SHA-256 of what a value says, however it was written. */
export function digest(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}

/** A number for whatever draws by chance, the same for the same words. */
export function seedOf(...words: readonly string[]): number {
  return Number.parseInt(digest(words).slice(0, 8), 16);
}
