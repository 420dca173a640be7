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
  readonly now: Millis;
  /** When the next timer is due, of the execution or of those that share its clock. */
  readonly next?: Millis;
}

export interface ClockDoorOptions {
  readonly timelines: Timelines;
  /** The execution under an ARN while it runs. */
  readonly running: (executionArn: string) => Clocked | undefined;
}

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

  read(executionArn: string): ClockView | undefined {
    const timeline = this.options.running(executionArn)?.timeline;
    return timeline && view(timeline);
  }

  /** Resolves once it is kept. */
  async setPace(executionArn: string, pace: Pace): Promise<ClockView | undefined> {
    const execution = this.options.running(executionArn);
    if (!execution) return undefined;
    await execution.settled();
    execution.timeline.setPace(pace);
    await execution.keepClock();
    return view(execution.timeline);
  }

  /** Moves the clock on to its next timer. Resolves with how far, once what that causes is committed; `nowhere`: no timer. */
  async skip(executionArn: string): Promise<Millis | 'nowhere' | undefined> {
    const execution = this.options.running(executionArn);
    if (!execution) return undefined;
    await execution.settled();
    return (await execution.timeline.skip()) ?? 'nowhere';
  }
}

function view(timeline: Timeline): ClockView {
  const { next } = timeline;
  return {
    pace: timeline.reading.pace,
    now: timeline.now(),
    ...(next !== undefined && { next }),
  };
}
