import { own } from '../../../base/json';
import { decimalOf, membersOf, typeOf, type AttributeValue } from './attribute-value';
import { sortableBytes } from './base64';
import { compareDecimals } from './decimal';

/** Equal as DynamoDB sees it: the order of a set does not matter. */
export function equals(left: AttributeValue, right: AttributeValue): boolean {
  const type = typeOf(left);
  if (type !== typeOf(right)) return false;
  const [leftSet, rightSet] = [membersOf(left), membersOf(right)];
  if (leftSet && rightSet) return sameMembers(leftSet, rightSet);
  if ('L' in left && 'L' in right) {
    return left.L.length === right.L.length && left.L.every((item, index) => equals(item, right.L[index]!));
  }
  if ('M' in left && 'M' in right) {
    const names = Object.keys(left.M);
    return (
      names.length === Object.keys(right.M).length &&
      names.every((name) => {
        const other = own(right.M, name);
        return other !== undefined && equals(left.M[name]!, other);
      })
    );
  }
  return Object.values(left)[0] === Object.values(right)[0];
}

function sameMembers(left: readonly string[], right: readonly string[]): boolean {
  const members = new Set(right);
  return left.length === right.length && left.every((each) => members.has(each));
}

/** Below 0, 0 or above; undefined when the two have no order. */
export function compare(left: AttributeValue, right: AttributeValue): number | undefined {
  if ('S' in left && 'S' in right) return compareText(left.S, right.S);
  if ('N' in left && 'N' in right) return compareDecimals(decimalOf(left.N), decimalOf(right.N));
  if ('B' in left && 'B' in right) return compareText(sortableBytes(left.B), sortableBytes(right.B));
  return undefined;
}

/** By code points, which is the order of their bytes in UTF-8. */
export function compareText(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const [a, b] = [left.charCodeAt(index), right.charCodeAt(index)];
    if (a !== b) return weight(a) - weight(b);
  }
  return left.length - right.length;
}

/** Surrogates stand for what lies above all other characters. */
function weight(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x2000 : unit >= 0xe000 ? unit - 0x800 : unit;
}
