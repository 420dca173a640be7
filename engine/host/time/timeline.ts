import type { Millis } from '../../base/time';
import type { Clock } from '../ports';
import { setClock, shownAt, worldTimeOf, type ExecutionClock, type Pace } from './execution-clock';
import { WakeTimes } from './wake-times';

/** An execution, as the clock it shares with others knows it. */
export interface Member {
  readonly arn: string;
  /** Its timers are due: those until `at`, or until now. Resolves once what they cause is committed. */
  wake(at: Millis | undefined): Promise<void>;
  /** The executions it waits for, if nothing but they and time can move it on; undefined while there is anything else. */
  awaited(): readonly string[] | undefined;
}

export interface TimelineOptions {
  readonly world: Clock;
  /** When the timeline wants to be rung, in the world's time; undefined: not at all. */
  readonly ringAt: (at: Millis | undefined) => void;
}

/**
 * The clock of an execution and of all that it started, directly or through others: they wait for each other, so
 * none of them may be in another's future. One that skips moves on to its next timer as soon as all are at rest.
 */
export class Timeline {
  private readonly members = new Map<string, Member>();
  private readonly resting = new Set<string>();
  /** Who waits for an execution to end. */
  private readonly waitingFor = new Map<string, string>();
  private readonly wakes = new WakeTimes();
  /** Members that are held at a breakpoint: no time passes for any while there is one. */
  private readonly held = new Set<string>();

  constructor(
    private clock: ExecutionClock,
    private readonly options: TimelineOptions,
  ) {}

  get reading(): ExecutionClock {
    return this.clock;
  }

  /** Whether it has a pace of its own. */
  get isOwn(): boolean {
    return this.clock.pace.kind !== 'real';
  }

  get isEmpty(): boolean {
    return this.members.size === 0;
  }

  /** Whether it is the clock of a single execution. */
  get isAlone(): boolean {
    return this.members.size === 1;
  }

  /** The next time somebody wants to be woken. */
  get next(): Millis | undefined {
    return this.wakes.soonest;
  }

  /** A clock of its own pace never runs past a timer: it stands there until whoever set it has been woken. */
  now(): Millis {
    const { shown } = this.clock;
    const running = shownAt(this.clock, this.options.world.now());
    return this.isOwn ? Math.max(shown, Math.min(running, this.next ?? running)) : running;
  }

  /** What the steps of one signal read. On a clock of its own pace no time passes while they are taken. */
  reader(at: Millis = this.now()): () => Millis {
    let isFirst = true;
    return () => {
      if (!isFirst && !this.isOwn) return this.now();
      isFirst = false;
      return at;
    };
  }

  join(member: Member, kept: ExecutionClock): void {
    if (kept.settings > this.clock.settings) this.clock = kept;
    this.members.set(member.arn, member);
    this.arm();
  }

  leave(arn: string): void {
    this.members.delete(arn);
    this.resting.delete(arn);
    this.wakes.set(arn, undefined);
    this.hold(arn, false);
    const waiting = this.waitingFor.get(arn);
    this.waitingFor.delete(arn);
    if (waiting !== undefined) this.settle(waiting);
    this.arm();
  }

  wakeAt(arn: string, at: Millis | undefined): void {
    this.wakes.set(arn, at);
    this.arm();
  }

  /** A member has something to do. */
  stir(arn: string): void {
    if (this.resting.delete(arn)) this.arm();
  }

  /** A member may have come to rest. */
  settle(arn: string): void {
    const awaited = this.clock.pace.kind === 'skip' ? this.members.get(arn)?.awaited() : undefined;
    if (awaited?.every((other) => this.members.has(other))) {
      this.resting.add(arn);
      for (const other of awaited) this.waitingFor.set(other, arn);
    } else this.resting.delete(arn);
    this.arm();
  }

  /** A member is held at a breakpoint, or goes on. */
  hold(arn: string, isHeld: boolean): void {
    if (isHeld) this.held.add(arn);
    else if (!this.held.delete(arn)) return;
    this.settleHold();
  }

  /** The clock stands exactly while somebody is held; after a restart it is known once all are here again. */
  settleHold(): void {
    const isHeld = this.held.size > 0;
    if (isHeld !== (this.clock.isHeld ?? false)) this.set({ isHeld });
    this.arm();
  }

  setPace(pace: Pace): void {
    this.set({ pace });
    for (const arn of this.members.keys()) this.settle(arn);
  }

  /** Moves on to the next timer, whatever the pace. Resolves with how far, once what that causes is committed. */
  async skip(): Promise<Millis | undefined> {
    const { next } = this;
    if (next === undefined) return undefined;
    const before = this.now();
    this.set({ shown: Math.max(before, next) });
    await this.wakeDue(next);
    return Math.max(0, next - before);
  }

  /** The time it wanted to be rung at has come. */
  ring(): void {
    const { next } = this;
    if (next === undefined || this.clock.isHeld) return;
    if (!this.isOwn) return void this.wakeDue(undefined);
    this.set({ shown: Math.max(this.now(), next) });
    void this.wakeDue(next);
  }

  private set(to: Partial<ExecutionClock>): void {
    this.clock = setClock(this.clock, { shown: this.now(), world: this.options.world.now(), ...to });
  }

  private async wakeDue(at: Millis | undefined): Promise<void> {
    const until = at ?? this.now();
    const woken: Promise<void>[] = [];
    for (let arn = this.wakes.takeDue(until); arn !== undefined; arn = this.wakes.takeDue(until)) {
      this.resting.delete(arn);
      woken.push(this.members.get(arn)!.wake(at));
    }
    this.arm();
    await Promise.all(woken);
  }

  private arm(): void {
    const next = this.clock.isHeld ? undefined : this.next;
    this.options.ringAt(next === undefined ? undefined : this.canSkip ? 0 : worldTimeOf(this.clock, next));
  }

  private get canSkip(): boolean {
    return this.clock.pace.kind === 'skip' && this.resting.size === this.members.size;
  }
}
