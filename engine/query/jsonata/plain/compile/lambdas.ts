import { JSONATA_DEPTH_MAX } from '../../../../base/limits';
import type { SyntaxNode } from '../../syntax-tree';
import type { Compiler, Place } from './compile-plain';
import { decline } from '../run/decline';
import type { Lambda } from '../functions/plain-function';
import type { Run, Value } from '../run/run';

/** A function that is written where it is handed over, so that nothing but what it is handed to can call it. */
export function compileLambda(
  compiler: Compiler,
  tree: SyntaxNode,
  { depth, names }: Place,
): (context: Value, run: Run) => Lambda {
  if (tree.signature || tree.predicate || tree.thunk || depth >= JSONATA_DEPTH_MAX) decline();
  const bound = new Map(names);
  const locals = tree.arguments!.map(({ value }) => {
    const local = compiler.mintLocal();
    bound.set(nameOf(value), local);
    return local;
  });
  const { node, cost } = compiler.weighed(tree.body!, { depth: depth + 1, names: bound });
  return (context, run) => ({
    arity: locals.length,
    call: (...args) => {
      run.spend(cost);
      locals.forEach((local, index) => (run.locals[local] = args[index]));
      const value = node(context, run);
      run.isTailCalled = false;
      return value;
    },
  });
}

/** Names that stand for something else wherever they are read. */
function nameOf(value: unknown): string {
  const name = String(value);
  return name === '' || name === '$' || name === 'states' ? decline() : name;
}
