import type { Json } from '../../../base/json';
import type { Evaluator } from '../../../query/jsonata/evaluation';
import { stoppingAt, type Breakpoint, type Debugging } from '../../../machine/debugging/debugging';
import type { Execution } from '../../../machine/execution/execution';
import type { Signal } from '../../../machine/signal';
import { pauseView, type PauseView } from './pause-view';

/** A running execution, as far as it can be stopped on its way. */
export interface Stoppable {
  readonly present: Execution;
  settled(): Promise<void>;
  post(signal: Signal): Promise<void>;
}

export interface BreakpointDoorOptions {
  /** Gives an execution to whoever has something to say to it; undefined when it does not run. */
  readonly tell: <T>(
    executionArn: string,
    say: (execution: Stoppable) => Promise<T>,
  ) => Promise<T | undefined>;
  readonly evaluator: Evaluator;
}

export interface ResumeRequest {
  readonly frame?: string;
  readonly input?: Json;
  readonly isStepping?: boolean;
}

/** What a breakpoint door lets one do. What it says of an execution that does not run is undefined. */
export type Breakpoints = Pick<
  BreakpointDoor,
  'ofMachine' | 'setOfMachine' | 'problemOf' | 'set' | 'pause' | 'read' | 'resume'
>;

/** Lets those in who stop executions on their way. */
export class BreakpointDoor {
  private readonly byMachine = new Map<string, readonly Breakpoint[]>();

  constructor(private readonly options: BreakpointDoorOptions) {}

  /** Where executions of a machine stop that are started from now on. */
  ofMachine(arn: string): readonly Breakpoint[] {
    return this.byMachine.get(machineOf(arn)) ?? [];
  }

  setOfMachine(arn: string, breakpoints: readonly Breakpoint[]): void {
    if (breakpoints.length > 0) this.byMachine.set(machineOf(arn), breakpoints);
    else this.byMachine.delete(machineOf(arn));
  }

  /** With what an execution of a machine begins; undefined when it stops nowhere. */
  debuggingOf(arn: string): Debugging | undefined {
    const breakpoints = this.byMachine.size === 0 ? [] : this.ofMachine(arn);
    return breakpoints.length > 0 ? stoppingAt(breakpoints) : undefined;
  }

  /** Why a condition cannot be one; undefined when it is sound. */
  async problemOf(condition: string): Promise<string | undefined> {
    const bindings = { states: { input: {}, context: {} } };
    const evaluation = { expressions: [condition], bindings, seed: [0, 0, 0, 0], now: 0 } as const;
    const [answer] = await this.options.evaluator.evaluate(evaluation);
    // Of the errors of JSONata only those that begin with S are about how it is written.
    return answer?.kind === 'error' && answer.code?.startsWith('S') ? answer.message : undefined;
  }

  set(executionArn: string, breakpoints: readonly Breakpoint[]): Promise<PauseView | undefined> {
    return this.say(executionArn, { kind: 'BreakpointsSet', breakpoints });
  }

  /** Stops every frame before the next state it enters. */
  pause(executionArn: string): Promise<PauseView | undefined> {
    return this.say(executionArn, { kind: 'PauseRequested' });
  }

  read(executionArn: string): Promise<PauseView | undefined> {
    return this.options.tell(executionArn, async ({ present }) => pauseView(present));
  }

  /** `not-held`: there is nothing to let go. */
  resume(executionArn: string, request: ResumeRequest): Promise<PauseView | 'not-held' | undefined> {
    return this.options.tell(executionArn, async (execution) => {
      await execution.settled();
      const { held } = pauseView(execution.present);
      const isHeld = held.some(({ frame }) => request.frame === undefined || frame === request.frame);
      if (!isHeld) return 'not-held';
      await execution.post({ kind: 'Resumed', ...request });
      return pauseView(execution.present);
    });
  }

  private say(executionArn: string, signal: Signal): Promise<PauseView | undefined> {
    return this.options.tell(executionArn, async (execution) => {
      await execution.post(signal);
      return pauseView(execution.present);
    });
  }
}

/** The children of a Distributed Map are `…:stateMachine:<name>/<label>`. */
function machineOf(arn: string): string {
  return arn.split('/')[0]!;
}
