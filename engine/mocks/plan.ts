import type { Json } from '../base/json';

/**
 * What the Tasks of an execution are given in place of what services would answer: rules by the name of the state.
 * The first rule that matches an attempt says what it gives; where none does, the service itself is asked.
 */
export type MockPlan = Readonly<Record<string, readonly MockRule[]>>;

/** Which numbers are meant, counted from 0: `2` or `"2"`, `"0-2"`, `"3+"`. */
export type Span = number | string;

/**
 * For which attempts a rule holds, and what comes of them: at most one of the outcomes. A rule with a delay and no
 * outcome makes what the rules after it give that much later.
 */
export interface MockRule {
  /** How often this visit of the state was retried before. */
  readonly attempt?: Span;
  /** The iteration of the innermost Map, or the child of the Map Run, that the state is visited in. */
  readonly iteration?: Span;
  /** How often the execution has begun a task of this state before, retries included. */
  readonly invocation?: Span;
  /** How likely it is that the rule holds, from 0 to 1. Drawn from the execution's own seed. */
  readonly chance?: number;
  /** Seconds on the execution's clock before the outcome. */
  readonly delay?: number;

  readonly return?: Json;
  readonly throw?: { readonly error: string; readonly cause?: string };
  /** No answer ever comes: TimeoutSeconds and HeartbeatSeconds decide. */
  readonly timeout?: true;
  /** The service refuses the call because there are too many, with its own name for that. */
  readonly throttle?: true;
  /** A text where the answer should have the form the state expects. */
  readonly malformed?: string;
  /** The service itself is asked. */
  readonly real?: true;

  /** With `return` or `throw`: the answer comes twice. The second one finds no task. */
  readonly duplicate?: true;
}

/** What a task is given, as data of its execution. */
export type Outcome =
  | { readonly kind: 'return'; readonly value: Json; readonly isTwice?: true }
  | { readonly kind: 'throw'; readonly error: string; readonly cause?: string; readonly isTwice?: true }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'throttle' }
  | { readonly kind: 'malformed'; readonly text: string }
  | { readonly kind: 'real' };

/** The members of a rule of which it has at most one. */
export const OUTCOMES = ['return', 'throw', 'timeout', 'throttle', 'malformed', 'real'] as const;
export type OutcomeName = (typeof OUTCOMES)[number];
/** The members that say for which attempts it holds. */
export const SPANS = ['attempt', 'iteration', 'invocation'] as const;
