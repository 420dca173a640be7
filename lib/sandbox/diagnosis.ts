import type { Diagnostic } from '@pasos/engine/browser';
import { createStore } from './store';

export interface DiagnosisSnapshot {
  /** The text these findings are about: they are stale when the editor shows another. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The last text that was JSON, for the drawing. */
  readonly definition: unknown;
  readonly isJson: boolean;
}

export type Diagnose = (text: string) => readonly Diagnostic[];

/** A long text, whose findings take time, is looked at less often while it is being written. */
const pauseMsMin = 40;
const pauseMsMax = 300;

/** Findings about the text in the editor, a moment after the last keystroke. */
export class Diagnosis {
  private pauseMs = pauseMsMin;
  readonly store = createStore<DiagnosisSnapshot>({
    text: '',
    diagnostics: [],
    definition: undefined,
    isJson: false,
  });
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly diagnose: Diagnose) {}

  look(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.lookNow(text), this.pauseMs);
  }

  lookNow(text: string): DiagnosisSnapshot {
    clearTimeout(this.timer);
    if (text !== this.store.get().text || !this.store.get().definition) {
      const begun = performance.now();
      const diagnostics = this.diagnose(text);
      this.pauseMs = Math.min(Math.max(2 * (performance.now() - begun), pauseMsMin), pauseMsMax);
      this.store.set({ text, diagnostics, ...this.parse(text) });
    }
    return this.store.get();
  }

  /** The same text once more: there may be more to say about it now. */
  again(): void {
    const { text } = this.store.get();
    this.store.set({ diagnostics: this.diagnose(text) });
  }

  /** Another draft: its predecessor's drawing must not stay while it is broken. */
  reset(text: string): void {
    this.store.set({ definition: undefined });
    this.lookNow(text);
  }

  close(): void {
    clearTimeout(this.timer);
  }

  private parse(text: string): Pick<DiagnosisSnapshot, 'definition' | 'isJson'> {
    try {
      return { definition: JSON.parse(text) as unknown, isJson: true };
    } catch {
      return { definition: this.store.get().definition, isJson: false };
    }
  }
}
