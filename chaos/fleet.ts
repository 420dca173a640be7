import { pause } from './aws-client';
import type { EngineProcess } from './engine-process';
import { between, type Random } from './random';

/** Long enough for the others to take over all that the dead one had: it must not come back and do that itself. */
const absenceMs = 16_000;
/** Longer than a lease, so that others have what the paused one believes to be its own. */
const pauseMs = [11_000, 15_000] as const;

/** Several engines on one database, as one endpoint: calls go to any of those that live. */
export class Fleet {
  readonly downtimes = [];
  kills = 0;
  private readonly engines: readonly EngineProcess[];
  private readonly absent = new Set<Promise<void>>();
  private isRunning = false;

  constructor(
    engines: readonly EngineProcess[],
    private readonly random: Random,
  ) {
    this.engines = engines;
  }

  /** What they wrote to their error outputs. */
  get complaints(): readonly string[] {
    return this.engines.flatMap(({ complaints }) => complaints);
  }

  get readyMs(): readonly number[] {
    return this.engines.flatMap(({ readyMs }) => readyMs);
  }

  readonly url = () => this.pick(this.living).url();

  readonly untilReady = async () => {
    while (this.living.length === 0) await Promise.any(this.engines.map((engine) => engine.untilReady()));
  };

  /** The first time all of them; whoever is killed later comes back by itself. */
  start(): void {
    if (this.isRunning) return;
    this.isRunning = true;
    for (const engine of this.engines) engine.start();
  }

  /** One of them, once all live: without notice, or for so long that its lease runs out meanwhile. */
  async kill(): Promise<void> {
    await Promise.all(this.absent);
    await Promise.all(this.engines.map((engine) => engine.untilReady()));
    const victim = this.pick(this.engines);
    this.kills += 1;
    if (this.random() < 0.3) return this.away(this.sleep(victim));
    await victim.kill();
    this.away(this.return(victim));
  }

  async stop(): Promise<number | null> {
    await Promise.all(this.absent);
    const codes = await Promise.all(this.engines.map((engine) => engine.stop()));
    return codes.find((code) => code !== 0) ?? 0;
  }

  async end(): Promise<void> {
    await Promise.all(this.engines.map((engine) => engine.end()));
  }

  private get living(): readonly EngineProcess[] {
    return this.engines.filter(({ isReady }) => isReady);
  }

  private pick(engines: readonly EngineProcess[]): EngineProcess {
    return engines[between(this.random, 0, engines.length - 1)] ?? this.engines[0]!;
  }

  private away(absence: Promise<void>): void {
    this.absent.add(absence);
    void absence.finally(() => this.absent.delete(absence));
  }

  private async return(engine: EngineProcess): Promise<void> {
    await pause(absenceMs);
    engine.start();
    await engine.untilReady();
  }

  private async sleep(engine: EngineProcess): Promise<void> {
    engine.suspend();
    await pause(between(this.random, ...pauseMs));
    engine.resume();
  }
}
