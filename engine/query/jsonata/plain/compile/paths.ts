import type { Json } from '../../../../base/json';
import type { SyntaxNode } from '../../syntax-tree';
import type { Compiler, Place, Weighed } from './compile-plain';
import { decline } from '../run/decline';
import { compileFilter, type Filter } from './filters';
import type { Node, Run, Value } from '../run/run';
import { isObject, memberNamed, pushAll, type Member } from '../run/values';

/** Goes from each of the values before it to those it finds there. */
interface Step extends Weighed {
  readonly filters: readonly Filter[];
}

/** A path of steps, each of which is taken from everything the one before has found. */
export function compilePath(compiler: Compiler, tree: SyntaxNode, place: Place): Node {
  const trees = tree.steps!;
  if (trees.some(isMoreThanAStep)) decline();
  const walk = compileWalk(compiler, tree, place);
  const names = trees.slice(1).map(memberOfName);
  if (trees[0]!.type !== 'variable' || !names.every((name) => name !== undefined)) {
    return (context, run) => walk.from(context, run);
  }
  const head = isStates(trees[0]!) ? states : compiler.compile(trees[0]!, place);
  return (context, run) => {
    let value = head(context, run);
    for (const [index, member] of names.entries()) {
      if (Array.isArray(value)) return walk.onward(value, index + 1, run);
      if (!isObject(value)) return undefined;
      value = member(value);
    }
    return Array.isArray(value) ? walk.ended(value, run) : walk.single(value, run);
  };
}

function isStates({ value, predicate }: SyntaxNode): boolean {
  return value === 'states' && !predicate;
}

const states: Node = (_, run) => run.scope.states;

/** Sorting, and what binds names on the way. */
function isMoreThanAStep(step: SyntaxNode): boolean {
  return step.type === 'sort' || step.tuple === true || step.focus !== undefined || step.index !== undefined;
}

/** A step that only names a member. */
function memberOfName(step: SyntaxNode): Member | undefined {
  const isMere = step.type === 'name' && !step.stages && !step.predicate;
  return isMere ? memberNamed(String(step.value)) : undefined;
}

interface Walk {
  from(context: Value, run: Run): Value;
  /** From what was found before the step at this place: an array, all of whose items are taken. */
  onward(found: Json[], step: number, run: Run): Value;
  /** When the last step has found this array. */
  ended(found: Json[], run: Run): Value;
  /** When it has found this, or nothing. */
  single(value: Value, run: Run): Value;
}

function compileWalk(compiler: Compiler, tree: SyntaxNode, place: Place): Walk {
  const [first] = tree.steps!;
  const steps = tree.steps!.map((step) => compileStep(compiler, step, place));
  const keeps = tree.keepSingletonArray === true || tree.keepArray === true;

  function from(context: Value, run: Run): Value {
    const isEach = Array.isArray(context) && first!.type !== 'variable';
    const items: readonly Value[] = isEach ? context : [context];
    if (!first!.consarray) return go(items, 0, run);
    const found = steps[0]!.node(isEach ? context : run.sequence(items as Json[]), run);
    return Array.isArray(found) ? afterFirst(found, run) : decline();
  }

  /** The path begins with an array that is written out: it is not made for each item of the context. */
  function afterFirst(found: Json[], run: Run): Value {
    if (steps.length === 1 || found.length === 0) return done(found, run);
    return go(found, 1, run);
  }

  function go(items: readonly Value[], from: number, run: Run): Value {
    let found: readonly Value[] = items;
    for (let index = from; index < steps.length; index++) {
      found = taken(steps[index]!, found, { isLast: index === steps.length - 1, run });
      if (found.length === 0) break;
    }
    return done(found as Json[], run);
  }

  function done(found: Json[], run: Run): Value {
    const isWritten = tree.keepSingletonArray === true && run.isConstructed(found) && !run.isSequence(found);
    return run.settled(isWritten ? run.sequence([found]) : found, keeps);
  }

  return {
    from,
    onward: (found, step, run) => go(run.isConstructed(found) ? [found] : found, step, run),
    ended: (found, run) => (run.isSequence(found) ? done(gathered([found], run), run) : done(found, run)),
    single: (value, run) => (keeps && value !== undefined ? run.settled(run.sequence([value]), true) : value),
  };
}

function compileStep(compiler: Compiler, tree: SyntaxNode, place: Place): Step {
  const inner = { ...place, depth: place.depth + 1 };
  const filters = (tree.stages ?? []).map((stage) => compileFilter(compiler, stage, inner));
  return { ...compiler.weighed(tree, place), filters };
}

function taken(
  { node, cost, filters }: Step,
  from: readonly Value[],
  { isLast, run }: { readonly isLast: boolean; readonly run: Run },
): Json[] {
  run.spend(from.length * cost);
  const results: Json[] = [];
  for (const item of from) {
    let value = node(item, run);
    for (const filter of filters) value = filter(value, run);
    if (value !== undefined) results.push(value);
  }
  const [only] = results;
  // A single array at the end of a path is what was found, not a sequence of its items.
  if (isLast && results.length === 1 && Array.isArray(only) && !run.isSequence(only)) return only;
  return gathered(results, run);
}

/** All that was found in one sequence; only arrays that the path itself has made stay whole. */
function gathered(results: readonly Json[], run: Run): Json[] {
  const all: Json[] = [];
  for (const result of results) {
    if (Array.isArray(result) && !run.isConstructed(result)) pushAll(all, result, run);
    else all.push(result);
  }
  return run.sequence(all);
}
