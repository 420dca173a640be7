import type { Json } from '@pasos/engine/inspection';
import type { KeyPath } from '../stages/key-path';
import type { Rule } from '../stages/stage';
import type { Spot } from './lineage';
import type { Wanted } from './wanted';

/** What became of something that is not where it is wanted. */
export type CulpritKind =
  /** ResultPath, or nothing in its place, put the result over everything. */
  | 'result-replaced'
  /** A catcher put the error over everything. */
  | 'error-replaced'
  | 'input-narrowed'
  | 'output-narrowed'
  /** Parameters, Arguments or ItemSelector make a new value without it. */
  | 'not-passed'
  | 'not-selected'
  | 'not-in-output'
  /** JSONata without Output hands on the result alone. */
  | 'result-alone'
  /** A Parallel gives an array. */
  | 'array'
  | 'index'
  | 'misspelt'
  | 'elsewhere'
  /** `$.Execution` instead of `$$.Execution`, and the other way round. */
  | 'context-wanted'
  | 'input-wanted'
  | 'not-assigned'
  | 'assigned-here'
  /** A text that was meant to be a path. */
  | 'literal-path'
  | 'wrong-type'
  | 'never-there';

export interface Explanation {
  readonly kind: CulpritKind;
  /** Who wanted it, where in the definition, and by which words. */
  readonly asker: {
    readonly visit: number;
    readonly state: string;
    readonly rule: Rule;
    readonly text: string;
  };
  /** Where the trail ends: the field that did it. */
  readonly culprit: {
    readonly visit: number;
    readonly state: string;
    readonly pointer: string;
    readonly rule: Rule;
  };
  readonly wanted: Wanted;
  /** The stage it did not come through, with the path it would have there. */
  readonly lost?: Spot;
  /** Where it was last, under which path, and what it was. */
  readonly seen?: Spot;
  readonly value?: Json;
  /** The path it has, or the name it should have. */
  readonly found?: KeyPath;
  readonly fixes: readonly Fix[];
}

/** A change of the definition that mends it; `shown` is what it writes. */
export interface Fix {
  readonly kind: FixKind;
  readonly edits: readonly FixEdit[];
  readonly shown: string;
}

export type FixEdit =
  | { readonly pointer: string; readonly value: Json | undefined }
  | { readonly pointer: string; readonly renameTo: string };

export type FixKind =
  | 'set-result-path'
  | 'set-catch-result-path'
  | 'drop-input-path'
  | 'drop-output-path'
  | 'read-run-input'
  | 'pass-key'
  | 'merge-output'
  | 'change-path'
  | 'mark-path'
  | 'ask-presence'
  | 'write-out'
  | 'make-number';
