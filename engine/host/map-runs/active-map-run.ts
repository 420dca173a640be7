import { DISTRIBUTED_MAP_CONCURRENCY_MAX } from '../../base/limits';
import { Roster } from '../../map-runs/roster';
import { isExceeded } from '../../map-runs/tolerance';
import { Mailbox } from '../execution/mailbox';
import { StaleWriteError } from '../ports';
import { childRecords, standings } from './children/child-records';
import type { ChildStarter } from './children/child-starter';
import {
  brokenDown,
  resultWriterFailed,
  THRESHOLD_EXCEEDED,
  writtenEnd,
  type EarlyEnd,
  type MapRunEnd,
  type Plan,
} from './map-run-end';
import type { MapRunRecord } from './map-run-record';
import { closeRecord } from './open-record';
import { pause } from '../time/patience';
import { persist, type MapRunSurroundings } from './surroundings';

/** What may be changed while it runs. */
export type MapRunChange = Partial<
  Pick<MapRunRecord, 'maxConcurrency' | 'toleratedFailureCount' | 'toleratedFailurePercentage'>
>;

export interface MapRunParts extends Plan {
  readonly starter: ChildStarter;
  readonly onEnd: (end: MapRunEnd) => Promise<void>;
  /** It has come to rest, or has found something to do. */
  readonly onStir: () => void;
}

/** Children started at once before others get their turn. */
const SLICE = 100;

/** A Map Run at work: keeps as many children running as it may, and adds up how they end. */
export class ActiveMapRun {
  /** Resolves once its end is written down. */
  readonly over: Promise<void>;
  private readonly around: MapRunSurroundings;
  private readonly mailbox: Mailbox;
  /** The ARNs of the children that run. */
  private readonly arns = new Map<number, string>();
  private roster: Roster;
  private ending: EarlyEnd | undefined;
  private isPumping = false;
  private isOver = false;
  private isLost = false;
  /** Nothing may be written for it any more. */
  private isRefused = false;
  private declareOver: () => void = () => {};

  constructor(
    around: MapRunSurroundings,
    private kept: MapRunRecord,
    private readonly parts: MapRunParts,
  ) {
    // What was refused before it was lost is not tried again after.
    this.around = { ...around, isClosed: () => around.isClosed() || this.isLost };
    this.over = new Promise((resolve) => (this.declareOver = resolve));
    this.mailbox = new Mailbox({ busy: parts.onStir, idle: parts.onStir });
    this.roster = new Roster(parts.children.map(({ items }) => items));
  }

  /** As it stands now. */
  get record(): MapRunRecord {
    const { itemCounts, executionCounts } = this.roster;
    return { ...this.kept, itemCounts, executionCounts };
  }

  /** Whether nothing but its children can move it on. */
  get isAtRest(): boolean {
    return this.mailbox.isIdle && this.roster.running > 0 && this.room === 0;
  }

  /** Sees how its children stand, and starts those there is room for. */
  begin(): void {
    void this.post(() => this.open());
  }

  /** Resolves once the change is kept. */
  update(change: MapRunChange): Promise<void> {
    return this.post(async () => {
      this.kept = { ...this.kept, ...change };
      await persist(this.around, () => this.around.ports.store.mapRuns.update(this.kept));
      await this.judge();
      this.pump();
    });
  }

  /** Stops its children, and starts no more. */
  abort(): void {
    void this.post(() => this.end({ status: 'ABORTED' }));
  }

  /** Another owner goes on with it: nothing more is done for it here. */
  lose(): void {
    this.isOver = true;
    this.isLost = true;
    this.declareOver();
  }

  private async open(): Promise<void> {
    const records = await childRecords(this.around, this.kept.arn);
    const known = standings(records, this.kept);
    this.roster = new Roster(
      this.parts.children.map(({ items }) => items),
      known,
    );
    const tested = records.size > 0 ? undefined : await this.parts.results.test();
    if (tested && !tested.ok) await this.end(resultWriterFailed(tested.failure));
    for (const [child, { status, arn }] of records) if (status === 'RUNNING') this.watch(child, arn);
    await this.judge();
    this.pump();
  }

