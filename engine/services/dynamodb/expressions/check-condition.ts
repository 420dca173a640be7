import { TYPES, typeOf, type AttributeValue, type Type } from '../values/attribute-value';
import { compare } from '../values/compare';
import { isSamePath, showPath, type Condition, type Operand } from './expression';

type Report = (reason: string) => void;
const ORDERED: readonly Type[] = ['S', 'N', 'B'];

/** What is wrong with the operands of one condition, as far as one can tell without an item. */
export function checkCondition(condition: Condition, report: Report): void {
  switch (condition.kind) {
    case 'compare': {
      const { comparator, left, right } = condition;
      distinct(comparator, [left, right], report);
      if (comparator !== '=' && comparator !== '<>') ordered(comparator, [left, right], report);
      break;
    }
    case 'between': {
      const { operand, low, high } = condition;
      distinct('BETWEEN', [operand, low, high], report);
      ordered('BETWEEN', [operand, low, high], report);
      bounds(low, high, report);
      break;
    }
    case 'in':
      distinct('IN', [condition.operand, ...condition.choices], report);
      break;
    case 'function':
      checkFunction(condition, report);
      break;
    case 'and':
    case 'or':
    case 'not':
  }
}

function checkFunction({ name, operands }: Extract<Condition, { kind: 'function' }>, report: Report): void {
  const [first, second] = operands;
  switch (name) {
    case 'attribute_exists':
    case 'attribute_not_exists':
      if (first?.kind !== 'path') report(needsPath(name));
      break;
    case 'attribute_type':
      if (first?.kind !== 'path') report(needsPath(name));
      checkTypeName(second, report);
      break;
    case 'begins_with':
      for (const operand of operands) {
        if (operand.kind === 'value' && !('S' in operand.value || 'B' in operand.value)) {
          report(wrongType(name, typeOf(operand.value)));
        }
      }
      distinct(name, operands, report);
      break;
    case 'contains':
      distinct(name, operands, report);
  }
}

function checkTypeName(operand: Operand | undefined, report: Report): void {
  if (operand?.kind !== 'value') return;
  if (!('S' in operand.value)) return report(wrongType('attribute_type', typeOf(operand.value)));
  if ((TYPES as readonly string[]).includes(operand.value.S)) return;
  report(`Invalid attribute type name found; type: ${operand.value.S}, valid types: {${TYPES.join(',')}}`);
}

function distinct(operator: string, [first, ...others]: readonly Operand[], report: Report): void {
  if (first?.kind !== 'path') return;
  if (!others.some((other) => other.kind === 'path' && isSamePath(first.path, other.path))) return;
  report(
    `The first operand must be distinct from the remaining operands for this operator or function; operator: ${operator}, first operand: ${showPath(first.path)}`,
  );
}

function ordered(operator: string, operands: readonly Operand[], report: Report): void {
  for (const operand of operands) {
    if (operand.kind === 'value' && !ORDERED.includes(typeOf(operand.value))) {
      report(wrongType(operator, typeOf(operand.value)));
    }
  }
}

function bounds(low: Operand, high: Operand, report: Report): void {
  if (low.kind !== 'value' || high.kind !== 'value') return;
  const shown = `lower bound operand: AttributeValue: ${showValue(low.value)}, upper bound operand: AttributeValue: ${showValue(high.value)}`;
  const order = compare(low.value, high.value);
  if (order === undefined) {
    report(`The BETWEEN operator requires same data type for lower and upper bounds; ${shown}`);
  } else if (order > 0) {
    report(`The BETWEEN operator requires upper bound to be greater than or equal to lower bound; ${shown}`);
  }
}

function showValue(value: AttributeValue): string {
  return `{${typeOf(value)}:${String(Object.values(value)[0])}}`;
}

function needsPath(name: string): string {
  return `Operator or function requires a document path; operator or function: ${name}`;
}

export function wrongType(operator: string, type: string): string {
  return `Incorrect operand type for operator or function; operator or function: ${operator}, operand type: ${type}`;
}
