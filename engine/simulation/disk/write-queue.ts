import type { World } from '../world/world';
import { StorageFault } from './storage-fault';

export interface Write {
  readonly label: string;
  /** Whether it may be done while whoever asked for it hears of an error. */
  readonly mayLoseAnswer: boolean;
  /** Does it: at once and whole. */
  apply(): Promise<unknown>;
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

/** What one turn wants written: it survives together or not at all. */
type Group = Write[];

/** The writes of one process on their way to the disk. */
export class WriteQueue {
  private open: Group | undefined;
  private groups: Group[] = [];
  private isScheduled = false;

  constructor(
    private readonly world: World,
    private readonly process: string,
    private readonly disk: { isFull: boolean },
  ) {}

  write(asked: Pick<Write, 'label' | 'mayLoseAnswer' | 'apply'>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const write = { ...asked, resolve, reject };
      if (this.open && this.world.profile.writes === 'grouped') return void this.open.push(write);
      const group = [write];
      this.groups.push(group);
      this.open = group;
      this.schedule(group);
    });
  }

  /** The turn is over: what is written from here on is another transaction. */
  endTurn(): void {
    this.open = undefined;
  }

  /** The process dies. Of what was under way, chance decides what reached the disk: of a sequence, its beginning. */
  die(): void {
    const { chance, profile, trace } = this.world;
    const survivors =
      profile.writes === 'grouped'
        ? this.groups.slice(0, chance.below(this.groups.length + 1))
        : this.groups.filter(() => chance.percent(50));
    if (!this.disk.isFull)
      for (const group of survivors) {
        trace.note(this.process, `reached the disk: ${labels(group)}`);
        for (const { apply } of group) apply().catch(() => undefined);
      }
    this.groups = [];
  }

  private schedule(group: Group): void {
    if (this.world.profile.writes === 'apart') return this.announce(group);
    if (this.isScheduled) return;
    this.isScheduled = true;
    this.announce(group);
  }

  private announce(group: Group): void {
    const { agenda } = this.world;
    agenda.add({
      label: `write ${labels(group)}`,
      process: this.process,
      happen: () => this.complete(group),
    });
  }

  private complete(group: Group): void {
    this.groups = this.groups.filter((other) => other !== group);
    this.settle(group);
    this.isScheduled = false;
    const [next] = this.groups;
    if (next && this.world.profile.writes === 'grouped') this.schedule(next);
  }

  private settle(group: Group): void {
    const { world } = this;
    const fault = this.fault();
    if (fault !== undefined) {
      world.trouble();
      world.trace.note(this.process, `  ${fault}`);
    }
    // One transaction, tried again write by write when it fails: some of them may then succeed.
    const isApart = fault !== undefined && group.length > 1 && world.chance.percent(30);
    for (const { apply, mayLoseAnswer, resolve, reject } of group) {
      const isLost = fault === LOST && mayLoseAnswer;
      const isDone = fault === undefined || isLost || (isApart && world.chance.percent(50));
      const applied = isDone ? apply() : undefined;
      if (applied && !isLost) applied.then(resolve, reject);
      else if (applied) applied.then(() => reject(new StorageFault(fault)), reject);
      else reject(new StorageFault(fault));
    }
  }

  private fault(): string | undefined {
    const { world, disk } = this;
    const { busy, ioError, lostAnswer } = world.profile.faults;
    if (disk.isFull) return 'the disk is full';
    if (world.strikes(busy)) return 'the database is locked';
    if (world.strikes(ioError)) return 'disk I/O error';
    return world.strikes(lostAnswer) ? LOST : undefined;
  }
}

const LOST = 'the connection was lost after the commit';

function labels(group: Group): string {
  return group.map(({ label }) => label).join(' + ');
}
