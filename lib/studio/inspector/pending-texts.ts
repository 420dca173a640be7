import { createStore } from '@/lib/sandbox/store';
import type { TextProblem } from './edits/field-text';

/** A text as it stands in a field that is being edited. */
interface PendingText {
  readonly text: string;
  /** The value it gave, as JSON, once that is in the definition. */
  readonly written?: string;
  /** Why it cannot be; absent while it is being written. */
  readonly problem?: TextProblem;
}

type Texts = Readonly<Record<string, PendingText>>;

/**
 * What is typed in the fields of the forms until it goes into the definition, by draft and pointer. What cannot go in yet stays
 * here, whatever else is looked at meanwhile.
 */
export class PendingTexts {
  readonly store = createStore<{ readonly texts: Texts }>({ texts: {} });

  get(draft: string, pointer: string): PendingText | undefined {
    return this.store.get().texts[keyOf(draft, pointer)];
  }

  keep(draft: string, pointer: string, pending: PendingText): void {
    this.store.set({ texts: { ...this.store.get().texts, [keyOf(draft, pointer)]: pending } });
  }

  drop(draft: string, pointer: string): void {
    const { [keyOf(draft, pointer)]: gone, ...texts } = this.store.get().texts;
    if (gone) this.store.set({ texts });
  }

  /** The state has another name: what waits in its fields goes with it. */
  move(draft: string, from: string, to: string): void {
    const [before, after] = [keyOf(draft, from), keyOf(draft, to)];
    const texts = Object.entries(this.store.get().texts).map(([key, pending]): [string, PendingText] =>
      key.startsWith(`${before}/`) ? [after + key.slice(before.length), pending] : [key, pending],
    );
    this.store.set({ texts: Object.fromEntries(texts) });
  }
}

function keyOf(draft: string, pointer: string): string {
  return `${draft}#${pointer}`;
}
