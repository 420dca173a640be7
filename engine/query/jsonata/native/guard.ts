import {
  JSONATA_DEPTH_MAX,
  JSONATA_EVALUATIONS_MAX,
  JSONATA_ITEMS_MAX,
  JSONATA_TEXT_CHARS_MAX,
} from '../../../base/limits';
import { tooDeep, tooLarge, tooLong } from './failures';

/** A frame of JSONata's: the names bound around a node of the syntax tree. */
export interface Environment {
  bind(name: string | symbol, value: unknown): void;
  lookup(name: string | symbol): unknown;
  timestamp: Date;
  isParallelCall: boolean;
}

/** The evaluation of one node. */
interface Call {
  /** The next item of the same array, or value of the same object: it begins when this one has ended. */
  next?: Call;
  begin?: () => void;
}

/** How much evaluating a batch of expressions may still do. */
export interface Effort {
  left: number;
}

export function newEffort(): Effort {
  return { left: JSONATA_EVALUATIONS_MAX };
}

/**
 * Watches one evaluation through the callbacks that JSONata makes at the beginning and the end of every node. JSONata
 * begins all items of an array at once, each a promise; here one waits for the other, so that what is open at any
 * moment is one path through the tree and its length is the depth.
 */
export class Guard {
  private readonly open: Call[] = [];
  private latest: Call | undefined;

  constructor(private readonly effort: Effort) {}

  enter(environment: Environment): Promise<void> | undefined {
    if (this.effort.left-- <= 0) throw tooLong();
    const call: Call = {};
    const previous = this.latest;
    this.latest = call;
    if (environment.isParallelCall && previous) {
      // The mark is for this node alone; those within it are called one by one.
      environment.isParallelCall = false;
      previous.next = call;
      return new Promise((resolve) => (call.begin = resolve));
    }
    this.open.push(call);
    if (this.open.length > JSONATA_DEPTH_MAX) throw tooDeep();
    return undefined;
  }

  leave(result: unknown): void {
    if (Array.isArray(result) && result.length > JSONATA_ITEMS_MAX) throw tooLarge();
    if (typeof result === 'string' && result.length > JSONATA_TEXT_CHARS_MAX) throw tooLarge();
    const next = this.open.pop()?.next;
    if (!next) return;
    this.open.push(next);
    next.begin!();
  }
}

/** Keeps the names of a frame in a map, where `hasOwnProperty` and `__proto__` are names like any other. */
export function mapNames(outer: Environment, frame: Environment): void {
  const names = new Map<string | symbol, unknown>();
  frame.bind = (name, value) => void names.set(name, value);
  frame.lookup = (name) => (names.has(name) ? names.get(name) : outer.lookup(name));
}
