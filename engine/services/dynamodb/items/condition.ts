import { isObject, own, type JsonObject } from '../../../base/json';
import { invalidParameters, validation } from '../errors';
import type { Condition, Operand, Path, Update } from '../expressions/expression';
import { parseCondition } from '../expressions/parse-condition';
import type { Placeholders } from '../expressions/placeholders';
import { parseAttributeValue, typeOf, type AttributeValue } from '../values/attribute-value';

/** What stands in a request of members with expressions, and of those from before there were any. */
type Given = Readonly<Record<string, unknown>>;

const LEGACY: readonly string[] = [
  'AttributeUpdates',
  'AttributesToGet',
  'ConditionalOperator',
  'Expected',
  'KeyConditions',
  'QueryFilter',
  'ScanFilter',
];
const EXPRESSIONS: readonly string[] = [
  'ConditionExpression',
  'FilterExpression',
  'KeyConditionExpression',
  'ProjectionExpression',
  'UpdateExpression',
];

/** AWS takes one kind or the other. */
export function refuseMixture(input: Given): void {
  const given = (names: readonly string[]) => names.filter((name) => own(input, name) !== undefined);
  const [legacy, expressions] = [given(LEGACY), given(EXPRESSIONS)];
  if (legacy.length === 0 || expressions.length === 0) return;
  throw validation(
    `Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {${legacy.join(', ')}} Expression parameters: {${expressions.join(', ')}}`,
  );
}

export interface ConditionInput {
  readonly ConditionExpression?: string | undefined;
  readonly Expected?: JsonObject | undefined;
  readonly ConditionalOperator?: 'AND' | 'OR' | undefined;
}

/** The condition of a write, however it is written. */
export function readCondition(input: ConditionInput, placeholders: Placeholders): Condition | undefined {
  if (input.ConditionExpression !== undefined) {
    return parseCondition('ConditionExpression', input.ConditionExpression, placeholders);
  }
  return joined(Object.entries(input.Expected ?? {}).map(expectation), input.ConditionalOperator);
}

/** `QueryFilter`, `ScanFilter` or `KeyConditions`. */
export function readLegacyConditions(
  conditions: JsonObject | undefined,
  operator: 'AND' | 'OR' = 'AND',
): Condition | undefined {
  return joined(
    Object.entries(conditions ?? {}).map(([name, condition]) => comparison(name, condition)),
    operator,
  );
}

function joined(conditions: readonly Condition[], operator: 'AND' | 'OR' = 'AND'): Condition | undefined {
  const kind = operator === 'AND' ? 'and' : 'or';
  const [first, ...others] = conditions;
  return first && others.reduce<Condition>((left, right) => ({ kind, left, right }), first);
}

function expectation([name, expected]: readonly [string, unknown]): Condition {
  const given = isObject(expected) ? expected : {};
  if (own(given, 'ComparisonOperator') !== undefined) return comparison(name, given);
  const path: Operand = { kind: 'path', path: [name] };
  const value = own(given, 'Value');
  if (own(given, 'Exists') === false) {
    if (value !== undefined) {
      throw invalidParameters('Value cannot be used when Exists is set to false for Attribute: ' + name);
    }
    return { kind: 'function', name: 'attribute_not_exists', operands: [path] };
  }
  if (value === undefined) {
    throw invalidParameters(`Value must be provided when Exists is set to true for Attribute: ${name}`);
  }
  const right: Operand = { kind: 'value', value: parseAttributeValue(value) };
  return { kind: 'compare', comparator: '=', left: path, right };
}

const COMPARATORS = { EQ: '=', NE: '<>', LT: '<', LE: '<=', GT: '>', GE: '>=' } as const;
const FUNCTIONS = {
  NULL: 'attribute_not_exists',
  NOT_NULL: 'attribute_exists',
  CONTAINS: 'contains',
  BEGINS_WITH: 'begins_with',
} as const;
const COUNTS: Readonly<Record<string, number>> = { NULL: 0, NOT_NULL: 0, BETWEEN: 2 };

function comparison(name: string, given: unknown): Condition {
  const { ComparisonOperator: operator = '', AttributeValueList: list = [] } = isObject(given) ? given : {};
  const values = (Array.isArray(list) ? list : []).map((value): Operand => ({
    kind: 'value',
    value: parseAttributeValue(value),
  }));
  const called = String(operator);
  const count = COUNTS[called] ?? 1;
  if (called === 'IN' ? values.length === 0 : values.length !== count) {
    throw invalidParameters(`Invalid number of argument(s) for the ${called} ComparisonOperator`);
  }
  const path: Operand = { kind: 'path', path: [name] };
  const comparator = own(COMPARATORS, called);
  if (comparator) return { kind: 'compare', comparator, left: path, right: values[0]! };
  const named = own(FUNCTIONS, called);
  if (named) return { kind: 'function', name: named, operands: [path, ...values] };
  if (called === 'BETWEEN') return { kind: 'between', operand: path, low: values[0]!, high: values[1]! };
  if (called === 'IN') return { kind: 'in', operand: path, choices: values };
  const contains: Condition = { kind: 'function', name: 'contains', operands: [path, ...values] };
  return { kind: 'not', condition: contains };
}

/** `AttributeUpdates` as an update. */
export function readLegacyUpdates(updates: JsonObject | undefined): Update {
  const set: { path: Path; value: { kind: 'value'; value: AttributeValue } }[] = [];
  const remove: Path[] = [];
  const changes = {
    add: [] as { path: Path; value: AttributeValue }[],
    delete: [] as { path: Path; value: AttributeValue }[],
  };
  for (const [name, update] of Object.entries(updates ?? {})) {
    const { Action: action = 'PUT', Value: given } = isObject(update) ? update : {};
    const value = given === undefined || given === null ? undefined : parseAttributeValue(given);
    const path: Path = [name];
    if (!value) {
      if (action !== 'DELETE') {
        throw invalidParameters('Only DELETE action is allowed when no attribute value is specified');
      }
      remove.push(path);
    } else if (action === 'PUT') set.push({ path, value: { kind: 'value', value } });
    else {
      const kind = action === 'ADD' ? 'add' : 'delete';
      refuseType(kind, value);
      changes[kind].push({ path, value });
    }
  }
  return { set, remove, ...changes };
}

function refuseType(kind: 'add' | 'delete', value: AttributeValue): void {
  const type = typeOf(value);
  if (['SS', 'NS', 'BS'].includes(type) || (kind === 'add' && type === 'N')) return;
  throw invalidParameters(
    `${kind === 'add' ? 'ADD' : 'DELETE'} action is not supported for the type ${type}`,
  );
}
