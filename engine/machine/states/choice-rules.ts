import type { ChoiceRule, Comparison, TypeTest } from '../../asl/choice-rule';
import { InvariantError } from '../../base/invariant';
import type { Json } from '../../base/json';
import { compareInstants, parseInstant } from '../../base/timestamp';
import type { Path } from '../../query/jsonpath/path';
import type { Visiting } from '../visit/visiting';

/** Whether a rule is true of `input`. A value of another type than the operator's makes it false, not an error. */
export function evaluateRule(visiting: Visiting, rule: ChoiceRule, input: Json): boolean {
  switch (rule.kind) {
    case 'and':
      return rule.rules.every((inner) => evaluateRule(visiting, inner, input));
    case 'or':
      return rule.rules.some((inner) => evaluateRule(visiting, inner, input));
    case 'not':
      return !evaluateRule(visiting, rule.rule, input);
    case 'condition':
      throw new InvariantError('a Condition is JSONata: see conditions.ts');
    case 'test':
      return evaluateTest(visiting, rule, input);
    case 'compare': {
      const left = operand(visiting, rule.variable, input);
      const right = rule.with.kind === 'value' ? rule.with.value : operand(visiting, rule.with.path, input);
      return compare(rule.comparison, left, right);
    }
  }
}

function evaluateTest(visiting: Visiting, rule: Extract<ChoiceRule, { kind: 'test' }>, input: Json): boolean {
  const found = visiting.find(rule.variable, input);
  if (rule.test === 'IsPresent') return found.ok === rule.expected;
  // A missing field is an error for every test but IsPresent, even beside a Default.
  const value = found.ok ? found.value : operand(visiting, rule.variable, input);
  return hasType(rule.test, value) === rule.expected;
}

function operand(visiting: Visiting, path: Path, input: Json): Json {
  const found = visiting.find(path, input);
  if (found.ok) return found.value;
  return visiting.runtimeError(
    `Invalid path '${path.text}': The choice state's condition path references an invalid value.`,
  );
}

function hasType(test: Exclude<TypeTest, 'IsPresent'>, value: Json): boolean {
  switch (test) {
    case 'IsNull':
      return value === null;
    case 'IsNumeric':
      return typeof value === 'number';
    case 'IsString':
      return typeof value === 'string';
    case 'IsBoolean':
      return typeof value === 'boolean';
    case 'IsTimestamp':
      return typeof value === 'string' && parseInstant(value) !== undefined;
  }
}

function compare({ family, relation }: Comparison, left: Json, right: Json): boolean {
  switch (family) {
    case 'String':
      if (typeof left !== 'string' || typeof right !== 'string') return false;
      return relation === 'Matches' ? matchesWildcard(left, right) : inOrder(relation, left, right);
    case 'Numeric':
      return typeof left === 'number' && typeof right === 'number' && inOrder(relation, left, right);
    case 'Boolean':
      return typeof left === 'boolean' && left === right;
    case 'Timestamp': {
      const at = typeof left === 'string' ? parseInstant(left) : undefined;
      const other = typeof right === 'string' ? parseInstant(right) : undefined;
      return at !== undefined && other !== undefined && inOrder(relation, compareInstants(at, other), 0);
    }
  }
}

function inOrder<T extends string | number>(relation: Comparison['relation'], left: T, right: T): boolean {
  switch (relation) {
    case 'Equals':
    case 'Matches':
      return left === right;
    case 'LessThan':
      return left < right;
    case 'GreaterThan':
      return left > right;
    case 'LessThanEquals':
      return left <= right;
    case 'GreaterThanEquals':
      return left >= right;
  }
}

/** `*` is any text, `\*` a star. Greedy with one point of return: linear, whatever the pattern. */
export function matchesWildcard(text: string, pattern: string): boolean {
  const tokens = tokenize(pattern);
  let at = 0;
  let token = 0;
  let star = -1;
  let resume = 0;
  while (at < text.length) {
    if (tokens[token] === ANY) {
      star = token++;
      resume = at;
    } else if (tokens[token] === text[at]) {
      token++;
      at++;
    } else if (star >= 0) {
      token = star + 1;
      at = ++resume;
    } else return false;
  }
  return tokens.slice(token).every((rest) => rest === ANY);
}

const ANY = Symbol('any text');

function tokenize(pattern: string): (string | typeof ANY)[] {
  const tokens: (string | typeof ANY)[] = [];
  for (let index = 0; index < pattern.length; index++) {
    const isEscape = pattern[index] === '\\' && (pattern[index + 1] === '*' || pattern[index + 1] === '\\');
    if (isEscape) tokens.push(pattern[++index]!);
    else tokens.push(pattern[index] === '*' ? ANY : pattern[index]!);
  }
  return tokens;
}
