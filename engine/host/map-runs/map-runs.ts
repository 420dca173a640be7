import { parseArn } from '../../base/arn';
import { invariant } from '../../base/invariant';
import { OPEN_MAP_RUNS_MAX } from '../../base/limits';
import type { ItemReading, MapRunSettings, MapRunWork } from '../../machine/command';
import { abandon } from './abandon';
import { ActiveMapRun, type MapRunChange } from './active-map-run';
import { ChildStarter } from './children/child-starter';
import { childrenOf } from './children/children';
import { brokenDown, itemReaderFailed, knownEnd, type MapRunEnd } from './map-run-end';
import type { MapRunRecord } from './map-run-record';
import { closeRecord, openRecord } from './open-record';
import { readItems } from './buckets/read-items';
import type { Source } from './buckets/source';
import { persist, type MapRunSurroundings, type Parent } from './surroundings';
import { Turnstile } from './turnstile';
import { ResultsOf } from './buckets/write-results';

const NOT_STARTED = { status: 'ABORTED' } as const;

/** The Map Runs of a host: reads their items, starts them, and tells their Map states how they ended. */
export class MapRuns {
  /** Those whose Map state waits for them, and for what. */
  private readonly wanted = new Map<string, 'items' | 'end'>();
  private readonly active = new Map<string, ActiveMapRun>();
  private turnstile = new Turnstile(OPEN_MAP_RUNS_MAX);
  /** Grows when all is lost: what was being done then is another owner's. */
  private losses = 0;
  /** Children are taken up before the runs that watch them. */
  private readonly recovered: Promise<void>;
  private declareRecovered: () => void = () => {};

  constructor(private readonly around: MapRunSurroundings) {
    this.recovered = new Promise((resolve) => (this.declareRecovered = resolve));
  }

  /** Reads the items of a run that is about to start. */
  read(parent: Parent, reading: ItemReading & { readonly settings: MapRunSettings }): void {
    this.wanted.set(reading.mapRun, 'items');
    this.attend(parent, reading.mapRun, async (around) => {
      const record = await openRecord(around, parent, reading);
      const items = await readItems(reading, sourceFor(parent, around));
      if (around.isClosed()) return;
      if (!this.wanted.has(record.arn)) return closeRecord(around, record, NOT_STARTED);
      if (!items.ok) return this.failEarly(parent, record, items.failure);
      await parent.post({ kind: 'ItemsRead', mapRun: record.arn, items: items.value });
      // The Map state could make nothing of them, and went on or failed without the run.
      if (this.wanted.get(record.arn) !== 'end') await closeRecord(around, record, NOT_STARTED);
    });
  }

  /** Starts a run, takes it up, or says once more how it ended. */
  start(parent: Parent, work: MapRunWork): void {
    this.wanted.set(work.mapRun, 'end');
    this.attend(parent, work.mapRun, async (around) => {
      const record = await openRecord(around, parent, { mapRun: work.mapRun, settings: work });
      const children = childrenOf(work);
      if (!children.ok) return this.failEarly(parent, record, children.failure);
      const plan = {
        children: children.value,
        results: new ResultsOf(record.arn, work.writer, sourceFor(parent, around)),
      };
      if (record.status !== 'RUNNING')
        return this.tell(parent, record.arn, await knownEnd(around, record, plan));
      const starter = new ChildStarter(around, parent, work, await this.revisionOf(parent));
      if (around.isClosed()) return;
      const onEnd = (end: MapRunEnd) => this.ended(parent, record.arn, end);
      const onStir = () => parent.settle();
      this.enter(new ActiveMapRun(around, record, { ...plan, starter, onEnd, onStir }));
    });
  }

  /** Nobody waits for the run any more: it ends, and its children with it. */
  cancel(mapRun: string): void {
    this.wanted.delete(mapRun);
    this.active.get(mapRun)?.abort();
  }

  /** Whether nothing but its children can move the run on. */
  isAtRest(mapRun: string): boolean {
    return this.active.get(mapRun)?.isAtRest ?? false;
  }

  /** Changes a run that is under way. False: it is not. */
  async update(mapRun: string, change: MapRunChange): Promise<boolean> {
    const run = this.active.get(mapRun);
    await run?.update(change);
    return run !== undefined;
  }

  /** The record as it stands now. */
  async find(mapRun: string): Promise<MapRunRecord | undefined> {
    return this.active.get(mapRun)?.record ?? this.around.ports.store.mapRuns.find(mapRun);
  }

  /** Every execution that was running has been taken up; of these runs, those whose Map state is gone are not. */
  async recover(running: readonly string[]): Promise<void> {
    this.declareRecovered();
    for (const arn of running)
      if (!this.wanted.has(arn) && !this.active.has(arn)) await abandon(this.around, arn);
  }

  /** All may be another owner's: nothing more is done for any of them. */
  loseAll(): void {
    this.losses++;
    for (const run of this.active.values()) run.lose();
    this.active.clear();
    this.wanted.clear();
    this.turnstile = new Turnstile(OPEN_MAP_RUNS_MAX);
  }

  private enter(run: ActiveMapRun): void {
    const { arn } = run.record;
    this.active.set(arn, run);
    if (!this.wanted.has(arn)) run.abort();
    this.turnstile.enter(() => run.begin());
  }

  private async ended(parent: Parent, mapRun: string, end: MapRunEnd): Promise<void> {
    this.active.delete(mapRun);
    this.turnstile.leave();
    await this.tell(parent, mapRun, end);
  }

  private async failEarly(parent: Parent, record: MapRunRecord, cause: string): Promise<void> {
    const end = itemReaderFailed(cause);
    await closeRecord(this.around, record, end);
    await this.tell(parent, record.arn, end);
  }

  private async tell(parent: Parent, mapRun: string, end: MapRunEnd): Promise<void> {
    // Nobody waits for what was aborted; a redrive may want the run again by now.
    if (end.status === 'ABORTED') return;
    this.wanted.delete(mapRun);
    if (end.status === 'SUCCEEDED')
      return parent.post({ kind: 'MapRunSucceeded', mapRun, output: end.output });
    const { error, cause } = end;
    await parent.post({ kind: 'MapRunFailed', mapRun, error, cause });
  }

  private async revisionOf(parent: Parent) {
    const { stateMachines } = this.around.ports.store;
    const { revisionKey } = parent.record;
    const revision = await persist(this.around, () => stateMachines.findRevision(revisionKey));
    invariant(revision, 'an execution keeps the revision it started with');
    return revision;
  }

  /** Works for a run once all executions are taken up and it is over that had its name before a redrive. */
  private attend(parent: Parent, mapRun: string, work: (around: MapRunSurroundings) => Promise<void>): void {
    const { track } = this.around;
    const { losses } = this;
    const isOver = () => this.around.isClosed() || this.losses !== losses;
    // What was refused before all was lost is not tried again after.
    const around = { ...this.around, isClosed: isOver };
    void this.recovered
      .then(() => this.active.get(mapRun)?.over)
      .then(() => (isOver() ? undefined : track(work(around))))
      .catch((error: unknown) => (isOver() ? undefined : this.tell(parent, mapRun, brokenDown(error))));
  }
}

/** The buckets of the account whose execution it is. */
function sourceFor({ record }: Parent, around: MapRunSurroundings): Source {
  const owner = parseArn(record.arn);
  invariant(owner.ok, 'an execution has an ARN');
  return around.sourceOf(owner.value, (work) => persist(around, work));
}
