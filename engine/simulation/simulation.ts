import type { Store } from '../host/ports';
import type { JsonObject } from '../base/json';
import { toUtf8 } from '../query/encoding/utf8';
import { seededBuckets } from '../index';
import { Clients } from './clients/clients';
import { Ledger } from './clients/ledger';
import { Updates } from './clients/updates';
import { sharedDisk, soleDisk } from './disk/disk';
import { Owners } from './disk/owners';
import { Witness } from './disk/witness';
import { checkAtEnd } from './invariants/at-end';
import { checkAtRest } from './invariants/at-rest';
import type { MachineUnderTest } from './machines/machine-under-test';
import { Processes } from './processes/processes';
import type { Sabotage } from './sabotage/sabotage';
import { services } from './work/services';
import { TokenHolders } from './work/token-holders';
import { ACTIVITY, Workers } from './work/workers';
import type { Profile } from './world/profile';
import { turn } from './world/turn';
import { World } from './world/world';

const ROLE = 'arn:aws:iam::123456789012:role/lab';
const HOUR_MS = 3_600_000;
/** The timers of production look at the wall clock at least so often. */
const HOP_MS = HOUR_MS;
const TURNS_MAX = 20_000;
const ITEMS = [
  { n: 1, plan: {} },
  { n: 2, plan: { failures: 1 } },
];

/** A world with an engine in it, its disk, its services and its clients, all on one thread and led by one seed. */
export class Simulation {
  readonly world: World;
  readonly witness: Witness;
  readonly clients: Clients;
  readonly processes: Processes;
  private readonly disk: Store;
  private readonly weather = { isFull: false };
  private readonly ledger: Ledger;
  private readonly holders: TokenHolders;
  private readonly workers: Workers;
  private readonly updates: Updates;
  /** How far the wall clock was set back, all together. */
  private setBack = 0;

  constructor(
    seed: number,
    profile: Profile,
    private readonly machines: readonly MachineUnderTest[],
    sabotage: Sabotage = {},
  ) {
    const world = (this.world = new World(seed, profile));
    const isShared = profile.processes > 1;
    this.witness = new Witness(world, isShared ? new Owners() : undefined);
    const disk = isShared ? sharedDisk(world.clock, sabotage.fence ?? true) : soleDisk();
    this.disk = disk.itself;
    fillBuckets(this.disk, world);
    this.ledger = new Ledger(world);
    this.holders = new TokenHolders(world, this.witness, () => this.processes);
    this.processes = new Processes(world, {
      disk,
      witness: this.witness,
      spoilDisk: sabotage.disk,
      weather: this.weather,
      services: services(world, this.holders),
      spoilStore: sabotage.store,
      spoilAnswer: sabotage.answer,
    });
    this.workers = new Workers(this.processes, this.holders, this.witness);
    this.updates = new Updates(world, this.processes, this.disk);
    const { witness, processes, ledger, updates } = this;
    this.clients = new Clients({ world, witness, processes, ledger, updates, machines });
  }

  /** Before anything goes wrong: an engine that knows the machines. */
  async begin(): Promise<void> {
    this.world.isHealed = true;
    this.processes.boot();
    await this.settle();
    await this.setUp('CreateActivity', { name: ACTIVITY.split(':').at(-1)! });
    for (const { name, definition } of this.machines)
      await this.setUp('CreateStateMachine', { name, roleArn: ROLE, definition: JSON.stringify(definition) });
    this.world.isHealed = false;
  }

  /** One thing happens. */
  async act(): Promise<void> {
    const { world, processes } = this;
    if (!processes.areAll) {
      processes.boot();
      return this.endTurn();
    }
    switch (world.chance.weighted(world.profile.weights)) {
      case 'deliver':
        if (!this.deliver()) this.passTime();
        break;
      case 'time':
        this.passTime();
        break;
      case 'client':
        this.visit();
        break;
      case 'crash':
        processes.kill(processes.serving!);
        break;
      case 'pause':
        this.pause();
        break;
      case 'jump':
        this.jump();
        break;
      case 'full':
        this.fill();
        break;
    }
    await this.endTurn();
  }

  /** All troubles end, everybody does what is waited for, and time passes until nothing is left to do. */
  async end(): Promise<void> {
    this.heal();
    let stops = 0;
    for (let rounds = 0; this.world.problem === undefined; rounds++) {
      if (rounds > 60) return this.world.fail('it never comes to its end');
      await this.runOut();
      this.clients.askAgain();
      if (this.isOver()) break;
      this.holders.answerAll();
      if (rounds > 30 && stops++ < 5) this.clients.stopAll();
    }
    await this.runOut();
    this.ledger.checkAll();
    await this.updates.check();
    await checkAtEnd(this.world, this.witness, this.disk);
  }

