import type { MockPlan, MockRule } from '@pasos/engine/mocks';
import { browserStorage } from '@/lib/sandbox/drafts/draft-vault';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import type { AroundStart } from '@/lib/sandbox/session/session-types';
import { createStore } from '@/lib/sandbox/store';
import type { Studio } from '../../studio';
import { judgePlan } from './fault-file';
import { isEmpty, marksOf, withRules } from './fault-plan';
import { keptFaults, writeFaults, type MockValidation } from './kept-faults';

export interface FaultsSnapshot {
  readonly plan: MockPlan;
  /** Thawed, they are kept and hold for no run. */
  readonly isOn: boolean;
  readonly validation: MockValidation;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What the engine said of the plan. */
  readonly problem?: string;
  /** The browser keeps nothing: what is set here ends with the page. */
  readonly isUnkept?: boolean;
}

/** The mocks of one machine in this browser: kept at each change, undoable, and set for the runs that are started here. */
export class Faults {
  readonly store;
  private readonly past: MockPlan[] = [];
  private readonly future: MockPlan[] = [];
  private readonly machine: string;
  private lastTag: string | undefined;

  constructor(
    private readonly studio: Studio,
    private readonly storage: Storage | undefined = browserStorage(),
  ) {
    const { session } = studio;
    this.machine = session.machine?.spec.name ?? session.labStep;
    const kept = keptFaults(storage, this.machine);
    this.store = createStore<FaultsSnapshot>({ ...kept, canUndo: false, canRedo: false });
    session.aroundStart = this.around;
    this.mark();
  }

  setRules(state: string, rules: readonly MockRule[], tag?: string): void {
    this.set(withRules(this.store.get().plan, state, rules), tag);
  }

  /** Another plan as one step that can be undone; changes in a row with the same tag are one step. */
  set(plan: MockPlan, tag?: string): void {
    if (tag === undefined || tag !== this.lastTag) this.past.push(this.store.get().plan);
    this.lastTag = tag;
    this.future.length = 0;
    this.show({ plan, isOn: true });
  }

  undo(): void {
    this.go(this.past, this.future);
  }

  redo(): void {
    this.go(this.future, this.past);
  }

  /** Thaws all: the services themselves are asked, until the mocks are frozen again. */
  setOn(isOn: boolean): void {
    this.show({ plan: this.store.get().plan, isOn });
  }

  /** How closely answers are held against those of the services, when a run is started. */
  setValidation(validation: MockValidation): void {
    this.store.set({ validation });
    this.show(this.store.get());
  }

  /** What holds for a run that is started now. */
  get active(): MockPlan | undefined {
    const { plan, isOn } = this.store.get();
    return isOn && !isEmpty(plan) ? plan : undefined;
  }

  /** A plan as JSON text, if nothing is wrong with it. */
  read(text: string): void {
    if (judgePlan(text) === undefined) this.set(JSON.parse(text) as MockPlan, 'text');
  }

  private go(from: MockPlan[], to: MockPlan[]): void {
    this.lastTag = undefined;
    const plan = from.pop();
    if (!plan) return;
    to.push(this.store.get().plan);
    this.show({ plan, isOn: this.store.get().isOn });
  }

  private show(next: Pick<FaultsSnapshot, 'plan' | 'isOn'>): void {
    const { validation } = this.store.get();
    const { plan, isOn } = next;
    const isUnkept = !writeFaults(this.storage, this.machine, { plan, isOn, validation });
    const [canUndo, canRedo] = [this.past.length > 0, this.future.length > 0];
    this.store.set({ plan, isOn, canUndo, canRedo, isUnkept, problem: undefined });
    this.mark();
  }

  private mark(): void {
    this.studio.store.set({ marks: this.active ? marksOf(this.active) : undefined });
  }

  /** They hold for this start alone: a check, or a start from a terminal, meets the services. */
  private readonly around: AroundStart = async (stateMachineArn, start) => {
    const { active, studio } = this;
    const { control } = studio.session.target;
    if (!active) return start();
    try {
      if (!control) throw new Error(NO_CONTROL);
      const { validation: fieldValidationMode } = this.store.get();
      await control('SetMocks', { stateMachineArn, mocks: active, fieldValidationMode });
    } catch (problem) {
      // What should have been mocked must not be done for real.
      this.store.set({ problem: problem instanceof Error ? problem.message : String(problem) });
      studio.open('faults');
      return undefined;
    }
    this.store.set({ problem: undefined });
    try {
      return await start();
    } finally {
      await control('SetMocks', { stateMachineArn }).catch(() => undefined);
    }
  };
}

/** The problem of a target that takes no mocks. */
export const NO_CONTROL = 'NoControl';

const all = new WeakMap<SandboxSession, Faults>();

/** The one Faults of a studio. */
export function faultsOf(studio: Studio): Faults {
  let faults = all.get(studio.session);
  if (!faults) all.set(studio.session, (faults = new Faults(studio)));
  return faults;
}
