import type { Millis } from '../../base/time';
import type { Pace } from './execution-clock';
import type { Timeline } from './timeline';
import type { Timelines } from './timelines';

/** A running execution, as far as its clock is concerned. */
export interface Clocked {
  readonly timeline: Timeline;
  /** Resolves once all it was doing is committed. */
  settled(): Promise<void>;
  /** Keeps the clock as it is set now. */
  keepClock(): Promise<void>;
}

/** What a clock shows. */
export interface ClockView {
  readonly pace: Pace;
  /** It stands still: an execution it is for is held at a breakpoint. */
  readonly isHeld?: boolean;
  readonly now: Millis;
  /** When the next timer is due, of the execution or of those that share its clock. */
  readonly next?: Millis;
}

export interface ClockDoorOptions {
  readonly timelines: Timelines;
  /** Gives an execution to whoever has something to say to it; undefined when it does not run. */
  readonly tell: <T>(executionArn: string, say: (execution: Clocked) => Promise<T>) => Promise<T | undefined>;
}

/** What a clock door lets one do. */
export type Clocks = Pick<ClockDoor, 'pace' | 'read' | 'setPace' | 'setPaceBeforeStart' | 'skip'>;

/** Lets those in who set the clocks of executions. What it says of an execution that does not run is undefined. */
export class ClockDoor {
  constructor(private readonly options: ClockDoorOptions) {}

  /** How time passes for executions from their start, unless another execution starts them. */
  get pace(): Pace {
    return this.options.timelines.pace;
  }

  set pace(pace: Pace) {
    this.options.timelines.pace = pace;
  }

  read(executionArn: string): Promise<ClockView | undefined> {
    return this.options.tell(executionArn, async ({ timeline }) => view(timeline));
  }

  /** Resolves once it is kept. */
  setPace(executionArn: string, pace: Pace): Promise<ClockView | undefined> {
    return this.options.tell(executionArn, async (execution) => {
      await execution.settled();
      execution.timeline.setPace(pace);
      await execution.keepClock();
      return view(execution.timeline);
    });
  }

  /** For one execution that has not started yet: nobody is then too late for it. */
  setPaceBeforeStart(executionArn: string, pace: Pace): void {
    this.options.timelines.paceOfOne.set(executionArn, pace);
  }

  /** Moves the clock on to its next timer. Resolves with how far, once what that causes is committed; `nowhere`: no timer. */
  skip(executionArn: string): Promise<Millis | 'nowhere' | undefined> {
    return this.options.tell(executionArn, async (execution) => {
      await execution.settled();
      return (await execution.timeline.skip()) ?? 'nowhere';
    });
  }
}

function view(timeline: Timeline): ClockView {
  const { next } = timeline;
  return {
    pace: timeline.reading.pace,
    ...(timeline.reading.isHeld && { isHeld: true }),
    now: timeline.now(),
    ...(next !== undefined && { next }),
  };
}
