import { browserStorage } from '@/lib/sandbox/drafts/draft-vault';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { createStore } from '@/lib/sandbox/store';
import { completePlan, lastAnswers } from '../faults/complete-plan';
import { faultsOf } from '../faults/faults';
import { taskStates } from '../faults/task-states';
import { sharedSimulator } from '../../simulator/shared-simulator';
import { shownRun } from '../../simulator/shown-run';
import type { Simulator } from '../../simulator/simulator';
import type { Studio } from '../../studio';
import { keptStorm, writeStorm, type StormForm } from './kept-storm';
import { fairRun, inFairWeather, runStorm, simulateSeed, type Storm, type StormRun } from './run-storm';
import { usualStorm } from './usual-storm';

export interface StormSnapshot extends StormForm {
  readonly runs: readonly StormRun[];
  readonly isRunning: boolean;
  /** The same without any fault: a machine that fails in fair weather is not the storm's. */
  readonly fair?: StormRun;
  /** What the runs were made with: later changes of the text do not change what a seed brings back. */
  readonly ran?: Storm;
}

/** Storms over the machine in the editor: their settings, kept in the browser, and what came of the last one. */
export class StormBench {
  readonly store;
  private calling: AbortController | undefined;
  private readonly machine: string;

  constructor(
    private readonly studio: Studio,
    private readonly storage: Storage | undefined = browserStorage(),
    private readonly simulator: Simulator = sharedSimulator(),
  ) {
    const { session } = studio;
    this.machine = session.machine?.spec.name ?? session.labStep;
    const kept = keptStorm(storage, this.machine);
    const form = kept ?? { faults: this.usual(), count: 200, firstSeed: 1, input: session.inputs.first() };
    this.store = createStore<StormSnapshot>({ ...form, runs: [], isRunning: false });
  }

  change(members: Partial<StormForm>): void {
    this.store.set(members);
    const { faults, count, firstSeed, input } = this.store.get();
    writeStorm(this.storage, this.machine, { faults, count, firstSeed, input });
  }

  usual() {
    return usualStorm(taskStates(this.studio.session.diagnosis.store.get().definition));
  }

  async run(): Promise<void> {
    this.cancel();
    const calling = new AbortController();
    this.calling = calling;
    const ran = this.storm();
    const runs: StormRun[] = [];
    this.store.set({ runs, isRunning: true, ran, fair: undefined });
    const fair = await fairRun(ran, calling.signal);
    if (this.calling !== calling) return;
    this.store.set({ fair });
    const onRun = (run: StormRun) => {
      runs.push(run);
      if (this.calling === calling) this.store.set({ runs: [...runs] });
    };
    const all = await runStorm(ran, { signal: calling.signal, onRun });
    if (this.calling === calling) this.store.set({ runs: all, isRunning: false });
  }

  cancel(): void {
    this.calling?.abort();
    this.calling = undefined;
    this.store.set({ isRunning: false });
  }

  /** Shows the execution of a seed in the views, or the one of fair weather. False: it never began. */
  async show(seed: number, isFair = false): Promise<boolean> {
    const ran = this.store.get().ran ?? this.storm();
    const storm = isFair ? inFairWeather(ran) : ran;
    const simulated = await simulateSeed(storm, seed);
    const run = shownRun(simulated, { ...storm.machine, name: isFair ? 'fair' : `storm-${seed}` });
    if (!run) return false;
    const { session } = this.studio;
    session.runs.show(run);
    session.view.draw('run');
    this.studio.close('sheet');
    return true;
  }

  private storm(): Storm {
    const { session } = this.studio;
    const { faults, count, firstSeed, input } = this.store.get();
    const tasks = taskStates(session.diagnosis.store.get().definition);
    const seen = lastAnswers(session.runs.store.get().selected?.visits ?? []);
    const known = new Set(tasks.map(({ name }) => name));
    return {
      simulator: this.simulator,
      machine: { definition: session.active.text, input, type: session.machine?.type },
      settings: {
        faults: faults.filter(({ state }) => known.has(state)),
        fair: completePlan(faultsOf(this.studio).active ?? {}, tasks, seen),
      },
      firstSeed,
      count,
    };
  }
}

const all = new WeakMap<SandboxSession, StormBench>();

/** The one StormBench of a studio. */
export function stormOf(studio: Studio): StormBench {
  let bench = all.get(studio.session);
  if (!bench) all.set(studio.session, (bench = new StormBench(studio)));
  return bench;
}