  /** Whatever may happen happens, until nobody waits for anything but the clients. */
  async settle(): Promise<void> {
    await this.endTurn();
    while (this.world.problem === undefined && this.deliver()) await this.endTurn();
  }

  private isOver(): boolean {
    return this.witness.open.length === 0 && this.clients.runs.every(({ isKnown }) => isKnown);
  }

  /** Lets things happen, and time pass, for as long as an hour brings something new. */
  private async runOut(): Promise<void> {
    const { world, processes } = this;
    await this.settle();
    const { clock } = world;
    const end = clock.passed + 2 * HOUR_MS;
    for (let turns = 0; turns < TURNS_MAX && world.problem === undefined; turns++) {
      if (!processes.areAll) {
        processes.boot();
        await this.settle();
      }
      if (this.workers.areWanted) this.workers.poll();
      await this.settle();
      const next = clock.next(processes.moves);
      if (next === undefined || next > end) break;
      clock.pass(next);
      await this.settle();
    }
  }

  private deliver(): boolean {
    const { agenda, chance, clock, trace } = this.world;
    const { moves } = this.processes;
    const isDue = (clock.next(moves) ?? Infinity) <= clock.passed;
    const count = agenda.of(moves).length;
    if (isDue && chance.below(count + 1) === 0) return clock.ring(moves);
    const pending = agenda.draw(chance, moves);
    if (!pending) return false;
    trace.note(pending.process, pending.label);
    pending.happen();
    return true;
  }

  /** Time goes on to the next timer, or not so far; while something is under way, only a little. */
  private passTime(): void {
    const { agenda, chance, clock } = this.world;
    const { moves } = this.processes;
    const isBusy = agenda.of(moves).length > 0;
    const next = clock.next(moves) ?? clock.passed + 60_000;
    const far = chance.percent(70) ? next : clock.passed + chance.below(60_000);
    const until = isBusy ? clock.passed + chance.below(3_000) : Math.min(next, far);
    if (isBusy) this.world.trouble();
    clock.pass(until);
    if (!isBusy) clock.ring(moves);
  }

  private visit(): void {
    const { chance } = this.world;
    if (chance.percent(15)) this.workers.poll();
    else this.clients.act();
  }

  private pause(): void {
    const { chance, clock, trace } = this.world;
    const process = this.processes.serving;
    if (!process || process.isPaused) return;
    const duration = chance.of(500, 20_000, 600_000);
    trace.note(process.name, `stands still for ${duration} ms`);
    process.isPaused = true;
    this.world.trouble(duration);
    clock.after(duration, () => (process.isPaused = false));
  }

  private jump(): void {
    const { chance, clock, trace } = this.world;
    const by = chance.of(1, -1) * chance.of(HOUR_MS, 24 * HOUR_MS);
    trace.note('', `the wall clock is set by ${by / HOUR_MS} h`);
    // Until then pauses may last that were begun before, and timers may not have seen it.
    if (by < 0) this.setBack -= by;
    this.world.trouble(by > 0 ? HOP_MS : this.setBack);
    clock.jump(by);
  }

  private fill(): void {
    const { chance, clock, trace } = this.world;
    const duration = chance.below(30_000);
    trace.note('', `the disk is full for ${duration} ms`);
    this.world.trouble(duration);
    this.weather.isFull = true;
    clock.after(duration, () => (this.weather.isFull = false));
  }

  private heal(): void {
    const { world, processes } = this;
    world.trace.note('', 'all troubles end');
    world.isHealed = true;
    this.weather.isFull = false;
    while (!processes.areAll) processes.boot();
    for (const process of processes.alive) process.isPaused = false;
    this.clients.askAgain();
  }

  private async endTurn(): Promise<void> {
    await turn();
    this.processes.endTurn();
    const { agenda, clock } = this.world;
    const { moves } = this.processes;
    const isAtRest =
      agenda.of(moves).length === 0 && (clock.next(moves) ?? Infinity) > clock.passed + 1 && this.isServing;
    if (isAtRest) checkAtRest(this.world, this.witness);
  }

  private get isServing(): boolean {
    const { areAll, alive } = this.processes;
    return areAll && alive.every(({ isReady, moves }) => isReady && moves);
  }

  private async setUp(operation: string, input: JsonObject): Promise<void> {
    const answering = this.processes.call(operation, input, String(input.name));
    await this.settle();
    const answer = await answering;
    if (answer?.kind !== 'answered') this.world.fail(`${operation}: ${JSON.stringify(answer)}`);
  }
}

/** What Distributed Maps read. */
function fillBuckets({ documents }: Store, { clock }: World): void {
  const filled = { items: { 'some.json': toUtf8(JSON.stringify(ITEMS)) } };
  const owner = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
  void documents.commit({ writes: seededBuckets(owner, filled, clock.now()) });
}
