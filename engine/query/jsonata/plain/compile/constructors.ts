import { own, put, type Json, type JsonObject } from '../../../../base/json';
import type { Pair, SyntaxNode } from '../../syntax-tree';
import type { Compiler, Place } from './compile-plain';
import { decline } from '../run/decline';
import type { Node, Value } from '../run/run';
import { isObject, OF_THE_LIBRARY, pushAll } from '../run/values';

export function compileArray(compiler: Compiler, tree: SyntaxNode, place: Place): Node {
  const items = tree.expressions!.map((each) => ({
    node: compiler.compile(each, place),
    // An array within is an item; whatever else gives an array gives items.
    isOne: each.value === '[',
  }));
  const isConstructed = tree.consarray === true;
  return (context, run) => {
    const array: Json[] = [];
    for (const { node, isOne } of items) {
      const value = node(context, run);
      if (value === undefined) continue;
      if (Array.isArray(value) && !isOne) pushAll(array, value, run);
      else array.push(value);
    }
    if (isConstructed) run.construct(array);
    return array;
  };
}

interface Member {
  readonly key: string;
  readonly node: Node;
}

export function compileObject(compiler: Compiler, tree: SyntaxNode, place: Place): Node {
  const pairs = tree.lhs as readonly Pair[];
  const members = pairs.map(([key, value]) => ({
    key: compiler.compile(key, place),
    node: compiler.compile(value, place),
  }));
  if (pairs.every(([key]) => isLiteral(key))) {
    const named = pairs.map(([key], index) => ({ key: String(key.value), node: members[index]!.node }));
    return objectOf(inOrder(named));
  }
  return (context, run) => {
    const named: Member[] = [];
    for (const { key, node } of members) {
      const text = key(context, run);
      if (text !== undefined) named.push({ key: typeof text === 'string' ? text : decline(), node });
    }
    return objectOf(inOrder(named))(context, run);
  };
}

function isLiteral({ type, predicate }: SyntaxNode): boolean {
  return type === 'string' && !predicate;
}

/** The library makes the members in the order in which an object lists them: numerals come first. */
function inOrder(members: readonly Member[]): readonly Member[] {
  const byKey: Record<string, Member> = {};
  for (const member of members) {
    if (own(byKey, member.key) || REFUSED.has(member.key)) decline();
    put(byKey, member.key, member);
  }
  return Object.values(byKey);
}

/** The library stumbles over the first, and takes an object with one of the others for a function. */
const REFUSED: ReadonlySet<string> = new Set(['hasOwnProperty', ...OF_THE_LIBRARY]);

function objectOf(members: readonly Member[]): Node {
  return (context, run) => {
    refuseGrouping(context);
    const object: JsonObject = {};
    run.spend(members.length);
    for (const { key, node } of members) {
      const value = node(context, run);
      if (value !== undefined) put(object, key, value);
    }
    return object;
  };
}

/** Of an array the library makes one object, grouped by the keys; a stream it would make of its marks. */
function refuseGrouping(context: Value): void {
  if (Array.isArray(context) || (isObject(context) && context.tupleStream)) decline();
}
