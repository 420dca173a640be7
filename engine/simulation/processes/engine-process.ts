import { createEngine, type Engine, type Integration, type Store } from '../../index';
import { isServiceError } from '../../integrations/service-error';
import type { JsonObject } from '../../base/json';
import { StaleWriteError } from '../../host/ports';
import { inProcessEvaluator } from '../../runner/in-process-evaluator';
import { LEASE_MS, type Disk, type Opened } from '../disk/disk';
import type { Witness } from '../disk/witness';
import { processStore } from '../disk/process-store';
import { StorageFault } from '../disk/storage-fault';
import { WriteQueue } from '../disk/write-queue';
import type { World } from '../world/world';

/** What came of a call. `lost`: the process died first. `failed`: HTTP 500. */
export type Answer =
  | { readonly kind: 'answered'; readonly output: JsonObject }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'failed' }
  | { readonly kind: 'lost' };

export interface ProcessParts {
  /** What all processes share, and no crash harms. */
  readonly disk: Disk;
  readonly witness: Witness;
  readonly weather: { isFull: boolean };
  readonly services: (process: EngineProcess) => readonly Integration[];
  /** What the test of the test breaks. */
  readonly spoilDisk?: (store: Store) => Store;
  readonly spoilStore?: (store: Store) => Store;
  readonly spoilAnswer?: (operation: string, input: JsonObject, answer: Answer) => Answer;
}

/** The execution is on its way from one process to another. */
const ELSEWHERE = /^UnavailableError|is gone/;

const asItIs = (store: Store) => store;

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };

/** One start of the engine, from its recovery to its sudden death. */
export class EngineProcess {
  isAlive = true;
  /** It stands still: nothing reaches it and no timer rings, until it goes on. */
  isPaused = false;
  isReady = false;
  private readonly engine: Engine;
  private readonly queue: WriteQueue;
  private readonly opened: Opened;
  private readonly mourners = new Set<() => void>();

  constructor(
    readonly name: string,
    private readonly world: World,
    private readonly parts: ProcessParts,
  ) {
    const { disk, witness, weather, services } = parts;
    const { spoilDisk = asItIs, spoilStore = asItIs } = parts;
    const isAlive = () => this.isAlive;
    this.queue = new WriteQueue(world, name, weather);
    this.opened = disk.open();
    const watched = (opened: Store) => witness.watch(spoilDisk(opened), name);
    const { forOneWrite } = this.opened;
    const seen = processStore(watched(this.opened.store), {
      world,
      process: name,
      queue: this.queue,
      isAlive,
      ...(forOneWrite && { forOneWrite: () => watched(forOneWrite()) }),
    });
    const store = spoilStore(seen);
    this.engine = createEngine({
      clock: world.clock.of(name, isAlive),
      ids: world.ids,
      store,
      evaluator: inProcessEvaluator,
      integrations: services(this),
    });
    this.engine.ready.then(
      () => (this.isReady = true),
      (error: unknown) => this.failedToStart(error),
    );
    this.keepBeating();
  }

  private keepBeating(): void {
    const { beat } = this.opened;
    if (!beat) return;
    this.world.clock.after(
      Math.floor(LEASE_MS / 3),
      () => {
        beat();
        this.keepBeating();
      },
      this.name,
    );
  }

  get moves(): boolean {
    return this.isAlive && !this.isPaused;
  }

  /** Calls the API as a client does. */
  async call(operation: string, input: JsonObject): Promise<Answer> {
    const died = new Promise<Answer>((resolve) => this.mourners.add(() => resolve({ kind: 'lost' })));
    const { spoilAnswer = (_operation, _input, answer) => answer } = this.parts;
    const answering = this.answer(operation, input).then((answer) => spoilAnswer(operation, input, answer));
    return Promise.race([answering, died]);
  }

  endTurn(): void {
    this.queue.endTurn();
  }

  /** Killed at this very moment: what was under way reached the disk or did not, and nobody hears of it. */
  kill(): void {
    this.isAlive = false;
    this.world.agenda.drop(this.name);
    this.world.clock.drop(this.name);
    this.queue.die();
    this.opened.die();
    for (const mourn of this.mourners) mourn();
  }

  /** Ends as SIGTERM would end it. */
  async close(): Promise<void> {
    await this.engine.close();
  }

  private async answer(operation: string, input: JsonObject): Promise<Answer> {
    try {
      await this.engine.ready;
      return {
        kind: 'answered',
        output: (await this.engine.api.call(operation, input, OWNER)) as JsonObject,
      };
    } catch (error) {
      if (isServiceError(error)) return { kind: 'refused', code: error.code };
      if (!this.isExpected(error)) this.world.fail(`${operation} threw ${String(error)}`);
      return { kind: 'failed' };
    }
  }

  /** What a client hears of as HTTP 500, and asks again. */
  private isExpected(error: unknown): boolean {
    if (error instanceof StorageFault) return true;
    const isShared = this.world.profile.processes > 1;
    return isShared && (error instanceof StaleWriteError || ELSEWHERE.test(String(error)));
  }

  /** As the server does: whoever started it starts it again. */
  private failedToStart(error: unknown): void {
    if (!this.isAlive) return;
    if (!(error instanceof StorageFault)) this.world.fail(`${this.name} cannot start: ${String(error)}`);
    this.world.trace.note(this.name, 'cannot start');
    this.kill();
  }
}
