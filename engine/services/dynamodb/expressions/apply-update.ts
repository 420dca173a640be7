import { own, put } from '../../../base/json';
import { validation } from '../errors';
import {
  decimalOf,
  membersOf,
  toDecimal,
  typeOf,
  type AttributeValue,
  type Item,
} from '../values/attribute-value';
import { addDecimals, formatDecimal } from '../values/decimal';
import type { NewValue, Path, Update } from './expression';
import { valueAt } from './projection';

/** The item after the update; all of it is worked out from the item as it was before. */
export function applyUpdate(item: Item, update: Update): Item {
  const draft = copy({ M: item }) as DraftMap;
  for (const { path, value } of update.set) set(draft, path, copy(newValue(value, item)));
  for (const { path, value } of update.add) set(draft, path, copy(added(valueAt(item, path), value)));
  for (const { path, value } of update.delete) {
    const rest = without(valueAt(item, path), value);
    if (rest === 'nothing') remove(draft, path);
    else if (rest) set(draft, path, copy(rest));
  }
  for (const path of update.remove) remove(draft, path);
  return (closed(draft) as { M: Item }).M;
}

function newValue(value: NewValue, item: Item): AttributeValue {
  switch (value.kind) {
    case 'value':
      return value.value;
    case 'path': {
      const found = valueAt(item, value.path);
      if (!found) {
        throw validation('The provided expression refers to an attribute that does not exist in the item');
      }
      return found;
    }
    case 'if_not_exists':
      return valueAt(item, value.path) ?? newValue(value.otherwise, item);
    case 'list_append': {
      const [left, right] = [newValue(value.left, item), newValue(value.right, item)];
      if (!('L' in left) || !('L' in right)) throw wrongType();
      return { L: [...left.L, ...right.L] };
    }
    case '+':
    case '-': {
      const [left, right] = [newValue(value.left, item), newValue(value.right, item)];
      if (!('N' in left) || !('N' in right)) throw wrongType();
      return sum(left.N, right.N, value.kind === '+' ? 1 : -1);
    }
  }
}

function sum(left: string, right: string, factor: 1 | -1): AttributeValue {
  return { N: formatDecimal(toDecimal(addDecimals(decimalOf(left), decimalOf(right), factor), '')) };
}

function added(old: AttributeValue | undefined, value: AttributeValue): AttributeValue {
  if (old === undefined) return value;
  if ('N' in old && 'N' in value) return sum(old.N, value.N, 1);
  const [members, more] = [membersOf(old), membersOf(value)];
  if (!members || !more || typeOf(old) !== typeOf(value)) throw wrongType();
  return setOf(typeOf(old), [...new Set([...members, ...more])]);
}

function without(
  old: AttributeValue | undefined,
  value: AttributeValue,
): AttributeValue | 'nothing' | undefined {
  if (old === undefined) return undefined;
  const [members, less] = [membersOf(old), membersOf(value)];
  if (!members || !less || typeOf(old) !== typeOf(value)) throw wrongType();
  const rest = members.filter((member) => !less.includes(member));
  return rest.length === 0 ? 'nothing' : setOf(typeOf(old), rest);
}

function setOf(type: string, members: readonly string[]): AttributeValue {
  return { [type]: members } as unknown as AttributeValue;
}

/** A value that is being changed. Removed from a list, an item leaves a gap until all is done: the places stay what they were. */
type Draft = AttributeValue | DraftMap | DraftList;
interface DraftMap {
  readonly M: Record<string, Draft>;
}
interface DraftList {
  readonly L: (Draft | undefined)[];
}

function copy(value: AttributeValue): Draft {
  if ('L' in value) return { L: value.L.map(copy) };
  if (!('M' in value)) return value;
  const map: Record<string, Draft> = {};
  for (const [name, each] of Object.entries(value.M)) put(map, name, copy(each));
  return { M: map };
}

function closed(draft: Draft): AttributeValue {
  if ('L' in draft) return { L: draft.L.filter((each) => each !== undefined).map(closed) };
  if (!('M' in draft)) return draft;
  const map: Record<string, AttributeValue> = {};
  for (const [name, each] of Object.entries(draft.M)) put(map, name, closed(each));
  return { M: map };
}

function set(root: DraftMap, path: Path, value: Draft): void {
  const parent = parentOf(root, path);
  const last = path.at(-1)!;
  if (parent && typeof last === 'number' && 'L' in parent) {
    const { L: items } = parent as DraftList;
    items[Math.min(last, items.length)] = value;
  } else if (parent && typeof last === 'string' && 'M' in parent) {
    put((parent as DraftMap).M, last, value);
  } else {
    throw invalidPath();
  }
}

function remove(root: DraftMap, path: Path): void {
  const parent = parentOf(root, path);
  const last = path.at(-1)!;
  if (parent && typeof last === 'number' && 'L' in parent) {
    const { L: items } = parent as DraftList;
    if (last < items.length) items[last] = undefined;
  } else if (parent && typeof last === 'string' && 'M' in parent) {
    delete (parent as DraftMap).M[last];
  } else {
    throw invalidPath();
  }
}

function parentOf(root: DraftMap, path: Path): Draft | undefined {
  let parent: Draft | undefined = root as Draft;
  for (const step of path.slice(0, -1)) parent = parent && within(parent, step);
  return parent;
}

function within(draft: Draft, step: string | number): Draft | undefined {
  if (typeof step === 'number') return 'L' in draft ? draft.L[step] : undefined;
  return 'M' in draft ? own(draft.M as DraftMap['M'], step) : undefined;
}

function wrongType() {
  return validation('An operand in the update expression has an incorrect data type');
}

function invalidPath() {
  return validation('The document path provided in the update expression is invalid for update');
}
