import { createStore } from '@/lib/sandbox/store';
import type { Language } from '@/lib/i18n/languages';
import type { Studio } from '../studio';
import type { StateCopy } from './actions/copy';
import { applyChange } from './apply-change';
import type { Place } from './machine/link';
import { isRefusal, type Outcome } from './refusal';
import { refusalText } from './refusal-texts';

/** What is being dragged over the drawing, and where the pointer is. */
export interface Drag {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** What it comes to when it is let go of at a place. */
  readonly dropOn: (place: Place) => void;
}

export interface DesignSnapshot {
  /** What was done last, or why it was not. */
  readonly said?: { readonly text: string; readonly isRefusal: boolean };
  readonly drag?: Drag;
  /** Where the palette inserts; after the selected state without one. */
  readonly place?: Place;
  /** Pointer of the state that the keyboard goes to once it is drawn. */
  readonly focus?: string;
  readonly clip?: StateCopy;
}

/** How the drawing and the palette change the machine: what they say, drag and keep aside. */
export class Design {
  readonly store = createStore<DesignSnapshot>({});
  /** The place on the drawing at a point of the window. */
  placeAt: (point: { readonly x: number; readonly y: number }) => Place | undefined = () => undefined;

  constructor(readonly studio: Studio) {}

  get text(): string {
    return this.studio.session.active.text;
  }

  /** Does an action on the text as one step that can be undone, and says so. */
  perform(act: (text: string) => Outcome, { done, language }: { done: string; language: Language }): boolean {
    const { text, studio } = this;
    const outcome = act(text);
    if (isRefusal(outcome)) {
      this.say(refusalText(outcome, language), true);
      return false;
    }
    studio.apply(outcome);
    // The drawing follows at once instead of when the typing pauses.
    studio.session.diagnosis.lookNow(applyChange(text, outcome));
    this.store.set({ place: undefined, focus: outcome.select });
    this.say(done);
    return true;
  }

  say(text: string, isRefusal = false): void {
    this.store.set({ said: { text, isRefusal } });
  }

  drag(drag: Drag | undefined): void {
    this.store.set({ drag });
  }

  drop(): void {
    const { drag } = this.store.get();
    this.drag(undefined);
    const place = drag && this.placeAt(drag);
    if (place) drag.dropOn(place);
  }
}

const designs = new WeakMap<Studio, Design>();

export function designOf(studio: Studio): Design {
  const design = designs.get(studio) ?? new Design(studio);
  designs.set(studio, design);
  return design;
}
