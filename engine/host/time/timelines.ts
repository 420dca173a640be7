import type { Millis } from '../../base/time';
import { BeforeStart } from '../execution/before-start';
import type { Clock } from '../ports';
import { newClock, type ExecutionClock, type Pace } from './execution-clock';
import { Timeline, type Member } from './timeline';
import { TimerQueue } from './timer-queue';

/** The clocks of the executions that run. */
export class Timelines {
  /** How time passes for executions that nobody else started. */
  pace: Pace;
  /** How it passes for one that has not started yet, by its ARN. */
  readonly paceOfOne = new BeforeStart<Pace>();
  private readonly timelines = new Map<string, Timeline>();
  private readonly byMember = new Map<string, Timeline>();
  private readonly alarms: TimerQueue;

  constructor(
    private readonly world: Clock,
    pace: Pace = { kind: 'real' },
  ) {
    this.pace = pace;
    this.alarms = new TimerQueue(world, (timeline) => this.timelines.get(timeline)?.ring());
  }

  /** The clock of an execution that is about to start, and what it shows. */
  forNew(
    arn: string,
    startedBy: string | undefined,
  ): { readonly clock: ExecutionClock; readonly now: Millis } {
    const pace = this.paceOfOne.take(arn, this.pace);
    const parent = startedBy === undefined ? undefined : this.of(startedBy);
    if (parent) return { clock: parent.reading, now: parent.now() };
    const now = this.world.now();
    return { clock: newClock(arn, pace, now), now };
  }

  /** The clock of an execution that runs. */
  of(arn: string): Timeline | undefined {
    return this.byMember.get(arn);
  }

  /** `kept`: the clock that was kept with it; none when it shows the world's time. */
  join(member: Member, kept: ExecutionClock | undefined): Timeline {
    const clock = kept ?? newClock(member.arn, { kind: 'real' }, this.world.now());
    const timeline = this.timelines.get(clock.timeline) ?? this.open(clock);
    this.byMember.set(member.arn, timeline);
    timeline.join(member, clock);
    return timeline;
  }

  leave(arn: string): void {
    const timeline = this.byMember.get(arn);
    if (!timeline) return;
    this.byMember.delete(arn);
    timeline.leave(arn);
    if (timeline.isEmpty) this.timelines.delete(timeline.reading.timeline);
  }

  /** Rings no more. */
  close(): void {
    this.alarms.close();
  }

  private open(clock: ExecutionClock): Timeline {
    const ringAt = (at: Millis | undefined) => this.alarms.set(clock.timeline, at);
    const timeline = new Timeline(clock, { world: this.world, ringAt });
    this.timelines.set(clock.timeline, timeline);
    return timeline;
  }
}
