import type { Millis } from '../../base/time';

/** How time passes for an execution: as in the world, so many times as fast, or straight to its next timer. */
export type Pace =
  { readonly kind: 'real' } | { readonly kind: 'scaled'; readonly rate: number } | { readonly kind: 'skip' };

/** An execution's own clock: plain data kept with it, from which its time can be told after a restart too. */
export interface ExecutionClock {
  /** Whose clock it is: an execution shares the one of the execution that started it. */
  readonly timeline: string;
  readonly pace: Pace;
  /** A moment of the world's time, and what this clock showed then. */
  readonly world: Millis;
  readonly shown: Millis;
  /** How often it has been set: of two that were kept, the later one is right. */
  readonly settings: number;
  /** It stands still, whatever its pace: an execution of its family is held at a breakpoint. */
  readonly isHeld?: boolean;
}

/** The clock of an execution nobody else started, from now on. */
export function newClock(timeline: string, pace: Pace, now: Millis): ExecutionClock {
  return { timeline, pace, world: now, shown: now, settings: 0 };
}

export function setClock(clock: ExecutionClock, to: Partial<ExecutionClock>): ExecutionClock {
  return { ...clock, ...to, settings: clock.settings + 1 };
}

/** What the clock shows at a moment of the world's time. */
export function shownAt({ pace, world, shown, isHeld }: ExecutionClock, now: Millis): Millis {
  if (isHeld) return shown;
  return shown + Math.floor((now - world) * rateOf(pace));
}

/** The moment of the world's time when the clock will show `at`. */
export function worldTimeOf({ pace, world, shown }: ExecutionClock, at: Millis): Millis {
  return world + Math.ceil((at - shown) / rateOf(pace));
}

/** What of a clock is to be kept with an execution: nothing, while it is its own and shows the world's time. */
export function keptClock(arn: string, clock: ExecutionClock): ExecutionClock | undefined {
  const { timeline, pace, settings } = clock;
  return timeline === arn && pace.kind === 'real' && settings === 0 ? undefined : clock;
}

function rateOf(pace: Pace): number {
  return pace.kind === 'scaled' ? pace.rate : 1;
}