  /** Fills the room there is, or finishes when nothing is left to do. */
  private pump(): void {
    if (this.isPumping) return;
    this.isPumping = true;
    void this.post(() => this.startSome());
  }

  private async startSome(): Promise<void> {
    this.isPumping = false;
    if (this.isOver || (this.isRefused && !this.ending)) return;
    const { room } = this;
    const next = this.roster.startNext(Math.min(room, SLICE));
    await Promise.all(next.map(({ child, isRedrive }) => this.startChild(child, isRedrive)));
    if (this.isRefused && !this.ending) return;
    if (this.roster.running === 0 && (this.ending || !this.roster.hasWaiting)) return this.finish();
    if (room > SLICE && this.roster.hasWaiting)
      void pause(this.around.ports.clock, 0).then(() => this.pump());
  }

  /** How many children may be started now. */
  private get room(): number {
    if (this.ending || !this.roster.hasWaiting) return 0;
    const most = DISTRIBUTED_MAP_CONCURRENCY_MAX;
    const concurrency = Math.min(this.kept.maxConcurrency || most, most);
    return Math.max(0, concurrency - this.roster.running);
  }

  private async startChild(place: number, isRedrive: boolean): Promise<void> {
    const { children, starter } = this.parts;
    const start = { run: this.kept, place, child: children[place]! };
    try {
      this.watch(place, isRedrive ? await starter.again(start) : await starter.start(start));
    } catch (error) {
      if (!(error instanceof StaleWriteError)) throw error;
      // The execution it is for is over, or another's by now: we are about to be told which.
      this.isRefused = true;
      this.roster.set(place, isRedrive ? 'PENDING_REDRIVE' : 'PENDING');
    }
  }

  private watch(child: number, arn: string): void {
    this.arns.set(child, arn);
    const { host } = this.around;
    void persist(this.around, () => host.whenClosed(arn)).then(
      (record) => record && void this.post(() => this.childClosed(child, record.status)),
      () => undefined,
    );
  }

  private async childClosed(child: number, status: Parameters<Roster['set']>[1]): Promise<void> {
    this.arns.delete(child);
    this.roster.set(child, status);
    await this.judge();
    this.pump();
  }

  private async judge(): Promise<void> {
    const { toleratedFailureCount: count, toleratedFailurePercentage: percentage } = this.kept;
    const { failedItems, itemCounts } = this.roster;
    if (isExceeded({ count, percentage }, failedItems, itemCounts.total)) await this.end(THRESHOLD_EXCEEDED);
  }

  private async end(ending: EarlyEnd): Promise<void> {
    if (this.ending || this.isOver) return;
    this.ending = ending;
    const stop = (arn: string) => persist(this.around, () => this.around.host.stop(arn, {}));
    await Promise.all([...this.arns.values()].map(stop));
    this.pump();
  }

  private async finish(): Promise<void> {
    this.isOver = true;
    const end = await this.settle().catch(brokenDown);
    if (this.isLost) return;
    this.kept = this.record;
    const told = await this.close(end);
    this.declareOver();
    if (!this.isLost) await this.parts.onEnd(told);
  }

  /** How it ended, as far as this is ours to say. */
  private async close(end: MapRunEnd): Promise<MapRunEnd> {
    try {
      await closeRecord(this.around, this.kept, end);
      return end;
    } catch (error) {
      if (!(error instanceof StaleWriteError)) throw error;
      return { status: 'ABORTED' };
    }
  }

  /** Writes what the children gave; a run that failed or was aborted only exports it. */
  private async settle(): Promise<MapRunEnd> {
    if (this.ending && !this.parts.results.isExport) return this.ending;
    const end = await writtenEnd(this.around, this.kept.arn, this.parts);
    return this.ending ?? end;
  }

  /** What happens to the run happens one after the other. A bug of ours must not leave it hanging for ever. */
  private async post(work: () => Promise<void>): Promise<void> {
    const { isClosed, track } = this.around;
    if (isClosed() || this.isLost) return;
    const guarded = () => work().catch((error: unknown) => this.breakDown(error));
    await track(this.mailbox.post(guarded));
  }

  private async breakDown(error: unknown): Promise<void> {
    if (this.around.isClosed() || this.isOver) return;
    await this.end(brokenDown(error));
  }
}
