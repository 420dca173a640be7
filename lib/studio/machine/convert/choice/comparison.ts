import type { Json } from '@pasos/engine';
import { Refused } from '../conversion';
import { LEVELS, type Code } from '../code/doc';
import { literal } from '../code/emit';
import type { Operand } from './condition';
import { isTimestamp } from './type-test';
import { wildcardPattern } from './wildcard';

const SIGNS = {
  Equals: '=',
  LessThan: '<',
  GreaterThan: '>',
  LessThanEquals: '<=',
  GreaterThanEquals: '>=',
} as const;

const OPERATOR =
  /^(String|Numeric|Boolean|Timestamp)(Equals|LessThan|GreaterThan|LessThanEquals|GreaterThanEquals|Matches)(Path)?$/;

export function isComparison(operator: string): boolean {
  return OPERATOR.test(operator);
}

/** What a rule compares with: another place, or a fixed value. */
type Other = Operand | { readonly value: Json };

/** A value of another type makes a rule false in JSONPath; `<` of JSONata would fail, so its type is asked for first. */
export function comparisonCode(operator: string, left: Operand, right: Other): Code {
  const [, family = '', relation = ''] = OPERATOR.exec(operator) ?? [];
  const needs = [...left.needs, ...('needs' in right ? right.needs : [])];
  if (relation === 'Matches') return matchesCode(left, right);
  const sign = SIGNS[relation as keyof typeof SIGNS];
  if (family === 'Timestamp') return timestampCode(sign, left, right);
  const type = TYPES[family as keyof typeof TYPES];
  const [a, b] = [left.code.text, textOf(right)];
  const compares = `${a} ${sign} ${b}`;
  if (sign === '=' && 'value' in right) return { text: compares, level: LEVELS.compare, needs };
  const asks = [a, ...('code' in right && sign !== '=' ? [b] : [])].map(
    (code) => `$type(${code}) = "${type}"`,
  );
  return { text: [...asks, compares].join(' and '), level: LEVELS.and, needs };
}

const TYPES = { String: 'string', Numeric: 'number', Boolean: 'boolean' } as const;

function matchesCode(left: Operand, right: Other): Code {
  if (!('value' in right) || typeof right.value !== 'string') throw new Refused('unknown', textOf(right));
  const { text } = left.code;
  const pattern = wildcardPattern(right.value);
  return {
    text: `$type(${text}) = "string" and $contains(${text}, ${pattern})`,
    level: LEVELS.and,
    needs: left.needs,
  };
}

function timestampCode(sign: string, left: Operand, right: Other): Code {
  const [a, b] = [left.code.text, textOf(right)];
  const asks = [isTimestamp(a), ...('code' in right ? [isTimestamp(b)] : [])];
  const needs = [...left.needs, ...('needs' in right ? right.needs : [])];
  return {
    text: [...asks, `$toMillis(${a}) ${sign} $toMillis(${b})`].join(' and '),
    level: LEVELS.and,
    needs,
  };
}

function textOf(other: Other): string {
  return 'value' in other ? literal(other.value) : other.code.text;
}
