import { StaleWriteError, type Store } from '../../host/ports';
import type { StoredEvent, Transition } from '../../host/records';
import { brokenBy } from '../invariants/transitions';
import { short } from '../world/trace';
import type { World } from '../world/world';
import type { Owners } from './owners';
import { throughRooms } from './through-rooms';

/** An execution as it has been committed so far. */
export interface Witnessed {
  readonly record: Transition['record'];
  readonly snapshot: Transition['snapshot'];
  readonly events: readonly StoredEvent[];
}

/** Sees everything that reaches the disk, holds it against the invariants, and remembers it by itself. */
export class Witness {
  readonly executions = new Map<string, Witnessed>();

  constructor(
    private readonly world: World,
    /** Where several share the disk. */
    private readonly owners?: Owners,
  ) {}

  find(arn: string): Witnessed | undefined {
    return this.executions.get(arn);
  }

  get open(): readonly Witnessed[] {
    return [...this.executions.values()].filter(({ record }) => record.status === 'RUNNING');
  }

  /** The disk as a process opens it, watched. */
  watch(disk: Store, process: string): Store {
    const seen: Record<string, (given: never, done: Promise<unknown>) => void> = {
      create: (transition: Transition, done) => this.created(process, transition, done as Promise<boolean>),
      commit: (transition: Transition, done) => this.committed(process, transition, done as Promise<void>),
      forget: (time: number) => this.forget(time),
    };
    return throughRooms(disk, (room, name, method) => (...args) => {
      const done = method(...args);
      if (room === 'executions') seen[name]?.(args[0] as never, done);
      if (room === 'ownership') this.owners?.saw(process, name, args, done);
      return done;
    });
  }

  private created(process: string, transition: Transition, done: Promise<boolean>): void {
    const { arn } = transition.record;
    done.then(
      (created) => {
        if (created === this.executions.has(arn))
          this.world.fail(`${short(arn)}: create answered ${created}`);
        if (!created) return;
        this.owners?.started(process, arn);
        this.admit(transition);
      },
      (error: unknown) => this.refused(arn, error),
    );
  }

  private committed(process: string, transition: Transition, done: Promise<void>): void {
    const { arn } = transition.record;
    const isStale = () => this.executions.get(arn)?.snapshot.seq !== transition.replacesSeq;
    done.then(
      () => {
        if (isStale()) this.world.fail(`${short(arn)}: a stale write was accepted`);
        const whyNot = this.owners?.whyNot(process, arn);
        if (whyNot !== undefined) this.world.fail(`${short(arn)}: ${whyNot}`);
        this.admit(transition);
      },
      (error: unknown) => isStale() || this.refused(arn, error),
    );
  }

  /** Where several share the disk, a write may be refused to whoever owns the execution no more. */
  private refused(arn: string, error: unknown): void {
    if (this.owners && error instanceof StaleWriteError) return;
    this.world.fail(`${short(arn)}: a write was refused that was not stale: ${String(error)}`);
  }

  private admit(transition: Transition): void {
    const { record, snapshot, history } = transition;
    const before = this.executions.get(record.arn);
    const problem = brokenBy(before, transition);
    if (problem !== undefined) this.world.fail(`${short(record.arn)}: ${problem}`);
    const latest = history.at(-1)?.timestamp ?? -Infinity;
    if (latest > this.world.clock.highest)
      this.world.fail(`${short(record.arn)}: an event is from the future`);
    this.executions.set(record.arn, { record, snapshot, events: [...(before?.events ?? []), ...history] });
  }

  private forget(time: number): void {
    for (const [arn, { record }] of this.executions)
      if (record.stopDate !== undefined && record.stopDate < time) this.executions.delete(arn);
  }
}
