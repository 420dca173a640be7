import { finite } from '../run/values';
import { decline } from '../run/decline';
import type { Run } from '../run/run';
import { plain } from './plain-function';

/** More than this the library hands to `Math.max` only with luck. */
const EXTREME_ITEMS_MAX = 10_000;

export const NUMBERS = {
  sum: plain('a<n>', (_run, numbers: number[]) => finite(total(numbers))),
  max: plain('a<n>', (_run, numbers: number[]) => extreme(numbers, Math.max)),
  min: plain('a<n>', (_run, numbers: number[]) => extreme(numbers, Math.min)),
  average: plain('a<n>', (_run, numbers: number[]) =>
    numbers.length === 0 ? undefined : finite(total(numbers) / numbers.length),
  ),
  abs: plain('n-', (_run, number: number) => finite(Math.abs(number))),
  floor: plain('n-', (_run, number: number) => finite(Math.floor(number))),
  ceil: plain('n-', (_run, number: number) => finite(Math.ceil(number))),
  round: plain('n-n?', (_run, number: number, precision?: number) => finite(round(number, precision))),
  sqrt: plain('n-', (_run, number: number) => finite(Math.sqrt(number))),
  power: plain('n-n', (_run, base: number, exponent?: number) =>
    finite(Math.pow(base, exponent ?? decline())),
  ),
  number: plain('(nsb)-', (_run, value: number | string | boolean) => finite(toNumber(value))),
  random: plain('', (run: Run) => run.scope.chance().random(), { toleratesNothing: true }),
  millis: plain('', (run: Run) => run.scope.now, { toleratesNothing: true }),
};

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function extreme(numbers: readonly number[], choose: (...numbers: number[]) => number): number | undefined {
  if (numbers.length > EXTREME_ITEMS_MAX) decline();
  return numbers.length === 0 ? undefined : finite(choose(...numbers));
}

/** To the even neighbour when both are as near. The places are shifted in the text, where nothing is lost. */
function round(number: number, precision = 0): number {
  const shifted = shift(number, precision);
  const nearest = Math.round(shifted);
  const isOdd = Math.abs(nearest - shifted) === 0.5 && Math.abs(nearest % 2) === 1;
  return shift(isOdd ? nearest - 1 : nearest, -precision);
}

function shift(number: number, places: number): number {
  if (!places) return number;
  const [digits, exponent] = number.toString().split('e');
  return Number(`${digits}e${exponent ? Number(exponent) + places : places}`);
}

const DECIMAL = /^-?[0-9]+(\.[0-9]+)?([Ee][-+]?[0-9]+)?$/;
/** The library's own: only the first and the last of the three are held to an end of the text. */
const OF_OTHER_RADIX = /^(0[xX][0-9A-Fa-f]+)|(0[oO][0-7]+)|(0[bB][0-1]+)$/;

function toNumber(value: number | string | boolean): number {
  if (typeof value !== 'string') return Number(value);
  if (DECIMAL.test(value)) return parseFloat(value);
  return OF_OTHER_RADIX.test(value) ? Number(value) : decline();
}
