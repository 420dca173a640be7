import type { Json } from '../../../base/json';
import { JSONATA_RANGE_ITEMS_MAX } from '../../../base/limits';
import type { SeededChance } from '../../../base/seeded-chance';
import { HASH_ALGORITHMS, hashText } from '../../digest/hash-text';
import { seededDouble } from '../../java/java-random';
import { toData } from './data';
import { CodedError, tooLarge } from './failures';

/**
 * What Step Functions adds to JSONata or takes from a source of its own. Without one of their arguments they give
 * nothing; fractions of numbers are cut off. JSONata reads how many parameters they have, and their names.
 */
export function awsFunctions(chance: () => SeededChance) {
  return {
    partition: (array: unknown, chunkSize: unknown) =>
      array === undefined || chunkSize === undefined
        ? undefined
        : partition(Array.isArray(array) ? array : [array], integer(chunkSize, 2)),
    range: (start: unknown, end: unknown, step: unknown) =>
      start === undefined || end === undefined || step === undefined
        ? undefined
        : range(integer(start, 1), integer(end, 2), integer(step, 3)),
    hash: (data: unknown, algorithm: unknown) =>
      data === undefined || algorithm === undefined ? undefined : hash(text(data, 1), text(algorithm, 2)),
    parse: (json: unknown) => (json === undefined ? undefined : parse(text(json, 1))),
    random: (seed: unknown) => (seed === undefined ? chance().random() : seededDouble(integer(seed, 1))),
    uuid: () => chance().uuid(),
    shuffle: (array: unknown) =>
      array === undefined ? undefined : shuffle(Array.isArray(array) ? array : [array], chance()),
  };
}

function integer(value: unknown, index: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw mismatch(index);
  return Math.trunc(value);
}

function text(value: unknown, index: number): string {
  if (typeof value !== 'string') throw mismatch(index);
  return value;
}

/** JSONata's own complaint about an argument; it adds the name of the function that was called. */
function mismatch(index: number): CodedError {
  return new CodedError('T0410', index);
}

function partition(items: readonly unknown[], size: number): unknown {
  if (size < 0) throw new Error('The chunk size must not be negative');
  if (size === 0 || items.length === 0) return undefined;
  const chunks: unknown[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}

function range(start: number, end: number, step: number): unknown {
  const count = step === 0 ? 0 : Math.max(Math.floor((end - start) / step) + 1, 0);
  if (count > JSONATA_RANGE_ITEMS_MAX) throw tooLarge();
  const numbers = Array.from({ length: count }, (_, index) => start + index * step);
  // A sequence of JSONata's: nothing when it is empty, and when there is one number, that number.
  return Object.assign(numbers, { sequence: true });
}

function hash(data: string, algorithm: string): string {
  const hashed = hashText(data, algorithm);
  if (hashed === undefined) throw new Error(`The algorithm must be one of ${HASH_ALGORITHMS.join(', ')}`);
  return hashed;
}

function parse(json: string): unknown {
  let value: Json;
  try {
    value = JSON.parse(json) as Json;
  } catch {
    throw new Error('The argument of the parse function is not valid JSON');
  }
  return toData(value);
}

/** JSONata's own, but for where its chance comes from. */
function shuffle(items: readonly unknown[], chance: SeededChance): unknown[] {
  const shuffled: unknown[] = [];
  items.forEach((item, index) => {
    const other = Math.floor(chance.random() * (index + 1));
    if (other !== index) shuffled[index] = shuffled[other];
    shuffled[other] = item;
  });
  return shuffled;
}
