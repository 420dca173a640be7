import { stateName, statePointer } from '@/lib/sandbox/history/find-state';
import type { StateSummary } from '@/lib/sandbox/history/statuses';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import type { AroundStart } from '@/lib/sandbox/session/session-types';
import { createStore } from '@/lib/sandbox/store';
import { applyChange, type Change } from './edit/apply-change';
import type { FaultMark } from './trials/faults/fault-plan';
import { hasKeptFaults } from './trials/faults/faults-key';
import { panelDocks, type Dock, type PanelId } from './panels';

export interface StudioSnapshot {
  /** The panel that is open on each side. */
  readonly docks: Readonly<Partial<Record<Dock, PanelId>>>;
  /** Id of the visit that is looked at (its Entered event), of the selected run. */
  readonly visit?: number;
  /** Id of the event to which the selected run is rewound; undefined: its end, or as it goes. */
  readonly moment?: number;
  /** States that do not ask their service, by name. */
  readonly marks?: Readonly<Record<string, FaultMark>>;
  /** ARN of the run that the selected one is to be compared with first. */
  readonly other?: string;
  /** What became of each state up to that moment. */
  readonly past?: Readonly<Record<string, StateSummary>>;
}

/** What the panels around one sandbox share: which are open, the selection, and changes that can be undone. */
export class Studio {
  readonly store = createStore<StudioSnapshot>({ docks: {} });

  constructor(readonly session: SandboxSession) {}

  /** Follows the selected run; the result ends that. */
  connect(): () => void {
    this.loadKeptFaults();
    let arn = this.session.runs.store.get().selected?.arn;
    return this.session.runs.store.subscribe(() => {
      const now = this.session.runs.store.get().selected?.arn;
      if (now === arn) return;
      arn = now;
      this.store.set({ visit: undefined, moment: undefined, past: undefined, other: undefined });
    });
  }

  open(panel: PanelId): void {
    this.store.set({ docks: { ...this.store.get().docks, [panelDocks[panel]]: panel } });
  }

  close(dock: Dock): void {
    this.store.set({ docks: { ...this.store.get().docks, [dock]: undefined } });
  }

  toggle(panel: PanelId): void {
    const dock = panelDocks[panel];
    if (this.store.get().docks[dock] === panel) this.close(dock);
    else this.open(panel);
  }

  /** Changes the active draft as one step of its undo history. */
  apply(change: Change): void {
    if (change.edits.length === 0) return;
    const { view, active } = this.session;
    if (view.editor) view.editor.apply(change.edits);
    else this.session.edit(active.id, applyChange(active.text, change));
    if (change.select !== undefined) this.selectState(change.select);
  }

  undo(): void {
    this.session.view.editor?.undo();
  }

  redo(): void {
    this.session.view.editor?.redo();
  }

  /** A state by its JSON pointer. Of a run, its last visit up to the moment is looked at. */
  selectState(pointer: string): void {
    this.session.view.selectState(pointer);
    const name = stateName(pointer);
    const { moment = Infinity } = this.store.get();
    const visits = this.session.runs.store.get().selected?.visits ?? [];
    this.store.set({ visit: visits.findLast((visit) => visit.name === name && visit.id <= moment)?.id });
  }

  selectVisit(id: number | undefined): void {
    const run = this.session.runs.store.get().selected;
    const visit = run?.visits.find((one) => one.id === id);
    const pointer = visit && statePointer(run?.definition, visit.name);
    if (pointer !== undefined) this.session.view.selectState(pointer);
    this.store.set({ visit: visit?.id });
  }

  setMoment(eventId: number | undefined): void {
    this.store.set({ moment: eventId, ...(eventId === undefined && { past: undefined }) });
  }

  /** Shows the selected run beside another. */
  compareWith(other: string): void {
    this.store.set({ other });
    this.open('compare');
  }

  /** Whoever knows the moments of the run says what the drawing shows. */
  showPast(past: StudioSnapshot['past']): void {
    this.store.set({ past });
  }

  /** Mocks of an earlier visit hold for the first start too, which waits for them. */
  private loadKeptFaults(): void {
    const { session } = this;
    if (!session.machine || !hasKeptFaults(session.machine.spec.name)) return;
    const loading = import('./trials/faults/faults').then(({ faultsOf }) => void faultsOf(this));
    const around: AroundStart = async (arn, start) => {
      await loading;
      return session.aroundStart === around ? start() : session.aroundStart(arn, start);
    };
    session.aroundStart = around;
    loading.catch(() => undefined);
  }
}
