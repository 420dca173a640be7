import { InvariantError } from '../../base/invariant';
import { isObject, own, type Json, type JsonObject } from '../../base/json';
import { isTypeTest, parseComparison, type ChoiceRule } from '../choice-rule';
import { jsonata, path } from './fields';

/** A rule of either language; `location` is where it stands, for what AWS says of its Condition. */
export function parseChoiceRule(authored: JsonObject, location = ''): ChoiceRule {
  const condition = jsonata(authored, 'Condition', `${location}/Condition`);
  if (condition) return { kind: 'condition', template: condition };
  const not = own(authored, 'Not');
  if (isObject(not)) return { kind: 'not', rule: parseChoiceRule(not) };
  for (const [kind, field] of [
    ['and', 'And'],
    ['or', 'Or'],
  ] as const) {
    const rules = own(authored, field);
    if (Array.isArray(rules))
      return { kind, rules: rules.map((rule) => parseChoiceRule(rule as JsonObject)) };
  }
  return parseComparisonRule(authored);
}

function parseComparisonRule(authored: JsonObject): ChoiceRule {
  const variable = path(authored, 'Variable')!;
  for (const [operator, operand] of Object.entries(authored)) {
    if (isTypeTest(operator)) return { kind: 'test', variable, test: operator, expected: operand as boolean };
    const comparison = parseComparison(operator);
    if (comparison)
      return { kind: 'compare', variable, comparison, with: comparand(authored, operator, operand) };
  }
  throw new InvariantError('validation let a Choice rule without operator pass');

  function comparand(rule: JsonObject, operator: string, operand: Json) {
    const isPath = parseComparison(operator)?.isPath;
    return isPath
      ? ({ kind: 'path', path: path(rule, operator)! } as const)
      : ({ kind: 'value', value: operand } as const);
  }
}
