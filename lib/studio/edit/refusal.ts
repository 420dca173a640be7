import type { Change } from './change';

/** Why a design action cannot be done; `refusalTexts` says it in words. */
export type RefusalReason =
  | 'text-broken'
  | 'no-such-state'
  | 'no-such-place'
  | 'name-empty'
  | 'name-too-long'
  | 'name-taken'
  | 'cuts-off'
  | 'nothing-follows'
  | 'cannot-end-here'
  | 'same-place'
  | 'inside-itself'
  | 'ways-lead-out'
  | 'choice-cannot-be-wrapped'
  | 'cannot-unwrap'
  | 'several-branches'
  | 'handles-errors'
  | 'not-for-this-type'
  | 'no-such-target';

export interface Refusal {
  readonly refused: RefusalReason;
  /** The state, name or field that the words are about. */
  readonly about?: string;
}

/** What comes of a design action. */
export type Outcome = Change | Refusal;

export function isRefusal(outcome: object): outcome is Refusal {
  return 'refused' in outcome;
}
