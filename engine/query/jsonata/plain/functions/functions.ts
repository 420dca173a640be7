import { own } from '../../../../base/json';
import { COLLECTIONS } from './collections';
import { HIGHER_ORDER } from './higher-order';
import { NUMBERS } from './numbers';
import type { PlainFunction } from './plain-function';
import { TEXTS } from './texts';

/** Every function that is evaluated here, by its name without `$`. What it does not take, it declines. */
const FUNCTIONS: Readonly<Record<string, PlainFunction>> = {
  ...NUMBERS,
  ...TEXTS,
  ...COLLECTIONS,
  ...HIGHER_ORDER,
};

export const PLAIN_FUNCTION_NAMES: readonly string[] = Object.keys(FUNCTIONS);

export function findFunction(name: string): PlainFunction | undefined {
  return own(FUNCTIONS, name);
}
