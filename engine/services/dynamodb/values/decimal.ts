/** A number of DynamoDB: `sign` × 0.`digits` × 10^`exponent`, exact to 38 digits. `digits` has no zeros at its ends. */
export interface Decimal {
  readonly sign: -1 | 0 | 1;
  readonly digits: string;
  readonly exponent: number;
}

export type DecimalFault = 'not-a-number' | 'overflow' | 'underflow' | 'too-precise';

const NUMERAL = /^([+-]?)(\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d+))?$/;
const PRECISION = 38;
const EXPONENT_MAX = 126;
const EXPONENT_MIN = -129;

export function parseDecimal(text: string): Decimal | DecimalFault {
  const [, sign, numeral, exponent = '0'] = NUMERAL.exec(text) ?? [];
  if (numeral === undefined) return 'not-a-number';
  const [whole = '', fraction = ''] = numeral.split('.');
  const decimal = normalized(sign === '-' ? -1 : 1, whole + fraction, whole.length + Number(exponent));
  return rangeFault(decimal) ?? decimal;
}

function rangeFault({ digits, exponent, sign }: Decimal): DecimalFault | undefined {
  if (sign === 0) return undefined;
  if (digits.length > PRECISION) return 'too-precise';
  if (exponent > EXPONENT_MAX) return 'overflow';
  return exponent < EXPONENT_MIN ? 'underflow' : undefined;
}

function normalized(sign: -1 | 1, digits: string, exponent: number): Decimal {
  const leading = /^0*/.exec(digits)![0].length;
  const significant = digits.slice(leading).replace(/0+$/, '');
  return significant === ''
    ? { sign: 0, digits: '', exponent: 0 }
    : { sign, digits: significant, exponent: exponent - leading };
}

/** In full, without an exponent, as DynamoDB shows it. */
export function formatDecimal({ sign, digits, exponent }: Decimal): string {
  if (sign === 0) return '0';
  const minus = sign < 0 ? '-' : '';
  if (exponent <= 0) return `${minus}0.${'0'.repeat(-exponent)}${digits}`;
  if (digits.length <= exponent) return minus + digits.padEnd(exponent, '0');
  return `${minus}${digits.slice(0, exponent)}.${digits.slice(exponent)}`;
}

export function compareDecimals(left: Decimal, right: Decimal): number {
  if (left.sign !== right.sign) return left.sign - right.sign;
  if (left.exponent !== right.exponent) return left.sign * (left.exponent - right.exponent);
  if (left.digits === right.digits) return 0;
  return left.digits < right.digits ? -left.sign : left.sign;
}

/** `left` + `factor` × `right`. */
export function addDecimals(left: Decimal, right: Decimal, factor: 1 | -1): Decimal | DecimalFault {
  const scale = Math.max(decimalPlaces(left), decimalPlaces(right));
  const sum = scaled(left, scale) + BigInt(factor) * scaled(right, scale);
  const digits = String(sum < 0n ? -sum : sum);
  const decimal = normalized(sum < 0n ? -1 : 1, digits, digits.length - scale);
  return rangeFault(decimal) ?? decimal;
}

/** How many digits stand behind the point; negative for one that ends in zeros. */
function decimalPlaces({ digits, exponent }: Decimal): number {
  return digits.length - exponent;
}

function scaled(decimal: Decimal, scale: number): bigint {
  if (decimal.sign === 0) return 0n;
  return BigInt(decimal.sign) * BigInt(decimal.digits) * 10n ** BigInt(scale - decimalPlaces(decimal));
}

/** Text that sorts as the numbers do. */
export function sortableDecimal({ sign, digits, exponent }: Decimal): string {
  if (sign === 0) return '5';
  if (sign > 0) return `6${500 + exponent}${digits}`;
  const complement = digits.replace(/\d/g, (digit) => String(9 - Number(digit)));
  return `4${500 - exponent}${complement}~`;
}
