import type { Json, JsonObject } from '../../../../base/json';
import { JSON_DEPTH_MAX } from '../../../../base/limits';
import type { SeededChance } from '../../../../base/seeded-chance';
import type { Millis } from '../../../../base/time';
import { decline } from './decline';

/** What a node gives; undefined is JSONata's nothing. Documents are shared and never changed. */
export type Value = Json | undefined;

/** A node of the syntax tree, compiled. `context` is what `$` and names read. */
export type Node = (context: Value, run: Run) => Value;

/** What an expression sees. */
export interface PlainScope {
  /** Every variable in scope, by names without `$`. */
  readonly variables: Readonly<JsonObject>;
  /** `$states`: its members may be made when they are read. */
  readonly states: Readonly<JsonObject>;
  /** Where `$random()` and `$uuid()` begin; all expressions that are evaluated together draw from it in turn. */
  readonly chance: () => SeededChance;
  /** What `$now()` and `$millis()` say. */
  readonly now: Millis;
}

/** How much plain evaluation has done, and may do, for one question. A node evaluated is 1, and so are 16 characters. */
export interface PlainEffort {
  spent: number;
  readonly max: number;
}

/** Some milliseconds' worth: who wants more is evaluated where it holds up nobody. */
const EFFORT_MAX = 200_000;
/** Of thousands of scopes each may do a little. */
const EFFORT_PER_SCOPE = 200;

export function newPlainEffort(scopes = 1): PlainEffort {
  return { spent: 0, max: EFFORT_MAX + scopes * EFFORT_PER_SCOPE };
}

const CHARS_PER_EFFORT = 16;

/** One scope's evaluations: what they may still do, what they bind, and which arrays are sequences of JSONata's. */
export class Run {
  /** What blocks bind, each name in the place the compiler gave it. */
  readonly locals: Value[] = [];
  /** The call that ends a lambda was made: until the lambda is done, nothing settles what it gave. */
  isTailCalled = false;
  private sequences: Set<unknown> | undefined;
  private singletons: Set<unknown> | undefined;
  private constructed: Set<unknown> | undefined;

  constructor(
    readonly scope: PlainScope,
    private readonly effort: PlainEffort,
  ) {}

  spend(nodes: number): void {
    if ((this.effort.spent += nodes) > this.effort.max) decline();
  }

  spendOnText(chars: number): void {
    this.spend(1 + chars / CHARS_PER_EFFORT);
  }

  /**
   * Marks the array as JSONata marks what a path has gathered: it melts into what it is put in, and alone an item
   * stands for itself. Kept apart, for an array of a document can be neither marked nor unmarked.
   */
  sequence(items: Json[]): Json[] {
    (this.sequences ??= new Set()).add(items);
    return items;
  }

  isSequence(items: unknown): boolean {
    return this.sequences !== undefined && this.sequences.has(items);
  }

  /** `[]` behind a step: a single item stays in its array. */
  keepSingleton(items: Json[]): void {
    (this.singletons ??= new Set()).add(items);
  }

  /** An array that a path has made of each item does not melt into the others. */
  construct(items: Json[]): void {
    (this.constructed ??= new Set()).add(items);
  }

  isConstructed(items: unknown): boolean {
    return this.constructed !== undefined && this.constructed.has(items);
  }

  /** What becomes of a sequence when its node is done. */
  settled(value: Value, keepsArray: boolean): Value {
    if (!Array.isArray(value) || !this.isSequence(value) || this.isTailCalled) return value;
    if (keepsArray) this.keepSingleton(value);
    if (value.length > 1) return value;
    if (value.length === 0) return undefined;
    return this.singletons?.has(value) ? value : value[0];
  }

  /** Spends what it would take to write the value out. Values are shared: a small one may stand for gigabytes. */
  weigh(value: Value, levels = JSON_DEPTH_MAX): void {
    if (typeof value === 'string') return this.spendOnText(value.length);
    this.spend(1);
    if (typeof value === 'number' && !Number.isFinite(value)) decline();
    if (typeof value !== 'object' || value === null) return;
    if (levels === 0) decline();
    if (Array.isArray(value)) {
      for (const item of value) this.weigh(item, levels - 1);
      return;
    }
    for (const key in value) {
      this.spendOnText(key.length);
      this.weigh(value[key], levels - 1);
    }
  }
}
