import { has } from '../../../../base/json';
import type { SyntaxNode } from '../../syntax-tree';
import type { Compiler, Place } from './compile-plain';
import { decline } from '../run/decline';
import { findFunction } from '../functions/functions';
import type { Argument } from '../functions/plain-function';
import { matched } from '../functions/signature';
import { compileLambda } from './lambdas';
import type { Node, Run, Value } from '../run/run';
import { refuseFunction } from '../run/values';

/** `$name(…)` */
export function compileCall(compiler: Compiler, tree: SyntaxNode, place: Place): Node {
  const call = compileCallWith(compiler, tree, place);
  return (context, run) => call([], { around: context, within: context }, run);
}

/** `… ~> $name(…)`: what stands before it is the first argument. */
export function compileApply(compiler: Compiler, tree: SyntaxNode, place: Place): Node {
  const first = compiler.compile(tree.lhs as SyntaxNode, place);
  const right = tree.rhs!;
  if (right.predicate || right.group) decline();
  if (right.type === 'function') {
    const call = compileCallWith(compiler, right, place);
    return (context, run) => call([first(context, run)], { around: context, within: context }, run);
  }
  const called = functionNamed(right, place);
  return (context, run) => called([first(context, run)], null, run);
}

/** A call that ends a lambda is made when the lambda is done, and then nothing settles what it gives. */
export function compileTailCall(compiler: Compiler, tree: SyntaxNode, place: Place): Node {
  // There the library hands on a lambda as it is, and `$sort` is the one that cannot call it.
  if (tree.procedure!.value === 'sort' && tree.arguments!.length > 1) decline();
  const call = compileCallWith(compiler, tree, place);
  return (context, run) => {
    const value = call([], { around: null, within: context }, run);
    run.isTailCalled = true;
    return value;
  };
}

/** The context as the function sees it, and as its arguments do. */
interface Contexts {
  readonly around: Value;
  readonly within: Value;
}

function compileCallWith(compiler: Compiler, tree: SyntaxNode, place: Place) {
  const called = functionNamed(tree.procedure!, place);
  const nodes = tree.arguments!.map((each) =>
    each.type === 'lambda' ? compileLambda(compiler, each, place) : compiler.compile(each, place),
  );
  return (before: readonly Argument[], { around, within }: Contexts, run: Run): Value => {
    const given = [...before];
    for (const node of nodes) given.push(node(within, run));
    return called(given, around, run);
  };
}

type Called = (given: readonly Argument[], context: Value, run: Run) => Value;

function functionNamed({ type, value, predicate }: SyntaxNode, { names }: Place): Called {
  const name = String(value);
  const found = findFunction(name);
  if (type !== 'variable' || predicate || names.has(name) || !found) return decline();
  return (given, context, run) => {
    // The name may stand for a variable of the execution.
    if (has(run.scope.variables, name)) decline();
    run.spend(1);
    refuseFunction(context);
    const args = matched(found.parameters, given, context, run);
    return args[0] === undefined && !found.toleratesNothing ? undefined : found.call(run, ...args);
  };
}
