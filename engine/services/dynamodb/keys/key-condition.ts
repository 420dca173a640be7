import { invalidParameters, validation } from '../errors';
import type { Condition, Operand } from '../expressions/expression';
import type { KeySchema, Table } from '../tables/table';
import { typeOf, type AttributeValue } from '../values/attribute-value';
import { byteLength } from '../values/base64';
import { partitionKey, sortable, sortKey } from './sort-key';

/** Behind every key that begins so. */
const HIGHEST = '\u{10FFFF}';

/** The part of a table or an index that a query reads. */
export interface Section {
  readonly hash: AttributeValue;
  readonly from: string;
  readonly before: string;
  /** What bounds alone do not say. */
  readonly filter?: Condition | undefined;
}

type Leaf = Extract<Condition, { kind: 'compare' | 'between' | 'function' }>;

/** Makes of a key condition what is to be read; throws AWS's words for one that no query can follow. */
export function section(condition: Condition, key: KeySchema, { attributes }: Table): Section {
  const leaves = leavesOf(condition);
  if (leaves.length > 2) throw validation('Conditions can be of length 1 or 2 only');
  const byName = new Map<string, Leaf>();
  for (const leaf of leaves) {
    const name = nameOf(leaf);
    if (byName.has(name)) throw wrong('KeyConditionExpressions must only contain one condition per key');
    byName.set(name, leaf);
  }
  const hash = hashOf(byName, key);
  for (const [name, leaf] of byName) {
    if (name !== key.hash && name !== key.range)
      throw validation(`Query condition missed key schema element: ${key.range ?? key.hash}`);
    refuseType(leaf, attributes[name]!);
  }
  const range = key.range === undefined ? undefined : byName.get(key.range);
  const partition = partitionKey(hash);
  return { hash, ...(range ? bounds(range, partition) : beginning(partition)) };
}

function hashOf(byName: ReadonlyMap<string, Leaf>, { hash }: KeySchema): AttributeValue {
  const leaf = byName.get(hash);
  if (!leaf) throw validation(`Query condition missed key schema element: ${hash}`);
  if (leaf.kind !== 'compare' || leaf.comparator !== '=')
    throw validation('Query key condition not supported');
  return valuesOf(leaf)[0]!;
}

function leavesOf(condition: Condition): readonly Leaf[] {
  switch (condition.kind) {
    case 'and':
      return [...leavesOf(condition.left), ...leavesOf(condition.right)];
    case 'or':
    case 'not':
    case 'in':
      throw unusable(condition.kind.toUpperCase());
    case 'compare':
      if (condition.comparator === '<>') throw unusable('<>');
      return [turned(condition)];
    case 'function':
      if (condition.name !== 'begins_with') throw unusable(condition.name);
      return [condition];
    case 'between':
      return [condition];
  }
}

const TURNED = { '=': '=', '<>': '<>', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

/** With the attribute on the left. */
function turned(leaf: Extract<Leaf, { kind: 'compare' }>): Leaf {
  if (leaf.left.kind !== 'value' || leaf.right.kind === 'value') return leaf;
  return { ...leaf, comparator: TURNED[leaf.comparator], left: leaf.right, right: leaf.left };
}

function operandsOf(leaf: Leaf): readonly [Operand, ...Operand[]] {
  switch (leaf.kind) {
    case 'compare':
      return [leaf.left, leaf.right];
    case 'between':
      return [leaf.operand, leaf.low, leaf.high];
    case 'function':
      return leaf.operands as readonly [Operand, ...Operand[]];
  }
}

function nameOf(leaf: Leaf): string {
  const [first] = operandsOf(leaf);
  if (first.kind === 'size') throw wrong('KeyConditionExpressions cannot contain nested operations');
  if (first.kind === 'value') throw wrong('No key attribute specified');
  if (first.path.length > 1) {
    throw wrong('KeyConditionExpressions cannot have conditions on nested attributes');
  }
  return first.path[0];
}

function valuesOf(leaf: Leaf): readonly AttributeValue[] {
  return operandsOf(leaf)
    .slice(1)
    .map((operand) => {
      if (operand.kind === 'value') return operand.value;
      throw wrong(
        operand.kind === 'size'
          ? 'KeyConditionExpressions cannot contain nested operations'
          : 'Attribute name can not be used as the right operand',
      );
    });
}

function refuseType(leaf: Leaf, expected: string): void {
  if (valuesOf(leaf).every((value) => typeOf(value) === expected)) return;
  throw invalidParameters('Condition parameter type does not match schema type');
}

type Bounds = Pick<Section, 'from' | 'before' | 'filter'>;

function beginning(prefix: string): Bounds {
  return { from: prefix, before: prefix + HIGHEST };
}

function bounds(leaf: Leaf, partition: string): Bounds {
  const values = valuesOf(leaf);
  const at = (value: AttributeValue) => partition + sortKey(value);
  const behind = (value: AttributeValue) => at(value) + HIGHEST;
  const whole = beginning(partition);
  const [value, high] = values as readonly [AttributeValue, AttributeValue];
  switch (leaf.kind) {
    case 'between':
      return { from: at(value), before: behind(high) };
    case 'function':
      return { ...beginning(partition + certainPrefix(value)), filter: leaf };
    case 'compare':
      switch (leaf.comparator) {
        case '=':
          return beginning(at(value));
        case '<':
          return { ...whole, before: at(value) };
        case '<=':
          return { ...whole, before: behind(value) };
        case '>':
          return { ...whole, from: behind(value) };
        case '>=':
          return { ...whole, from: at(value) };
        case '<>':
          return whole;
      }
  }
}

/** As much of a prefix's text as all that begin with it have: the last character of bytes stands for more than one. */
function certainPrefix(value: AttributeValue): string {
  return 'B' in value ? sortable(value).slice(0, Math.floor((byteLength(value.B) * 8) / 6)) : sortable(value);
}

function unusable(operator: string) {
  return wrong(`Invalid operator used in KeyConditionExpression: ${operator}`);
}

function wrong(reason: string) {
  return validation(`Invalid KeyConditionExpression: ${reason}`);
}
