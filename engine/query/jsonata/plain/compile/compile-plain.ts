import { JSONATA_DEPTH_MAX } from '../../../../base/limits';
import type { Json } from '../../../../base/json';
import { LIBRARY } from '../../library';
import { parseTree } from '../../parse-tree';
import type { SyntaxNode } from '../../syntax-tree';
import { compileArray, compileObject } from './constructors';
import { decline, unlessDeclined } from '../run/decline';
import { compileApply, compileCall, compileTailCall } from './calls';
import { compileFilter } from './filters';
import { compileBinary, compileNegation } from './operators';
import { compilePath } from './paths';
import type { Node, Run } from '../run/run';
import { isTrue, lookUp, memberNamed } from '../run/values';
import { compileVariable, type Names } from './variables';
import { wildcard } from './wildcard';

/** Where a node stands. */
export interface Place {
  readonly depth: number;
  /** What blocks around it have bound so far. */
  readonly names: Names;
}

/** Turns a node and all within it into functions. Declines what is not plain. */
export interface Compiler {
  compile(tree: SyntaxNode, place: Place): Node;
  /** The same, and what one evaluation of it costs at least. */
  weighed(tree: SyntaxNode, place: Place): Weighed;
  mintLocal(): number;
}

export interface Weighed {
  readonly node: Node;
  readonly cost: number;
}

/** A whole expression, and what evaluating it costs at least. Undefined: it is not plain, or no JSONata at all. */
export function compilePlain(text: string): Weighed | undefined {
  const tree = parseTree(text);
  if (!tree.ok) return undefined;
  // What a whole expression binds nobody reads, as if it stood in parentheses.
  const whole = tree.value.type === 'bind' ? { type: 'block', expressions: [tree.value] } : tree.value;
  return unlessDeclined(() => new TreeCompiler().weighed(whole, { depth: 0, names: new Map() }));
}

class TreeCompiler implements Compiler {
  private nodes = 0;
  private locals = 0;

  mintLocal(): number {
    return this.locals++;
  }

  weighed(tree: SyntaxNode, place: Place): Weighed {
    const before = this.nodes;
    const node = this.compile(tree, place);
    return { node, cost: this.nodes - before };
  }

  compile(tree: SyntaxNode, { depth, names }: Place): Node {
    this.nodes++;
    // At most as deep as the library goes, which nowhere nests deeper than its tree.
    if (depth >= JSONATA_DEPTH_MAX || tree.group || tree.tuple) decline();
    const inner = { depth: depth + 1, names };
    return this.finished(tree, this.bare(tree, inner), inner);
  }

  /** What comes after the node itself: filters, and what is left of a sequence. A path sees to its own. */
  private finished(tree: SyntaxNode, bare: Node, place: Place): Node {
    if (tree.type === 'path' || tree.type === 'lambda') return bare;
    const keepsArray = tree.keepArray === true;
    const filters = (tree.predicate ?? []).map((stage) => compileFilter(this, stage, place));
    if (filters.length === 0) {
      if (!keepsArray && !MAY_GATHER.has(tree.type)) return bare;
      return (context, run) => run.settled(bare(context, run), keepsArray);
    }
    // The library would filter the call that is still to be made.
    if (endsInTailCall(tree)) decline();
    return (context, run) => {
      let value = bare(context, run);
      for (const filter of filters) value = filter(value, run);
      return run.settled(value, keepsArray);
    };
  }

  private bare(tree: SyntaxNode, place: Place): Node {
    switch (tree.type) {
      case 'string':
      case 'number':
      case 'value':
        return literal(tree.value as Json);
      case 'name':
        return name(String(tree.value));
      case 'variable':
        return compileVariable(String(tree.value), place.names);
      case 'path':
        return compilePath(this, tree, place);
      case 'binary':
        return compileBinary(this, tree, place);
      case 'unary':
        return this.unary(tree, place);
      case 'condition':
        return this.condition(tree, place);
      case 'block':
        return this.block(tree, place);
      case 'function':
        return compileCall(this, tree, place);
      case 'apply':
        return compileApply(this, tree, place);
      case 'lambda':
        // JSONata's parser wraps the call that ends a lambda in one more.
        return tree.thunk ? compileTailCall(this, tree.body!, place) : decline();
      case 'wildcard':
        return wildcard;
      default:
        return decline();
    }
  }

  private unary(tree: SyntaxNode, place: Place): Node {
    if (tree.value === '[') return compileArray(this, tree, place);
    if (tree.value === '{') return compileObject(this, tree, place);
    return compileNegation(this, tree, place);
  }

  private condition(tree: SyntaxNode, place: Place): Node {
    const condition = this.compile(tree.condition!, place);
    const then = this.compile(tree.then!, place);
    const otherwise = tree.else ? this.compile(tree.else, place) : literal(undefined);
    return (context, run) =>
      isTrue(condition(context, run), run) ? then(context, run) : otherwise(context, run);
  }

  /** Only its own expressions bind names, so that what a name stands for is known beforehand. */
  private block(tree: SyntaxNode, { depth, names }: Place): Node {
    const bound = new Map(names);
    const nodes = tree.expressions!.map((each) =>
      each.type === 'bind'
        ? this.bind(each, { depth, names: bound }, bound)
        : this.compile(each, { depth, names: bound }),
    );
    return (context, run) => {
      let value;
      for (const node of nodes) value = node(context, run);
      return value;
    };
  }

  private bind(tree: SyntaxNode, place: Place, bound: Map<string, number>): Node {
    const bare = this.boundValue(tree, { ...place, depth: place.depth + 1 });
    const name = String((tree.lhs as SyntaxNode).value);
    if (name === '' || name === '$' || name === 'states' || LIBRARY.has(name) || name === 'eval') decline();
    const local = this.mintLocal();
    bound.set(name, local);
    return (context, run) => run.settled((run.locals[local] = bare(context, run)), false);
  }

  private boundValue(tree: SyntaxNode, place: Place): Node {
    if (tree.predicate || tree.keepArray || tree.group) decline();
    return this.compile(tree.rhs!, place);
  }
}

/** What may give a sequence that is not done with: the items of one may be others, each of which is done with anew. */
const MAY_GATHER: ReadonlySet<string> = new Set([
  ...['name', 'wildcard', 'variable', 'function', 'apply', 'condition', 'block'],
]);

function endsInTailCall({ type, thunk, expressions, then, else: otherwise }: SyntaxNode): boolean {
  if (type === 'lambda') return thunk === true;
  const ends = type === 'block' ? [expressions!.at(-1)] : type === 'condition' ? [then, otherwise] : [];
  return ends.some((end) => end !== undefined && endsInTailCall(end));
}

function literal(value: Json | undefined): Node {
  return () => value;
}

function name(text: string): Node {
  const member = memberNamed(text);
  return (context, run: Run) => lookUp(context, member, run);
}
