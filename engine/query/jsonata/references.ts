import { LIBRARY } from './library';
import type { Pair, Stage, SyntaxNode } from './syntax-tree';

/** What an expression reads from around it; each name once, in the order of the text. */
export interface References {
  /** Variables, without `$`: what the expression binds itself, the library and `states` are none. */
  readonly variables: readonly string[];
  /** What AWS refuses because there is no context at the top level: `phone`, `$`, `*`; and `$$` anywhere. */
  readonly topLevel: readonly string[];
  /** The fields read of `$states`, such as `input`. */
  readonly states: readonly string[];
}

/** Names bound around a node. A lambda runs later, when the whole frame around it has been bound. */
interface Frame {
  readonly names: Set<string>;
  readonly outer?: Frame;
  readonly later: (() => void)[];
}

interface Place {
  readonly frame: Frame;
  /** There is a context: `$` and bare names read something. */
  readonly nested: boolean;
  /** A function may stand here, so a name of the library is no variable. */
  readonly callable?: boolean;
}

export function referencesOf(root: SyntaxNode): References {
  const walk = new Walk();
  walk.within(undefined, (frame) => walk.visit(root, { frame, nested: false }));
  return { variables: [...walk.variables], topLevel: [...walk.topLevel], states: [...walk.states] };
}

class Walk {
  readonly variables = new Set<string>();
  readonly topLevel = new Set<string>();
  readonly states = new Set<string>();

  /** Visits in a frame of its own, and at its end what was put off. */
  within(outer: Frame | undefined, visit: (frame: Frame) => void): void {
    const frame: Frame = { names: new Set(), outer, later: [] };
    visit(frame);
    for (const resume of frame.later) resume();
  }

  visit(node: SyntaxNode, place: Place): void {
    switch (node.type) {
      case 'variable':
        this.visitVariable(String(node.value), place);
        break;
      case 'name':
      case 'wildcard':
      case 'descendant':
        if (!place.nested) this.topLevel.add(String(node.value));
        break;
      case 'path':
        this.within(place.frame, (frame) => this.visitSteps(node.steps!, { ...place, frame }));
        break;
      case 'block':
        this.within(place.frame, (frame) => this.visitAll(node.expressions!, { ...place, frame }));
        break;
      case 'bind':
        this.visit(node.rhs!, { ...place, callable: true });
        place.frame.names.add(String((node.lhs as SyntaxNode).value));
        break;
      case 'lambda':
        place.frame.later.push(() => this.visitLambda(node, place));
        break;
      case 'sort':
        for (const term of node.terms!) this.visit(term.expression, inside(place));
        break;
      case 'transform':
        this.visitAll([node.pattern, node.update, node.delete], inside(place));
        break;
      default:
        this.visitParts(node, { ...place, callable: node.type !== 'binary' && node.type !== 'unary' });
    }
    this.visitStages([...(node.predicate ?? []), ...(node.stages ?? [])], place);
    if (node.group) this.visitPairs(node.group.lhs, inside(place));
  }

  private visitVariable(name: string, { frame, nested, callable }: Place): void {
    if (name === '$') this.topLevel.add('$$');
    else if (name === '') {
      if (!nested) this.topLevel.add('$');
    } else if (name !== 'states' && !isBound(name, frame) && !(callable && LIBRARY.has(name))) {
      this.variables.add(name);
    }
  }

  private visitSteps(steps: readonly SyntaxNode[], place: Place): void {
    for (const [index, step] of steps.entries()) {
      this.visit(step, { ...place, nested: place.nested || index > 0, callable: false });
      for (const name of [step.focus, step.index]) if (name !== undefined) place.frame.names.add(name);
    }
    const [first, second] = steps;
    if (first?.type === 'variable' && first.value === 'states' && second?.type === 'name') {
      this.states.add(String(second.value));
    }
  }

  private visitLambda(node: SyntaxNode, place: Place): void {
    this.within(place.frame, (frame) => {
      for (const parameter of node.arguments!) frame.names.add(String(parameter.value));
      this.visit(node.body!, { nested: place.nested, frame });
    });
  }

  /** The parts of calls, operators, constructors and conditions. */
  private visitParts(node: SyntaxNode, place: Place): void {
    this.visitAll([node.procedure, ...(node.arguments ?? [])], place);
    this.visitAll([...(node.expressions ?? []), node.expression], place);
    this.visitAll([node.condition, node.then, node.else], place);
    if (Array.isArray(node.lhs)) this.visitPairs(node.lhs as readonly Pair[], place);
    else this.visitAll([node.lhs as SyntaxNode | undefined], place);
    this.visitAll([node.rhs], place);
  }

  private visitAll(nodes: readonly (SyntaxNode | undefined)[], place: Place): void {
    for (const node of nodes) if (node) this.visit(node, place);
  }

  private visitPairs(pairs: readonly Pair[], place: Place): void {
    for (const pair of pairs) this.visitAll(pair, place);
  }

  private visitStages(stages: readonly Stage[], place: Place): void {
    for (const stage of stages) {
      if (stage.expr) this.visit(stage.expr, inside(place));
      else if (stage.type === 'index') place.frame.names.add(String(stage.value));
    }
  }
}

function inside({ frame }: Place): Place {
  return { frame, nested: true };
}

function isBound(name: string, frame: Frame | undefined): boolean {
  return frame !== undefined && (frame.names.has(name) || isBound(name, frame.outer));
}
