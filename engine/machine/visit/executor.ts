import type { Flow, State } from '../../asl/program';
import type { Json } from '../../base/json';
import type { Frame } from '../execution/execution';
import type { Given } from './data-flow';
import type { Visiting } from './visiting';

/** How a state is left: what it gives, and where to. */
export interface Leaving {
  readonly given: Given;
  readonly flow: Flow;
}

/** Does the work of one state type. Fails by throwing `Failed`. */
export interface Executor<S extends State> {
  /** Begins an attempt. Undefined: the visit now waits for something. */
  enter(visiting: Visiting<S>): Leaving | undefined;
}

/** An executor whose state runs frames of its own: Parallel branches, Map iterations. */
export interface Container<S extends State> extends Executor<S> {
  /** One of its frames came to its end; the frame is gone already. */
  childSucceeded(visiting: Visiting<S>, child: Frame, output: Json): Leaving | undefined;
  /** One of its frames failed: write what that means and take the others down. */
  childFailed(visiting: Visiting<S>, child: Frame): void;
}
