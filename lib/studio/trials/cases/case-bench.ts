import type { SandboxSession } from '@/lib/sandbox/session/session';
import { createStore } from '@/lib/sandbox/store';
import { sharedSimulator } from '../../simulator/shared-simulator';
import { shownRun } from '../../simulator/shown-run';
import type { Studio } from '../../studio';
import { casesOf } from './cases';
import { caseFile, testFile, testFileNames } from './export-tests';
import { recordCase } from './record-case';
import { runSuite, type CaseVerdict } from './run-suite';
import { caseStatuses, type CaseStatus, type SavedCase } from './saved-case';

export interface CaseBenchSnapshot {
  readonly isRunning: boolean;
  /** By the id of the case, with what it was judged as. */
  readonly verdicts: ReadonlyMap<string, { readonly verdict: CaseVerdict; readonly saved: SavedCase }>;
  /** The text they were run with. */
  readonly ranText?: string;
}

/** The cases of a machine at work: recorded from runs, run as a suite, handed out as tests. */
export class CaseBench {
  readonly store = createStore<CaseBenchSnapshot>({ isRunning: false, verdicts: new Map() });
  readonly cases;

  constructor(private readonly studio: Studio) {
    this.cases = casesOf(studio.session);
  }

  /** Makes a case of the run that is looked at. Undefined: there is none, or it is not over. */
  record(name: string): SavedCase | undefined {
    const { selected } = this.studio.session.runs.store.get();
    const status = caseStatuses.find((each) => each === selected?.description?.status);
    if (!selected?.description || status === undefined || status === 'RUNNING') return undefined;
    const { input = '{}', output, error } = selected.description;
    const { events, visits } = selected;
    const recorded = recordCase({
      status: status satisfies CaseStatus,
      input,
      output,
      error,
      events,
      visits,
    });
    return this.cases.add({ name, seed: 0, ...recorded });
  }

  async run(ids?: readonly string[]): Promise<void> {
    const { session } = this.studio;
    const cases = this.cases.store.get().cases.filter(({ id }) => !ids || ids.includes(id));
    const definition = session.active.text;
    this.store.set({ isRunning: true });
    const machine = { definition, type: session.machine?.type };
    const judged = await runSuite({ simulator: sharedSimulator(), machine, cases });
    const verdicts = new Map(this.store.get().verdicts);
    for (const verdict of judged) {
      const saved = cases.find(({ id }) => id === verdict.id);
      if (saved) verdicts.set(verdict.id, { verdict, saved });
    }
    this.store.set({ isRunning: false, verdicts, ranText: definition });
  }

  /** Shows what the simulator made of a case. */
  show(id: string): void {
    const { verdicts, ranText } = this.store.get();
    const judged = verdicts.get(id);
    if (!judged || ranText === undefined) return;
    const { saved, verdict } = judged;
    const run = shownRun(verdict.simulated, { definition: ranText, input: saved.input, name: saved.name });
    if (!run) return;
    this.studio.session.runs.show(run);
    this.studio.session.view.draw('run');
    this.studio.close('sheet');
  }

  /** What was seen last becomes what is demanded. */
  accept(id: string): void {
    const judged = this.store.get().verdicts.get(id);
    const status = caseStatuses.find((each) => each === judged?.verdict.simulated.status);
    if (!judged || status === undefined) return;
    const { output, error } = judged.verdict.simulated;
    const path = judged.verdict.complaints.find((complaint) => complaint.kind === 'path')?.actual;
    const expected = {
      ...(judged.saved.expected.path && { path: path ?? judged.saved.expected.path }),
      status,
      ...(output !== undefined && { output }),
      ...(error !== undefined && { error }),
    };
    this.cases.change(id, { expected });
    void this.run([id]);
  }

  /** The files of a test that runs without this page, by name. */
  exported(): readonly (readonly [name: string, text: string])[] {
    const { session } = this.studio;
    const machine = this.machine;
    const names = testFileNames(machine);
    const type = session.machine?.type ?? 'STANDARD';
    const file = caseFile({ machine, type }, this.cases.store.get().cases);
    return [
      [names.test, testFile(machine)],
      [names.cases, JSON.stringify(file, null, 2)],
      [names.definition, session.active.text],
    ];
  }

  get machine(): string {
    const { session } = this.studio;
    return session.machine?.spec.name ?? session.labStep.replaceAll('/', '-');
  }
}

const all = new WeakMap<SandboxSession, CaseBench>();

/** The one CaseBench of a studio. */
export function caseBenchOf(studio: Studio): CaseBench {
  let bench = all.get(studio.session);
  if (!bench) all.set(studio.session, (bench = new CaseBench(studio)));
  return bench;
}
