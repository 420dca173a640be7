import type { Execution } from '../execution/execution';

/** Where executions stop: before a state is entered, if the condition says so. */
export interface Breakpoint {
  readonly state: string;
  /** JSONata over `$states.input`, `$states.context` and the variables; without `{% %}`. */
  readonly condition?: string;
}

/** What stops an execution, and what is stopped. Plain data in the snapshot: it survives a restart. */
export interface Debugging {
  readonly breakpoints: readonly Breakpoint[];
  /** Every frame stops before the next state it enters. */
  readonly isStepping?: boolean;
  readonly held: readonly HeldFrame[];
  /** Frames that were let go: each passes once. */
  readonly passing: readonly string[];
}

/** A frame that stands before the state it is about to enter. */
export interface HeldFrame {
  readonly frame: string;
  readonly why: 'breakpoint' | 'step';
  /** The condition could not be judged; it holds then, and says why. */
  readonly problem?: string;
}

export function stoppingAt(breakpoints: readonly Breakpoint[], before?: Debugging): Debugging {
  return { held: [], passing: [], ...before, breakpoints };
}

/** Whether a frame of it stands at a breakpoint. */
export function isHeld({ debugging }: Execution): boolean {
  return debugging !== undefined && debugging.held.length > 0;
}

/** With frames that are gone taken out. */
export function without(debugging: Debugging, isGone: (frame: string) => boolean): Debugging {
  return {
    ...debugging,
    held: debugging.held.filter(({ frame }) => !isGone(frame)),
    passing: debugging.passing.filter((frame) => !isGone(frame)),
  };
}
