import type { SandboxSession } from '@/lib/sandbox/session/session';
import { createStore } from '@/lib/sandbox/store';
import {
  readBreakpoints,
  readClock,
  readOrigin,
  readPause,
  type Breakpoint,
  type ClockState,
  type Origin,
  type Pace,
  type PauseState,
} from './answers';

export interface DebuggerSnapshot {
  /** Of the selected run, while it runs. */
  readonly clock?: ClockState;
  readonly pause?: PauseState;
  /** How time passes for executions that start from now on. */
  readonly defaultPace: Pace;
  readonly breakpoints: readonly Breakpoint[];
  /** Of the selected run, when it is a branch. */
  readonly origin?: Origin;
  /** What the engine has refused last, in its own words. */
  readonly problem?: Problem;
  /** The engine is being asked for something. */
  readonly isBusy: boolean;
}

export interface Problem {
  readonly code: string;
  readonly message: string;
}

export interface ResumeRequest {
  readonly mode: 'CONTINUE' | 'STEP';
  readonly frame?: string;
  readonly input?: string;
}

/** From the Entered event of a visit, or from where a frame is held now. */
export interface BranchRequest {
  readonly executionArn: string;
  readonly eventId?: number;
  readonly frame?: string;
  readonly input?: string;
  readonly definition?: string;
}

const lookEveryMs = 700;

/** What only the local engine can do to the selected run: its clock, its breakpoints, its branches. */
export class Debugger {
  readonly store = createStore<DebuggerSnapshot>({
    defaultPace: { mode: 'REAL' },
    breakpoints: [],
    isBusy: false,
  });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private users = 0;
  private leave: () => void = () => {};
  /** The selected run while it runs; the one whose origin is known. */
  private arn: string | undefined;
  private described: string | undefined;

  constructor(private readonly session: SandboxSession) {}

  /** Whether the target is an engine that can be controlled. */
  get isPossible(): boolean {
    return this.session.target.control !== undefined;
  }

  /** Follows the selected run as long as somebody looks; the result ends that. */
  connect(): () => void {
    if (this.users++ === 0 && this.isPossible) {
      this.leave = this.session.runs.store.subscribe(() => this.onRuns());
      this.onRuns();
      void this.loadDefaults();
    }
    return () => {
      if (--this.users > 0) return;
      this.leave();
      clearTimeout(this.timer);
      this.arn = undefined;
    };
  }

  setPace(pace: Pace): Promise<boolean> {
    return this.doing(async (arn) => {
      this.store.set({ clock: readClock(await this.ask('SetClock', { executionArn: arn, ...pace })) });
    });
  }

  setDefaultPace(pace: Pace): Promise<boolean> {
    return this.trying(async () => {
      this.store.set({ defaultPace: readClock(await this.ask('SetClock', { ...pace })).pace });
    });
  }

  /** On to the next timer, whatever it is. */
  skipWait(): Promise<boolean> {
    return this.doing((executionArn) => this.ask('SkipWait', { executionArn }));
  }

  pause(): Promise<boolean> {
    return this.doing(async (executionArn) => {
      this.store.set({ pause: readPause(await this.ask('Pause', { executionArn })) });
    });
  }

  resume({ mode, ...request }: ResumeRequest): Promise<boolean> {
    return this.doing(async (executionArn) => {
      this.store.set({ pause: readPause(await this.ask('Resume', { executionArn, mode, ...request })) });
    });
  }

  toggle(state: string): Promise<boolean> {
    const { breakpoints } = this.store.get();
    const others = breakpoints.filter((one) => one.state !== state);
    return this.setBreakpoints(others.length < breakpoints.length ? others : [...breakpoints, { state }]);
  }

  /** False: the condition is none, and everything stays as it is. */
  setCondition(state: string, condition: string): Promise<boolean> {
    const changed = { state, ...(condition.trim() !== '' && { condition: condition.trim() }) };
    const { breakpoints } = this.store.get();
    return this.setBreakpoints(breakpoints.map((one) => (one.state === state ? changed : one)));
  }

