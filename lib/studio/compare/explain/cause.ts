import type { Difference } from '../differences';

/** Why two executions part. `state` is where the reason lies, which may be before the place where it shows. */
export type Cause =
  /** They began with other data. */
  | { readonly kind: 'input'; readonly keys: readonly Difference[] }
  /** The state says something else; without a state, the machine itself: `StartAt`. */
  | { readonly kind: 'definition'; readonly state?: string; readonly fields: readonly Difference[] }
  /** The same was asked, and something else was answered. */
  | {
      readonly kind: 'answer';
      readonly state: string;
      readonly a: Answer;
      readonly b: Answer;
      readonly keys: readonly Difference[];
    }
  /** A function that gives another value each time. */
  | { readonly kind: 'chance' | 'clock'; readonly state: string; readonly by: readonly string[] }
  /** Something every execution has of its own, such as its name. */
  | { readonly kind: 'context'; readonly state: string; readonly by: readonly string[] }
  /** Somebody stopped one of them. */
  | { readonly kind: 'stopped'; readonly state: string }
  | { readonly kind: 'unknown'; readonly state?: string };

export interface Answer {
  readonly output?: string;
  readonly error?: string;
}
