import { StaleWriteError, type Clock, type OpenExecution } from '../ports';
import type { ExecutionRecord, Rest } from '../records';
import { TimerQueue } from '../time/timer-queue';
import { pause, RETRY_DELAY } from '../time/patience';
import { NEVER } from '../time/wake-times';
import type { Loaded } from '../keeping/keeper';
import { BEGUN, type ActiveExecution, type ExecutionWatcher } from './active-execution';
import { Endings } from './endings';

export interface OpenExecutionsOptions {
  readonly clock: Clock;
  /** What makes an execution active, from the store; undefined when it is not there. */
  readonly load: (arn: string) => Promise<Loaded | undefined>;
  readonly activate: (loaded: Loaded) => ActiveExecution;
  /** It never began, or another owner has taken it. */
  readonly onGone?: (arn: string) => void;
  /** The host waits for this work before it closes. */
  readonly track: <T>(work: Promise<T>) => Promise<T>;
}

/** How many executions are read before others get their turn. */
const SLICE = 200;
/**
 * The executions of a host that run. Those at rest are not in memory: of them it keeps the ARN and when to wake them,
 * and whoever needs one before gets it back from the store.
 */
export class OpenExecutions implements ExecutionWatcher {
  private readonly active = new Map<string, ActiveExecution>();
  private readonly asleep: TimerQueue;
  private readonly arriving = new Map<string, Promise<ActiveExecution | undefined>>();
  private readonly endings = new Endings();
  /** Grows when all is lost: what was being read then is not ours. */
  private losses = 0;

  constructor(private readonly options: OpenExecutionsOptions) {
    this.asleep = new TimerQueue(options.clock, (arn) => void options.track(this.wake(arn)));
  }

  get count(): number {
    return this.active.size + this.asleep.size;
  }

  get inMemoryCount(): number {
    return this.active.size;
  }

  has(arn: string): boolean {
    return this.active.has(arn) || this.asleep.has(arn);
  }

  /** Whether the start of an execution was committed, once that is known; undefined when it does not run here. */
  hasBegun(arn: string): Promise<boolean> | undefined {
    return this.asleep.has(arn) ? BEGUN : this.active.get(arn)?.hasBegun;
  }

  /** Takes in an execution that is new, or runs again. */
  enter(loaded: Loaded): ActiveExecution {
    const { arn } = loaded.record;
    const execution = this.options.activate(loaded);
    this.active.set(arn, execution);
    this.asleep.set(arn, undefined);
    return execution;
  }

  /**
   * Gives an execution to whoever has something to say to it, and keeps it in memory until that is done. Undefined:
   * it does not run here. What is said at once, before anything is waited for, is sure to be heard.
   */
  async tell<T>(arn: string, say: (execution: ActiveExecution) => Promise<T>): Promise<T | undefined> {
    for (;;) {
      const execution = this.active.get(arn) ?? (await this.bringBack(arn));
      if (!execution) return undefined;
      // It may have gone to rest again since it was brought back for us and for others.
      if (execution.isGone) continue;
      const said = await execution.hold(() => say(execution));
      if (execution.isLost) throw new StaleWriteError(`${arn} has another owner`);
      return said;
    }
  }

  /** The record of an execution once it is closed; undefined when it does not run here. */
  whenClosed(arn: string): Promise<ExecutionRecord> | undefined {
    return this.has(arn) ? this.endings.of(arn) : undefined;
  }

  /** Waits for starts that are under way: one may be about to learn that its name is taken by one of these. */
  async startsKnown(executions: readonly OpenExecution[]): Promise<void> {
    for (const { arn } of executions) await (this.active.get(arn)?.hasBegun ?? BEGUN);
  }

  /** Takes up what ran before: at once what has something to do, the others when their time comes. */
  async takeUp(open: readonly OpenExecution[]): Promise<void> {
    const { losses } = this;
    for (const { arn, isAtRest, wakeAt } of open) if (isAtRest) this.rests(arn, { wakeAt });
    const awake = open.filter(({ arn, isAtRest }) => !isAtRest && !this.has(arn));
    const taken: ActiveExecution[] = [];
    try {
      for (let from = 0; from < awake.length; from += SLICE) {
        if (from > 0) await pause(this.options.clock, 0);
        const loading = awake.slice(from, from + SLICE).map(({ arn }) => this.options.load(arn));
        const read = await Promise.all(loading);
        if (this.losses !== losses) return;
        for (const loaded of read)
          if (loaded && !this.active.has(loaded.record.arn)) taken.push(this.enter(loaded));
      }
    } finally {
      for (const execution of taken) if (!execution.isGone) execution.resume();
    }
  }

  /** All that is kept may be another owner's: nothing more is written for it. */
  loseAll(): void {
    this.losses++;
    this.asleep.clear();
    this.arriving.clear();
    for (const [arn, execution] of this.active) {
      if (!execution.isKept) continue;
      this.active.delete(arn);
      execution.lose();
    }
  }

  /** Wakes nobody any more. */
  close(): void {
    this.asleep.close();
  }

  rests(arn: string, { wakeAt = NEVER }: Rest): void {
    this.active.delete(arn);
    this.asleep.set(arn, wakeAt);
  }

  closed(record: ExecutionRecord): void {
    this.active.delete(record.arn);
    this.endings.declare(record);
  }

  gone(arn: string): void {
    this.active.delete(arn);
    this.options.onGone?.(arn);
  }

  /** All who ask for it meanwhile get the same one. */
  private bringBack(arn: string): Promise<ActiveExecution | undefined> {
    if (!this.asleep.has(arn)) return Promise.resolve(undefined);
    let arriving = this.arriving.get(arn);
    if (!arriving) {
      const read = this.read(arn).finally(() => {
        if (this.arriving.get(arn) === read) this.arriving.delete(arn);
      });
      this.arriving.set(arn, (arriving = read));
    }
    return arriving;
  }

  private async read(arn: string): Promise<ActiveExecution | undefined> {
    const { losses } = this;
    const loaded = await this.options.load(arn);
    if (this.losses !== losses) return undefined;
    if (loaded?.record.status !== 'RUNNING') {
      // Another owner has gone on with it.
      this.asleep.set(arn, undefined);
      return undefined;
    }
    const execution = this.enter(loaded);
    execution.resume();
    return execution;
  }

  /** Its time has come: in memory, its own clock rings. It sleeps on until it is there. */
  private async wake(arn: string): Promise<void> {
    this.asleep.set(arn, NEVER);
    try {
      await this.tell(arn, async () => undefined);
    } catch {
      if (this.asleep.has(arn)) this.asleep.set(arn, this.options.clock.now() + RETRY_DELAY);
    }
  }
}
