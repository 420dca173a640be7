import { membersOf, typeOf, type AttributeValue, type Item } from '../values/attribute-value';
import { byteLength, sortableBytes } from '../values/base64';
import { compare, equals } from '../values/compare';
import type { Comparator, Condition, FunctionName, Operand } from './expression';
import { valueAt } from './projection';

/** Whether the item meets the condition; an item that is not there has no attributes. */
export function isMet(condition: Condition, item: Item): boolean {
  switch (condition.kind) {
    case 'and':
      return isMet(condition.left, item) && isMet(condition.right, item);
    case 'or':
      return isMet(condition.left, item) || isMet(condition.right, item);
    case 'not':
      return !isMet(condition.condition, item);
    case 'compare':
      return compares(condition.comparator, resolve(condition.left, item), resolve(condition.right, item));
    case 'between': {
      const operand = resolve(condition.operand, item);
      return (
        compares('>=', operand, resolve(condition.low, item)) &&
        compares('<=', operand, resolve(condition.high, item))
      );
    }
    case 'in': {
      const operand = resolve(condition.operand, item);
      return condition.choices.some((choice) => compares('=', operand, resolve(choice, item)));
    }
    case 'function':
      return holds(
        condition.name,
        condition.operands.map((operand) => resolve(operand, item)),
      );
  }
}

function resolve(operand: Operand, item: Item): AttributeValue | undefined {
  switch (operand.kind) {
    case 'path':
      return valueAt(item, operand.path);
    case 'value':
      return operand.value;
    case 'size': {
      const value = valueAt(item, operand.path);
      const size = value && sizeIn(value);
      return size === undefined ? undefined : { N: String(size) };
    }
  }
}

function sizeIn(value: AttributeValue): number | undefined {
  if ('S' in value) return value.S.length;
  if ('B' in value) return byteLength(value.B);
  if ('L' in value) return value.L.length;
  if ('M' in value) return Object.keys(value.M).length;
  return membersOf(value)?.length;
}

function compares(
  comparator: Comparator,
  left: AttributeValue | undefined,
  right: AttributeValue | undefined,
): boolean {
  if (comparator === '<>') return !left || !right || !equals(left, right);
  if (!left || !right) return false;
  if (comparator === '=') return equals(left, right);
  const order = compare(left, right);
  if (order === undefined) return false;
  switch (comparator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

function holds(name: FunctionName, [first, second]: readonly (AttributeValue | undefined)[]): boolean {
  switch (name) {
    case 'attribute_exists':
      return first !== undefined;
    case 'attribute_not_exists':
      return first === undefined;
    case 'attribute_type':
      return first !== undefined && second !== undefined && 'S' in second && typeOf(first) === second.S;
    case 'begins_with':
      return first !== undefined && second !== undefined && beginsWith(first, second);
    case 'contains':
      return first !== undefined && second !== undefined && contains(first, second);
  }
}

function beginsWith(value: AttributeValue, prefix: AttributeValue): boolean {
  if ('S' in value && 'S' in prefix) return value.S.startsWith(prefix.S);
  return 'B' in value && 'B' in prefix && bytesOf(value.B).startsWith(bytesOf(prefix.B));
}

function contains(value: AttributeValue, part: AttributeValue): boolean {
  if ('S' in value && 'S' in part) return value.S.includes(part.S);
  if ('L' in value) return value.L.some((each) => equals(each, part));
  if ('B' in value && 'B' in part) return includesBytes(bytesOf(value.B), bytesOf(part.B));
  const members = membersOf(value);
  const type = typeOf(part);
  return members !== undefined && `${type}S` === typeOf(value) && members.includes(Object.values(part)[0]);
}

/** Bits as text, eight to a byte: what Base64 shows depends on where in its groups a byte stands. */
function bytesOf(base64: string): string {
  const bits = [...sortableBytes(base64)].map((character) => PLACES.get(character)!).join('');
  return bits.slice(0, byteLength(base64) * 8);
}

function includesBytes(value: string, part: string): boolean {
  for (let at = value.indexOf(part); at >= 0; at = value.indexOf(part, at + 1)) if (at % 8 === 0) return true;
  return false;
}

const PLACES = new Map(
  [...'-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'].map((character, place) => [
    character,
    place.toString(2).padStart(6, '0'),
  ]),
);
