import type { Read } from './code/stage';
import type { Change } from '@/lib/studio/edit/change';

/** What was done to a field. Each has its explanation, in both languages. */
export const RULES = [
  'query-language',
  'input-path',
  'input-path-null',
  'parameters',
  'path',
  'context',
  'variable',
  'intrinsic',
  'format',
  'literal',
  'result-selector',
  'result-path',
  'result-path-null',
  'output-path',
  'output-path-null',
  'pass-result',
  'items-path',
  'item-selector',
  'iterator',
  'field-path',
  'reader',
  'batcher',
  'writer',
  'assign',
  'choice-rule',
  'choice-output',
  'missing-fails',
  'catch',
  'fail-path',
  'credentials',
  'wildcard',
] as const;
export type RuleId = (typeof RULES)[number];

/** Why a field cannot be converted so that nobody notices. */
export type RefusalReason =
  | 'filter'
  | 'descend'
  | 'slice'
  | 'union'
  | 'path-function'
  | 'wildcard-place'
  | 'backtick'
  | 'always-fails'
  | 'result-path-index'
  | 'unused'
  | 'random'
  | 'deep-merge'
  | 'format-template'
  | 'split-delimiters'
  | 'array-in-call'
  | 'fixed-argument'
  | 'error-name'
  | 'variable-name'
  | 'not-jsonpath'
  | 'invalid'
  | 'unknown';

/** Where the two languages are known to part, for data that is rarely meant; the proof shows it. */
export const LIMITS = [
  'arrays-in-path',
  'structure-as-text',
  'long-number',
  'quoted-text',
  'unicode',
  'wildcard',
  'timestamp',
  'numeral',
] as const;
export type LimitId = (typeof LIMITS)[number];

export interface Applied {
  readonly rule: RuleId;
  /** JSON pointer of the state; empty for the machine. */
  readonly state: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface Refusal {
  readonly state: string;
  readonly field: string;
  readonly reason: RefusalReason;
  readonly text: string;
}

export interface Converted {
  readonly kind: 'converted';
  readonly text: string;
  readonly change: Change;
  readonly applied: readonly Applied[];
  readonly limits: readonly LimitId[];
  /** What each state reads: what inputs for the proof are made of. */
  readonly reads: readonly StateReads[];
}

export interface StateReads {
  readonly state: string;
  readonly reads: readonly Read[];
}

export type Conversion =
  | Converted
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  /** It is JSONata already, or there is nothing at that place. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'broken' };

/** Thrown while one state is converted; caught there. */
export class Refused extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly source: string,
  ) {
    super(reason);
  }
}