  /** Where the machine's executions stop that start from now on, and the selected one if it runs. */
  setBreakpoints(breakpoints: readonly Breakpoint[]): Promise<boolean> {
    return this.trying(async () => {
      const stateMachineArn = this.session.machine?.arn;
      if (stateMachineArn) await this.ask('SetBreakpoints', { stateMachineArn, breakpoints });
      this.show(breakpoints);
      const executionArn = this.running();
      if (executionArn)
        this.store.set({ pause: readPause(await this.ask('SetBreakpoints', { executionArn, breakpoints })) });
    });
  }

  /** Goes on from a moment of a run as another one, which is selected then. */
  branch(request: BranchRequest): Promise<boolean> {
    return this.trying(async () => {
      const answer = (await this.ask('BranchExecution', request)) as { readonly executionArn: string };
      this.session.showRun(answer.executionArn);
    });
  }

  dismissProblem(): void {
    this.store.set({ problem: undefined });
  }

  private show(breakpoints: readonly Breakpoint[]): void {
    this.store.set({ breakpoints });
    this.session.store.set({ stops: breakpoints.map(({ state }) => state) });
  }

  private running(): string | undefined {
    const { selected } = this.session.runs.store.get();
    return selected?.description?.status === 'RUNNING' ? selected.arn : undefined;
  }

  private onRuns(): void {
    const { selected } = this.session.runs.store.get();
    const arn = this.running();
    if (arn !== this.arn) {
      this.arn = arn;
      this.store.set({ clock: undefined, pause: undefined });
      clearTimeout(this.timer);
      if (arn) void this.look();
    }
    if (selected && selected.arn !== this.described) void this.describe(selected.arn);
  }

  private async describe(executionArn: string): Promise<void> {
    this.described = executionArn;
    this.store.set({ origin: undefined });
    const answer = await this.quietly('DescribeBranch', { executionArn });
    if (this.described === executionArn) this.store.set({ origin: readOrigin(answer) });
  }

  private async look(): Promise<void> {
    const { arn } = this;
    if (!arn) return;
    const asked = { executionArn: arn };
    if (!document.hidden) {
      const [clock, pause] = await Promise.all([
        this.quietly('GetClock', asked),
        this.quietly('GetPause', asked),
      ]);
      if (this.arn !== arn) return;
      this.store.set({
        clock: clock ? readClock(clock) : undefined,
        pause: pause ? readPause(pause) : undefined,
      });
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), lookEveryMs);
  }

  private async loadDefaults(): Promise<void> {
    const clock = await this.quietly('GetClock', {});
    if (clock) this.store.set({ defaultPace: readClock(clock).pace });
    const stateMachineArn = this.session.machine?.arn;
    const known = stateMachineArn && (await this.quietly('GetBreakpoints', { stateMachineArn }));
    if (known) this.show(readBreakpoints(known));
  }

  /** Something with the selected run, as long as it runs. */
  private doing(act: (executionArn: string) => Promise<unknown>): Promise<boolean> {
    const arn = this.running();
    return arn ? this.trying(() => act(arn)) : Promise.resolve(false);
  }

  private async trying(act: () => Promise<unknown>): Promise<boolean> {
    this.store.set({ isBusy: true, problem: undefined });
    try {
      await act();
      return true;
    } catch (error) {
      const { name, message } = error as Error;
      this.store.set({ problem: { code: name, message } });
      return false;
    } finally {
      this.store.set({ isBusy: false });
    }
  }

  private ask(operation: string, input: object): Promise<unknown> {
    return this.session.target.control!(operation, input);
  }

  /** What is asked again anyway, or is no news when it has no answer. */
  private async quietly(operation: string, input: object): Promise<unknown> {
    try {
      return await this.ask(operation, input);
    } catch {
      return undefined;
    }
  }
}

const debuggers = new WeakMap<SandboxSession, Debugger>();

/** The one of a session: the bar, the panel and the drawing share it. */
export function debuggerOf(session: SandboxSession): Debugger {
  let found = debuggers.get(session);
  if (!found) debuggers.set(session, (found = new Debugger(session)));
  return found;
}
