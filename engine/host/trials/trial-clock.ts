import type { Millis } from '../../base/time';
import type { Clock } from '../ports';
import {
  newClock,
  setClock,
  shownAt,
  worldTimeOf,
  type ExecutionClock,
  type Pace,
} from '../time/execution-clock';

/** Time as it passes for one trial: at the pace of executions that are started now. */
export class TrialClock implements Clock {
  private clock: ExecutionClock;

  constructor(
    private readonly world: Clock,
    private readonly pace: Pace,
  ) {
    this.clock = newClock('trial', pace, world.now());
  }

  now(): Millis {
    return shownAt(this.clock, this.world.now());
  }

  schedule(at: Millis, wake: () => void): () => void {
    return this.world.schedule(worldTimeOf(this.clock, at), wake);
  }

  /** Goes straight to `at`, if this is a clock that does. To be called when nothing but time is waited for. */
  skipTo(at: Millis): void {
    if (this.pace.kind !== 'skip') return;
    this.clock = setClock(this.clock, { world: this.world.now(), shown: Math.max(at, this.now()) });
  }
}
