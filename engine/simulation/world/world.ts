import type { Millis } from '../../base/time';
import { SequentialIds } from '../../host/ids/sequential-ids';
import { Agenda } from './agenda';
import { Chance } from './chance';
import type { Profile } from './profile';
import { Trace } from './trace';
import { WorldClock } from './world-clock';

/** Time, chance and what is under way: all that decides what happens next comes from the seed. */
export class World {
  readonly chance: Chance;
  readonly clock = new WorldClock();
  readonly agenda = new Agenda();
  readonly ids = new SequentialIds();
  readonly trace = new Trace(() => this.clock.passed);
  /** The first thing that went wrong. */
  problem: string | undefined;
  /** The world heals: nothing goes wrong from here on. */
  isHealed = false;
  /** When, in the time that only passes, something last went wrong. */
  private troubledAt: Millis = -Infinity;

  constructor(
    readonly seed: number,
    readonly profile: Profile,
  ) {
    this.chance = new Chance(seed);
  }

  /** An invariant is broken. */
  fail(problem: string): void {
    if (this.problem === undefined) this.trace.note('!!', problem);
    this.problem ??= problem;
  }

  /** Something went wrong that may take a while to recover from. */
  trouble(lasting: Millis = 0): void {
    this.troubledAt = Math.max(this.troubledAt, this.clock.passed + lasting);
  }

  /** Whether all has gone well for so long. */
  isCalmFor(duration: Millis): boolean {
    return this.clock.passed - this.troubledAt > duration;
  }

  /** A fault strikes in so many of a hundred cases. */
  strikes(share: number): boolean {
    return !this.isHealed && share > 0 && this.chance.percent(share);
  }
}
