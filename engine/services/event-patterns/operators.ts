import { isObject, own, type Json } from '../../base/json';
import { cidrOf } from './cidr';
import { InvalidPattern } from './pattern';
import { wildcardOf } from './wildcard';

type Accepts = (value: Json) => boolean;
/** What stands behind the name of an operator, as the test it makes of a value. */
type Operator = (operand: Json) => Accepts;

export const OPERATORS: Readonly<Record<string, Operator>> = {
  prefix: (operand) => affix(operand, 'prefix', (value, part) => value.startsWith(part)),
  suffix: (operand) => affix(operand, 'suffix', (value, part) => value.endsWith(part)),
  'equals-ignore-case': (operand) => {
    const wanted = textOf(operand, 'equals-ignore-case').toLowerCase();
    return onText((value) => value.toLowerCase() === wanted);
  },
  wildcard: (operand) => onText(wildcardOf(textOf(operand, 'wildcard'))),
  cidr: (operand) => onText(cidrOf(textOf(operand, 'cidr'))),
  exists(operand) {
    if (typeof operand !== 'boolean') {
      throw new InvalidPattern('exists match pattern must be either true or false.');
    }
    return () => operand;
  },
  numeric,
  'anything-but': anythingBut,
};

function onText(accept: (value: string) => boolean): Accepts {
  return (value) => typeof value === 'string' && accept(value);
}

function textOf(operand: Json, operator: string): string {
  if (typeof operand === 'string') return operand;
  throw new InvalidPattern(`${operator} match pattern must be a string`);
}

function affix(operand: Json, operator: string, has: (value: string, part: string) => boolean): Accepts {
  const insensitive = isObject(operand) ? own(operand, 'equals-ignore-case') : undefined;
  if (insensitive === undefined) {
    const part = textOf(operand, operator);
    return onText((value) => has(value, part));
  }
  const part = textOf(insensitive, 'equals-ignore-case').toLowerCase();
  return onText((value) => has(value.toLowerCase(), part));
}

const COMPARISONS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

/** `["=", 1]`, `[">", 0, "<=", 5]`. */
function numeric(operand: Json): Accepts {
  if (!Array.isArray(operand)) throw new InvalidPattern('Value of numeric must be an array.');
  if (operand.length === 0) throw new InvalidPattern('Invalid member in numeric match: ]');
  const tests: ((value: number) => boolean)[] = [];
  for (let at = 0; at < operand.length; at += 2) tests.push(comparison(operand[at]!, operand[at + 1]));
  if (tests.length > 2) throw new InvalidPattern('Too many terms in numeric range');
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
}

function comparison(operator: Json, bound: Json | undefined): (value: number) => boolean {
  const compare = typeof operator === 'string' ? own(COMPARISONS, operator) : undefined;
  if (!compare) throw new InvalidPattern(`Unrecognized numeric range operator: ${String(operator)}`);
  if (typeof bound !== 'number') {
    throw new InvalidPattern(`Value of ${operator === '=' ? 'equals' : String(operator)} must be numeric`);
  }
  return (value) => compare(value, bound);
}

const EXCLUSIONS = ['prefix', 'suffix', 'equals-ignore-case', 'wildcard'] as const;

function anythingBut(operand: Json): Accepts {
  if (isObject(operand)) return butNot(operand);
  const excluded = Array.isArray(operand) ? operand : [operand];
  if (excluded.length === 0) throw new InvalidPattern('Empty arrays are not allowed');
  if (!excluded.every((one) => typeof one === 'string' || typeof one === 'number')) {
    throw new InvalidPattern(
      Array.isArray(operand)
        ? 'Inside anything but list, start|null|boolean is not supported.'
        : 'Value of anything-but must be an array or single string/number value.',
    );
  }
  return (value) => !excluded.includes(value as string);
}

function butNot(operand: { readonly [key: string]: Json }): Accepts {
  const [name, ...more] = Object.keys(operand);
  if (more.length > 0) throw new InvalidPattern('Only one key allowed in match expression');
  const operator = EXCLUSIONS.find((each) => each === name);
  if (!operator) throw new InvalidPattern(`Unsupported anything-but pattern: ${name}`);
  const given = own(operand, operator)!;
  const tests = (Array.isArray(given) ? given : [given]).map((one) => OPERATORS[operator]!(one));
  return (value) => !tests.some((test) => test(value));
}
