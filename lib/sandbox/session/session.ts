import type { Lab, LabStep } from '@/lib/labs/lab';
import { Diagnosis } from '../diagnosis';
import type { DraftVault } from '../drafts/draft-vault';
import type { DraftView, Drafts } from '../drafts/drafts';
import { mergeKept, type KeptEverywhere } from '../drafts/merge-kept';
import { announce, hear, type SandboxEvents } from '../events';
import { Machine } from '../machine';
import type { RunRequest } from '../runs/run-source';
import { Runs } from '../runs/runs';
import { applyChange } from '@/lib/studio/edit/apply-change';
import type { Target } from '@/lib/targets/target';
import { publishSandbox, tellDrafts } from './sandbox-session';
import type { AroundStart, SessionPorts, SessionSnapshot } from './session-types';
import { draftsOfStep, vaultOf } from './drafts-of-step';
import { Inputs } from './inputs';
import { listenToPage } from './page-events';
import { Provision } from './provision';
import { View } from './view';
import { createStore, type Unsubscribe } from '../store';

const reloadMs = 4_000;

/** How long the sandbox waits for the account before it shows itself. */
const settleMs = 1_500;

let sessions = 0;

const untouched: Omit<SessionSnapshot, 'activeDraft'> = {
  isSettled: false,
  drawn: 'draft',
  editorCalls: 0,
  canUndo: false,
  canRedo: false,
  offersMachine: false,
};

