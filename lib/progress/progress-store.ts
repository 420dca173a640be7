import { createOutbox, patchOfEvent } from './outbox';
import { applyPatch, applyPatches, noProgress } from './patch';
import type { Patch } from './patch';
import type { Progress, Work } from './progress';
import { fetchProgress, forgetDrafts, recall, remember } from './progress-copy';
import { createSender } from './sender';

export interface ProgressSnapshot {
  readonly progress: Progress;
  /** The server, or this browser when the server does not answer, has told what is known. */
  readonly ready: boolean;
}

const noWork: Work = { machines: {}, drafts: {}, stacks: {}, runs: [] };

export const noSnapshot: ProgressSnapshot = { progress: noProgress, ready: false };

/** The student's progress, seen at once and kept soon after: nothing is lost by a lost network, a crash or a second tab. */
class ProgressStore {
  private snapshot = noSnapshot;
  private loading: Promise<void> | undefined;
  private clockAheadMs = 0;
  private readonly listeners = new Set<() => void>();
  private readonly storage = browserStorage();
  private readonly outbox = createOutbox(this.storage);
  private readonly sender = createSender({
    outbox: this.outbox,
    fetch: (url, init) => fetch(url, init),
    alone: (work) =>
      navigator.locks ? navigator.locks.request('pasos-progress', work).then(() => undefined) : work(),
    later: (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  });

  readonly get = (): ProgressSnapshot => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.loading === undefined) this.listen();
    this.listeners.add(listener);
    void this.load();
    return () => this.listeners.delete(listener);
  };

  recordLesson(path: string): void {
    this.record({ kind: 'lesson', path, at: now() });
  }

  recordQuiz(key: string, { right, answer }: { right: boolean; answer: string }): void {
    this.record({ kind: 'quiz', key, right, answer, at: now() });
  }

  recordLast(path: string): void {
    this.record({ kind: 'last', path, at: now() }, 2000);
  }

  /** The time by the server's clock, which stamps what machines do; this computer's may be minutes away. */
  serverTime(): Date {
    return new Date(Date.now() - this.clockAheadMs);
  }

  startStep(step: string, at = this.serverTime().toISOString()): void {
    this.record({ kind: 'start', step, at });
  }

  recordDraft(step: string, draft: string, text: string): void {
    this.record({ kind: 'draft', step, draft, text, at: now() }, 1500);
  }

  recordAnswer(step: string, check: string, answer: string): void {
    this.record({ kind: 'answer', step, check, answer, at: now() }, 800);
  }

  recordPassed(step: string, checks: readonly string[]): void {
    this.record({ kind: 'passed', step, checks, at: now() });
  }

  /** What is not there any more (a machine deleted at the end) is kept as it was. */
  recordWork(step: string, found: Work): void {
    const { at: _, ...before } = this.snapshot.progress.steps[step]?.work ?? { at: '', ...noWork };
    const isGone = Object.keys(found.machines).length === 0;
    const machines = { ...before.machines, ...found.machines };
    const work = { ...found, machines, ...(isGone && { runs: before.runs }) };
    if (JSON.stringify(work) !== JSON.stringify(before)) this.record({ kind: 'work', step, work, at: now() });
  }

  recordDone(step: string): void {
    this.record({ kind: 'done', step, at: now() });
  }

  showHint(step: string, shown: number): void {
    this.record({ kind: 'hints', step, shown, at: now() });
  }

  showSolution(step: string): void {
    this.record({ kind: 'solution', step, at: now() });
  }

  /** Texts the server keeps, by lab step and draft, with the time of each. */
  async keptDrafts(): Promise<Record<string, Record<string, { text: string; at: number }>>> {
    await this.load();
    const steps = Object.entries(this.snapshot.progress.steps).map(([step, { drafts }]) => {
      const kept = Object.entries(drafts).map(([draft, { text, at }]) => [
        draft,
        { text, at: Date.parse(at) },
      ]);
      return [step, Object.fromEntries(kept)] as const;
    });
    return Object.fromEntries(steps);
  }

  /** The whole progress as a text to keep. */
  async export(): Promise<string> {
    await this.load();
    return JSON.stringify(this.snapshot.progress, undefined, 2);
  }

  /** Joins an exported progress to this one. False when it is not one, or could not be kept. */
  async import(text: string): Promise<boolean> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/api/progress', { method: 'PUT', headers, body: text }).catch(
      () => undefined,
    );
    if (!response?.ok) return false;
    this.show({ progress: (await response.json()) as Progress, ready: true });
    return true;
  }

  /** Forgets everything, here and on the server. False when the server could not be reached: nothing is forgotten then. */
  async erase(): Promise<boolean> {
    const response = await fetch('/api/progress', { method: 'DELETE' }).catch(() => undefined);
    if (!response?.ok) return false;
    this.outbox.clear();
    forgetDrafts(this.storage);
    this.show({ progress: noProgress, ready: true });
    return true;
  }

  private record(patch: Patch, delayMs?: number): void {
    this.outbox.put(patch);
    this.show({ ...this.snapshot, progress: applyPatch(this.snapshot.progress, patch) });
    this.sender.wake(delayMs);
  }

  private load(): Promise<void> {
    return (this.loading ??= fetchProgress((ahead) => (this.clockAheadMs = ahead))
      .catch(() => recall(this.storage))
      .then((progress) => {
        const pending = this.outbox.pending().map(({ patch }) => patch);
        this.show({ progress: applyPatches(progress, pending), ready: true });
        if (pending.length > 0) this.sender.wake();
      }));
  }

  private show(next: ProgressSnapshot): void {
    if (next.progress === this.snapshot.progress && next.ready === this.snapshot.ready) return;
    this.snapshot = next;
    for (const listener of [...this.listeners]) listener();
    if (next.ready) remember(this.storage, next.progress);
  }

  /** For the life of the page: what other tabs do is seen, what is pending is sent when the page goes. */
  private listen(): void {
    window.addEventListener('storage', (event) => {
      const patch = patchOfEvent(event);
      if (patch) this.show({ ...this.snapshot, progress: applyPatch(this.snapshot.progress, patch) });
    });
    window.addEventListener('pagehide', () => this.sender.farewell());
    window.addEventListener('online', () => this.sender.wake());
  }
}

export const progressStore = new ProgressStore();

/** `localStorage` of a page that may not use it throws when it is touched. */
function browserStorage(): Storage | undefined {
  try {
    return typeof window === 'undefined' ? undefined : window.localStorage;
  } catch {
    return undefined;
  }
}

function now(): string {
  return new Date().toISOString();
}
