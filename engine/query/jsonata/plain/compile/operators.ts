import type { SyntaxNode } from '../../syntax-tree';
import type { Compiler, Place } from './compile-plain';
import { decline } from '../run/decline';
import type { Node, Run, Value } from '../run/run';
import { equals, finite, isTrue, spendOnComparing, toText } from '../run/values';

type Operation = (left: Value, right: Value, run: Run) => Value;

/** Where a side is missing they give nothing; what is no number, no text, or not of one kind is an error. */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  '+': arithmetic((left, right) => left + right),
  '-': arithmetic((left, right) => left - right),
  '*': arithmetic((left, right) => left * right),
  '/': arithmetic((left, right) => left / right),
  '%': arithmetic((left, right) => left % right),
  '<': comparison((left, right) => left < right),
  '<=': comparison((left, right) => left <= right),
  '>': comparison((left, right) => left > right),
  '>=': comparison((left, right) => left >= right),
  '=': (left, right, run) => left !== undefined && right !== undefined && equals(left, right, run),
  '!=': (left, right, run) => left !== undefined && right !== undefined && !equals(left, right, run),
  in: isIn,
  '&': concatenation,
  '..': range,
};

export function compileBinary(compiler: Compiler, tree: SyntaxNode, place: Place): Node {
  const left = compiler.compile(tree.lhs as SyntaxNode, place);
  const right = compiler.compile(tree.rhs!, place);
  if (tree.value === 'and')
    return (context, run) => isTrue(left(context, run), run) && isTrue(right(context, run), run);
  if (tree.value === 'or')
    return (context, run) => isTrue(left(context, run), run) || isTrue(right(context, run), run);
  const operation = OPERATIONS[String(tree.value)] ?? decline();
  return (context, run) => operation(left(context, run), right(context, run), run);
}

export function compileNegation(compiler: Compiler, tree: SyntaxNode, place: Place): Node {
  const node = compiler.compile(tree.expression!, place);
  return (context, run) => {
    const value = node(context, run);
    if (value === undefined) return undefined;
    return typeof value === 'number' ? finite(-value) : decline();
  };
}

function arithmetic(operate: (left: number, right: number) => number): Operation {
  return (left, right) => {
    if (typeof left === 'number' && typeof right === 'number')
      return finite(operate(finite(left), finite(right)));
    for (const side of [left, right])
      if (side !== undefined) finite(typeof side === 'number' ? side : decline());
    return undefined;
  };
}

function comparison(compare: (left: number | string, right: number | string) => boolean): Operation {
  return (left, right, run) => {
    if (typeof left === 'number' && typeof right === 'number') return compare(finite(left), finite(right));
    if (typeof left === 'string' && typeof right === 'string') {
      spendOnComparing(left, right, run);
      return compare(left, right);
    }
    for (const side of [left, right])
      if (typeof side !== 'number' && typeof side !== 'string' && side !== undefined) decline();
    return left === undefined || right === undefined ? undefined : decline();
  };
}

function isIn(left: Value, right: Value, run: Run): Value {
  if (left === undefined || right === undefined) return false;
  // Two that look the same are one object or two, depending on where they were read.
  if (typeof left === 'object' && left !== null) decline();
  if (typeof left === 'number') finite(left);
  const items = Array.isArray(right) ? right : [right];
  run.spend(items.length);
  return items.some((item) => {
    if (typeof left === 'string') spendOnComparing(left, item, run);
    return item === left;
  });
}

function concatenation(left: Value, right: Value, run: Run): Value {
  const text = textOrNothing(left, run) + textOrNothing(right, run);
  run.spendOnText(text.length);
  return text;
}

function textOrNothing(value: Value, run: Run): string {
  return value === undefined ? '' : toText(value, run);
}

/** `[1..3]` */
function range(from: Value, to: Value, run: Run): Value {
  for (const end of [from, to]) if (end !== undefined && !Number.isInteger(end)) decline();
  if (from === undefined || to === undefined) return undefined;
  const [first, last] = [Number(from), Number(to)];
  if (first > last) return undefined;
  run.spend(last - first + 1);
  return run.sequence(Array.from({ length: last - first + 1 }, (_, index) => first + index));
}
