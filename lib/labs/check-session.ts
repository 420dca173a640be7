import { hear } from '@/lib/sandbox/events';
import { createStore } from '@/lib/sandbox/store';
import type { StepProgress, Work } from '@/lib/progress/progress';
import type { Verdict } from './check';
import type { Judge } from './judge';
import type { LabStep } from './lab';

export interface ChecksSnapshot {
  /** What has been judged on this visit. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
  readonly isJudging: boolean;
}

/** What the checks of a step need of the rest of the page. */
export interface CheckPorts {
  /** Brings judge and SDK when they are needed for the first time. */
  readonly loadJudge: () => Promise<Judge>;
  readonly progress: {
    step(): StepProgress | undefined;
    start(at: Date): void;
    passed(checks: readonly string[]): void;
    work(work: Work): void;
    done(): void;
    answer(check: string, answer: string): void;
  };
  readonly drafts: () => Readonly<Record<string, string>>;
  /** The time by the clock the machines run on. */
  readonly now: () => Date;
}

const SETTLE_MS = 50;
const TYPING_MS = 700;
const LOOK_EVERY_MS = 4000;

/**
 * Judges a step whenever the student has done something: in the sandbox, in the panel, or elsewhere in the account.
 * On a first visit nothing is judged until then.
 */
export class CheckSession {
  readonly store = createStore<ChecksSnapshot>({ verdicts: {}, isJudging: false });
  private readonly openedAt: Date;
  private readonly leave: (() => void)[] = [];
  private judge: Promise<Judge> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private observed: string | undefined;
  private pass = 0;

  constructor(
    private readonly step: LabStep,
    private readonly labStep: string,
    private readonly ports: CheckPorts,
  ) {
    this.openedAt = ports.now();
  }

  /** Begins to listen; the result ends it. */
  open(): () => void {
    const names = new Set([this.step.machine?.name, ...this.step.checks.map(({ machine }) => machine)]);
    const looking = setInterval(() => void this.look(), LOOK_EVERY_MS);
    this.leave.push(
      hear('pasos:machine-saved', ({ machineName }) => names.has(machineName) && this.judgeSoon()),
      hear('pasos:execution-finished', () => this.judgeSoon()),
      hear('pasos:drafts-changed', ({ step, drafts }) => {
        if (step === this.labStep && this.isWork(drafts)) this.judgeSoon(TYPING_MS);
      }),
      () => clearInterval(looking),
    );
    const begun = this.ports.progress.step();
    if (begun && !begun.doneAt) this.judgeSoon();
    return () => this.close();
  }

  answer(check: string, answer: string): void {
    this.ports.progress.answer(check, answer);
    this.judgeSoon(0);
  }

  /** Something was done: the attempt begins, if it had not, and is judged. */
  judgeSoon(delayMs = SETTLE_MS): void {
    if (!this.ports.progress.step()) this.ports.progress.start(this.openedAt);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.judgeNow(), delayMs);
  }

  private async judgeNow(): Promise<void> {
    const pass = ++this.pass;
    this.store.set({ isJudging: true });
    const judge = await this.getJudge().catch(() => undefined);
    if (pass !== this.pass) return;
    if (!judge) return this.tryAgain();
    const before = this.passed();
    const verdicts = await judge.judge(this.attempt(), (check, verdict) => this.hear(pass, check, verdict));
    if (pass !== this.pass) return;
    this.store.set({ isJudging: false });
    if (this.passed().length > before.length || this.stillDone(verdicts)) await this.keepWork(judge);
    this.observed = await judge.observe().catch(() => this.observed);
    if (Object.values(verdicts).some(({ status }) => status === 'error')) this.judgeSoon(LOOK_EVERY_MS);
    else if (this.waitsForOthers(verdicts) && this.passed().length > before.length) this.judgeSoon();
  }

  /** The judge is code that is fetched: without a server it is not to be had, until there is one again. */
  private tryAgain(): void {
    this.store.set({ isJudging: false });
    this.judgeSoon(LOOK_EVERY_MS);
  }

  private hear(pass: number, check: string, verdict: Verdict): void {
    if (pass !== this.pass) return;
    this.store.set({ verdicts: { ...this.store.get().verdicts, [check]: verdict } });
    if (verdict.status !== 'passed' || this.passed().includes(check)) return;
    this.ports.progress.passed([check]);
    const passed = this.passed();
    const isDone = this.step.checks.every(({ id, optional }) => optional || passed.includes(id));
    if (isDone && !this.ports.progress.step()?.doneAt) this.ports.progress.done();
  }

  /** What cannot be read just now is read when checks next pass. */
  private async keepWork(judge: Judge): Promise<void> {
    const work = await judge.work(this.attempt()).catch(() => undefined);
    if (work) this.ports.progress.work(work);
  }

  /** A step that was done is so with what there is now: what a receipt is made of may be the newer work. */
  private stillDone(verdicts: Readonly<Record<string, Verdict>>): boolean {
    if (!this.ports.progress.step()?.doneAt) return false;
    return this.step.checks.every(({ id, optional }) => optional || verdicts[id]?.status === 'passed');
  }

  /** Some checks come only after others have passed. */
  private waitsForOthers(verdicts: Readonly<Record<string, Verdict>>): boolean {
    return this.step.checks.some(({ id, kind }) => kind === 'deleted' && verdicts[id]?.status === 'waiting');
  }

  /** Notices what was done elsewhere: another tab, the CLI. */
  private async look(): Promise<void> {
    if (document.hidden || this.store.get().isJudging) return;
    const seen = await this.getJudge()
      .then((judge) => judge.observe())
      .catch(() => undefined);
    if (seen === undefined || seen === this.observed) return;
    const isNews = this.observed !== undefined;
    this.observed = seen;
    if (isNews) this.judgeSoon(0);
  }

  private attempt() {
    const step = this.ports.progress.step();
    const drafts = this.ports.drafts();
    return {
      drafts: Object.keys(drafts).length > 0 ? drafts : keptTexts(this.step, step),
      answers: step?.answers ?? {},
      since: step ? new Date(step.startedAt) : this.openedAt,
      passed: this.passed(),
    };
  }

  /** Texts that came with the page are not the student's work. */
  private isWork(drafts: Readonly<Record<string, string>>): boolean {
    if (this.ports.progress.step()) return true;
    return this.step.drafts.some(({ id, start, continues }) => !continues && drafts[id] !== start);
  }

  private passed(): string[] {
    return Object.keys(this.ports.progress.step()?.passed ?? {});
  }

  private getJudge(): Promise<Judge> {
    this.judge ??= this.ports.loadJudge();
    this.judge.catch(() => (this.judge = undefined));
    return this.judge;
  }

  private close(): void {
    this.pass++;
    clearTimeout(this.timer);
    for (const leave of this.leave) leave();
    this.judge?.then((judge) => judge.cancel()).catch(() => {});
  }
}

/** While no sandbox is open: what the student had, or what the step starts from. */
function keptTexts(step: LabStep, progress: StepProgress | undefined): Record<string, string> {
  return Object.fromEntries(step.drafts.map(({ id, start }) => [id, progress?.drafts[id]?.text ?? start]));
}
