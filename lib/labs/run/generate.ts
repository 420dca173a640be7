/**
 * Hidden inputs. `{ "$integer": [1, 4] }` gives another integer of the range in each input until all are used;
 * `{ "$word": true }` some word, another one in each place of an input; `{ "$oneOf": [...] }` one of the values.
 * The same seed gives the same inputs, so an unchanged machine is not judged by other ones a moment later.
 */
export function generateInputs(template: unknown, count: number, seed: string): unknown[] {
  const base = hash(seed);
  return Array.from({ length: count }, (_, index) => generate(template, { turn: base + index, words: 0 }));
}

/** Two fields with the same word would hide that a student has mixed them up. */
interface Generation {
  readonly turn: number;
  words: number;
}

function generate(template: unknown, generation: Generation): unknown {
  if (Array.isArray(template)) return template.map((item) => generate(item, generation));
  if (typeof template !== 'object' || template === null) return template;
  const record = template as Readonly<Record<string, unknown>>;
  const { turn } = generation;
  if (Array.isArray(record.$integer)) {
    const [low, high] = record.$integer as [number, number];
    return low + (turn % (high - low + 1));
  }
  if (Array.isArray(record.$oneOf)) return record.$oneOf[turn % record.$oneOf.length];
  if (record.$word === true) return wordOf(turn + generation.words++);
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, generate(value, generation)]));
}

/** With a number: checks run at once in one account, and what two of them make must not bear one name. */
function wordOf(turn: number): string {
  return `${words[turn % words.length] ?? ''}-${Math.floor(turn / words.length) % NUMBERS}`;
}

const NUMBERS = 9973;
const words = [
  'arce',
  'brezo',
  'cedro',
  'drago',
  'encina',
  'fresno',
  'guindo',
  'haya',
  'jara',
  'laurel',
  'mirto',
];

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value;
}