/** Everything behind one step's sandbox. Panels only show it. */
export class SandboxSession {
  readonly store: ReturnType<typeof createStore<SessionSnapshot>>;
  /** No two on a page have the same. */
  readonly number = ++sessions;
  readonly labStep: string;
  /** What the lab brings for the account, as CloudFormation has it. */
  readonly template: string | undefined;
  /** Why it runs on the local engine only. */
  readonly localOnly: Lab['localOnly'];
  readonly drafts: Drafts;
  readonly diagnosis: Diagnosis;
  readonly machine: Machine | undefined;
  readonly runs: Runs;
  readonly target: Target;
  readonly view: View;
  readonly inputs: Inputs;
  readonly provision: Provision;
  /** What is to be done before and after each start; it may refuse it with undefined. */
  aroundStart: AroundStart = (_, start) => start();
  private readonly vault: DraftVault;
  private readonly cleanUps: Unsubscribe[] = [];
  private lastTexts: Readonly<Record<string, string>> = {};
  private toldTexts: Readonly<Record<string, string>> = {};
  private loadTimer: ReturnType<typeof setTimeout> | undefined;
  private isClosed = false;
  private known: LabStep;
  private announceTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    lab: Lab,
    stepId: string,
    private readonly ports: SessionPorts,
  ) {
    this.known = getStep(lab, stepId);
    this.labStep = `${lab.slug}/${stepId}`;
    this.template = lab.template;
    this.localOnly = lab.localOnly;
    this.target = ports.target;
    this.vault = vaultOf(this.labStep, ports);
    this.drafts = draftsOfStep(this.step, this.labStep, ports);
    this.store = createStore({ ...untouched, activeDraft: this.step.drafts[0]?.id ?? '' });
    this.view = new View(this.store);
    this.inputs = new Inputs(this.vault, this.store, () => this.step);
    this.provision = new Provision(ports.provide, this.store);
    this.diagnosis = new Diagnosis(ports.diagnose);
    this.machine = this.step.machine && new Machine(this.target, this.step.machine);
    this.runs = new Runs(
      this.target,
      () => this.machine?.present,
      (executionArn, status) => announce('pasos:execution-finished', { executionArn, status }),
    );
  }

  get step(): LabStep {
    return this.known;
  }

  /** Its author has saved the step: what the student has done, typed and chosen stays. */
  learn(step: LabStep): void {
    this.known = step;
    for (const { id, start } of step.drafts) this.drafts.restart(id, start);
  }

  /** Begins to listen and to load; the result ends it and keeps what is pending. */
  open(): Unsubscribe {
    this.cleanUps.push(
      listenToPage({
        onStorage: (event) => {
          const change = this.vault.fromEvent(event);
          if (change) this.drafts.hear(change.draft, change.kept);
        },
        onBack: () => this.lookAround(),
        onLeave: () => this.drafts.flush(),
      }),
      hear('pasos:put-in-editor', (example) => this.takeExample(example)),
      hear('pasos:use-input', ({ input }) => this.store.set({ offeredInput: input })),
      hear('pasos:account-back', () => this.lookAround()),
      hear('pasos:show-execution', ({ executionArn }) => this.showRun(executionArn)),
      this.drafts.store.subscribe(() => this.onDraftsChanged()),
      this.ports.onMoreKnown(() => this.diagnosis.again()),
    );
    this.toldTexts = this.texts();
    const provided = this.provision.begin();
    publishSandbox({ currentDrafts: () => this.texts(), provided });
    this.diagnosis.reset(this.active.text);
    void this.ports
      .keptOnServer()
      .catch(() => ({}))
      .then((kept) => this.mergeKept(kept));
    const settle = () => this.store.set({ isSettled: true });
    const patience = setTimeout(settle, settleMs);
    this.cleanUps.push(() => clearTimeout(patience));
    void this.loadMachine().then(settle, settle);
    return () => this.close();
  }

  get active(): DraftView {
    const draft = this.drafts.get(this.store.get().activeDraft);
    if (!draft) throw new Error(`step ${this.labStep} has no draft`);
    return draft;
  }

  /** The same object as long as no text has changed. */
  texts(): Readonly<Record<string, string>> {
    const drafts = Object.values(this.drafts.store.get().drafts);
    const isSame = drafts.every(({ id, text }) => this.lastTexts[id] === text);
    if (!isSame) this.lastTexts = Object.fromEntries(drafts.map(({ id, text }) => [id, text]));
    return this.lastTexts;
  }

  showDraft(id: string): void {
    if (!this.drafts.get(id)) return;
    this.store.set({ activeDraft: id, drawn: 'draft', selectedState: undefined, notice: undefined });
    this.diagnosis.reset(this.active.text);
  }

  /** Typed in the editor. */
  edit(id: string, text: string): void {
    this.drafts.edit(id, text);
    const { drawn, offersMachine } = this.store.get();
    if (drawn === 'run' || offersMachine) this.store.set({ drawn: 'draft', offersMachine: false });
  }

  resetDraft(): void {
    const { id, text, start } = this.active;
    this.drafts.edit(id, start);
    this.store.set({ notice: { kind: 'reset', undo: () => this.undoTo(id, text) }, drawn: 'draft' });
  }

  /** Only white space changes, in one step that can be undone. */
  async format(): Promise<void> {
    const { id, text } = this.active;
    if (!this.diagnosis.lookNow(text).isJson) {
      this.store.set({ notice: { kind: 'cannot-format' } });
      this.goToFirstProblem();
      return;
    }
    const { formatEdits } = await import('@/lib/editing/format-edits');
    if (this.active.id !== id || this.active.text !== text) return;
    const edits = formatEdits(text);
    if (this.view.editor) this.view.editor.apply(edits);
    else this.drafts.edit(id, applyChange(text, { edits }));
    this.store.set({ notice: { kind: 'formatted', undo: () => this.undoTo(id, text) } });
  }

  putInEditor(text: string): void {
    this.edit(this.active.id, text);
  }

  /** What the lesson shows takes the place of the text, which is one click away. */
  private takeExample({ text, draft, input }: SandboxEvents['pasos:put-in-editor']): void {
    if (draft && draft !== this.active.id) this.showDraft(draft);
    const { id, text: mine } = this.active;
    this.putInEditor(text);
    if (input !== undefined) this.store.set({ offeredInput: input });
    if (mine !== text) this.store.set({ notice: { kind: 'put', undo: () => this.undoTo(id, mine) } });
  }

  loadOwnMachine(): void {
    const machine = this.machine?.store.get().machine;
    this.store.set({ offersMachine: false });
    if (machine?.kind === 'present') this.putInEditor(machine.definition);
  }

  declineMachine(): void {
    this.store.set({ offersMachine: false });
  }

  /** Creates or updates the step's machine from the active draft. An invalid text is explained instead of sent. */
  async save(): Promise<string | undefined> {
    if (!this.machine) return undefined;
    const { text } = this.active;
    const errors = this.diagnosis.lookNow(text).diagnostics.filter(({ severity }) => severity === 'ERROR');
    if (errors.length > 0) {
      this.store.set({ notice: { kind: 'invalid' }, drawn: 'draft' });
      this.goToFirstProblem();
      return undefined;
    }
    await this.provision.settled;
    const existed = this.machine.arn !== undefined;
    const arn = await this.machine.save(text);
    if (!arn) return undefined;
    this.store.set({ notice: { kind: existed ? 'saved' : 'created' }, offersMachine: false });
    announce('pasos:machine-saved', { machineName: this.machine.spec.name, stateMachineArn: arn });
    void this.runs.list.refresh(arn);
    return arn;
  }

  /** Starts what is saved, or saves first. The result says whether an execution began. */
  async start(request: RunRequest & { readonly saveFirst: boolean }): Promise<boolean> {
    const { saveFirst, through, ...asked } = request;
    await this.provision.settled;
    const arn = saveFirst ? await this.save() : this.machine?.arn;
    if (!arn) return false;
    this.store.set({ notice: undefined });
    const started = await this.aroundStart(arn, () => this.runs.start(through ?? arn, asked));
    if (started) this.store.set({ drawn: 'run' });
    return started !== undefined;
  }

  /** `trail` leads back: executions that started one another, this one last. */
  showRun(executionArn: string | undefined, trail: readonly string[] = []): void {
    this.runs.select(executionArn, trail);
    this.store.set({ drawn: executionArn ? 'run' : 'draft' });
  }

  tellLocalOnly(isTold = true): void {
    this.store.set({ tellsLocalOnly: isTold });
  }

  dismissNotice(): void {
    this.store.set({ notice: undefined });
  }

  private goToFirstProblem(): void {
    const first = this.diagnosis
      .lookNow(this.active.text)
      .diagnostics.find(({ range }) => range !== undefined);
    if (first?.range) this.view.goToOffset(first.range.start.offset);
  }

  private undoTo(id: string, text: string): void {
    this.drafts.edit(id, text);
    this.store.set({ notice: undefined });
  }

  private onDraftsChanged(): void {
    if (this.texts() === this.toldTexts) return;
    this.toldTexts = this.texts();
    this.diagnosis.look(this.active.text);
    tellDrafts();
    clearTimeout(this.announceTimer);
    this.announceTimer = setTimeout(() => {
      announce('pasos:drafts-changed', { step: this.labStep, drafts: this.texts() });
    }, 300);
  }

  private lookAround(): void {
    this.drafts.catchUp();
    void this.loadMachine();
  }

  /** Asks until the account has answered once; afterwards whenever the page is looked at again. */
  private async loadMachine(): Promise<void> {
    const { machine } = this;
    if (!machine) return;
    clearTimeout(this.loadTimer);
    await machine.load();
    const found = machine.store.get().machine;
    if (found.kind === 'unknown' && !this.isClosed)
      this.loadTimer = setTimeout(() => void this.loadMachine(), reloadMs);
    if (found.kind !== 'present' || this.isClosed) return;
    const isUntouched = this.active.at === undefined;
    this.store.set({ offersMachine: isUntouched && found.definition !== this.active.text });
    await this.runs.list.refresh(found.arn);
  }

  private mergeKept(kept: KeptEverywhere): void {
    if (this.isClosed) return;
    mergeKept(this.drafts, kept, {
      step: this.step,
      labStep: this.labStep,
      diagnose: this.ports.diagnose,
      backUp: (draft, text) => this.ports.backUp(this.labStep, draft, text),
    });
  }

  private close(): void {
    this.isClosed = true;
    clearTimeout(this.loadTimer);
    this.drafts.flush();
    this.cleanUps.forEach((cleanUp) => cleanUp());
    clearTimeout(this.announceTimer);
    this.diagnosis.close();
    this.runs.close();
    publishSandbox(undefined);
  }
}

function getStep(lab: Lab, stepId: string): LabStep {
  const step = lab.steps.find(({ id }) => id === stepId);
  if (!step) throw new Error(`lab ${lab.slug} has no step ${stepId}`);
  return step;
}
