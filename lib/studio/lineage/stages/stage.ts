import type { Json } from '@pasos/engine/inspection';
import type { KeyPath } from './key-path';

/** The stations of a visit's data, in the words of the language where it has one. */
export const stageKinds = [
  'input',
  'inputPath',
  'parameters',
  'arguments',
  'items',
  'itemSelector',
  'itemBatcher',
  'rule',
  'wait',
  'result',
  'returned',
  'error',
  'resultSelector',
  'resultPath',
  'outputPath',
  'output',
  'assign',
] as const;
export type StageKind = (typeof stageKinds)[number];

/** What did it: a field of the definition. */
export interface Rule {
  /** `ResultPath`, `Catch[0].ResultPath`. */
  readonly field: string;
  /** JSON pointer of the field, also when it is not there. */
  readonly pointer: string;
  /** The text of its value as it is authored; absent when the field is not there. */
  readonly text?: string;
}

/** A key that is not as it was in the value before. */
export type KeyChange =
  | { readonly kind: 'added' | 'removed' | 'replaced'; readonly path: KeyPath }
  | { readonly kind: 'moved'; readonly path: KeyPath; readonly from: KeyPath };

export interface XrayStage {
  readonly kind: StageKind;
  readonly rule?: Rule;
  /** Undefined: it was never come to, or nobody knows. */
  readonly value?: Json;
  /** What working it out once more gives, when the history has something else: chance, a token, the time. */
  readonly computed?: Json;
  /** The stage whose value it is held against. */
  readonly against?: StageKind;
  readonly changes: readonly KeyChange[];
  /** It broke here. */
  readonly failure?: FailureShown;
}

export interface FailureShown {
  readonly error?: string;
  readonly cause?: string;
}

/** One try of a visit, from its input to what it handed on. */
export interface VisitStages {
  readonly visit: number;
  readonly state: string;
  readonly type: string;
  readonly pointer: string;
  readonly attempt: number;
  readonly attempts: number;
  readonly stages: readonly XrayStage[];
  readonly variables: { readonly before: Json; readonly after: Json };
  readonly failure?: FailureShown;
  readonly end: AttemptEnd;
}

/** How a try ended. */
export type AttemptEnd =
  | { readonly kind: 'left'; readonly next?: string }
  | { readonly kind: 'caught'; readonly catcher: number; readonly next?: string }
  | { readonly kind: 'retried'; readonly retrier: number; readonly afterSeconds: number }
  | { readonly kind: 'failed' }
  | { readonly kind: 'unfinished' };
