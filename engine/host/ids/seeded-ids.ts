import { SeededChance } from '../../base/seeded-chance';
import type { Ids } from '../ports';

/** Identifiers and seeds that follow from one number. */
export function seededIds(seed: number): Ids {
  const chance = new SeededChance([seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0, 0x9e3779b9, 1]);
  // The first numbers of seeds that lie side by side are alike.
  for (let draws = 0; draws < 12; draws++) chance.random();
  return { uuid: () => chance.uuid(), seed: () => chance.branch() };
}
