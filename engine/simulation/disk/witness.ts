import type { Store } from '../../host/ports';
import type { StoredEvent, Transition } from '../../host/records';
import { brokenBy } from '../invariants/transitions';
import { short } from '../world/trace';
import type { World } from '../world/world';
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

  constructor(private readonly world: World) {}

  find(arn: string): Witnessed | undefined {
    return this.executions.get(arn);
  }

  get open(): readonly Witnessed[] {
    return [...this.executions.values()].filter(({ record }) => record.status === 'RUNNING');
  }

  /** The disk, watched. */
  watch(disk: Store): Store {
    const seen: Record<string, (given: never, done: Promise<unknown>) => void> = {
      create: (transition: Transition, done) => this.created(transition, done as Promise<boolean>),
      commit: (transition: Transition, done) => this.committed(transition, done as Promise<void>),
      forget: (time: number) => this.forget(time),
    };
    return throughRooms(disk, (room, name, method) => (...args) => {
      const done = method(...args);
      if (room === 'executions') seen[name]?.(args[0] as never, done);
      return done;
    });
  }

  private created(transition: Transition, done: Promise<boolean>): void {
    const { arn } = transition.record;
    const isNew = !this.executions.has(arn);
    if (isNew) this.admit(transition);
    done.then(
      (created) => created !== isNew && this.world.fail(`${short(arn)}: create answered ${String(created)}`),
      (error: unknown) => this.world.fail(`${short(arn)}: create failed: ${String(error)}`),
    );
  }

  private committed(transition: Transition, done: Promise<void>): void {
    const { arn } = transition.record;
    const isStale = this.executions.get(arn)?.snapshot.seq !== transition.replacesSeq;
    if (!isStale) this.admit(transition);
    done.then(
      () => isStale && this.world.fail(`${short(arn)}: a stale write was accepted`),
      () => !isStale && this.world.fail(`${short(arn)}: a write was refused that was not stale`),
    );
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
