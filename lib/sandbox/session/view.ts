import type { EditorMove, EditorPort, SessionSnapshot } from './session-types';
import type { Store } from '../store';

/** What is looked at in a sandbox: the draft or a run, a state of it, a place in its text. */
export class View {
  /** Set while the editor is on the page. */
  editor: EditorPort | undefined;

  constructor(private readonly store: Store<SessionSnapshot>) {}

  draw(drawn: SessionSnapshot['drawn']): void {
    this.store.set({ drawn });
  }

  /** A state picked in the drawing or a table; the cursor follows where the text has that state. */
  selectState(pointer: string, { focusEditor = false } = {}): void {
    this.store.set({ selectedState: pointer });
    this.move({ place: { pointer }, focus: focusEditor });
  }

  goToOffset(offset: number): void {
    this.move({ place: { offset }, focus: true });
  }

  private move(move: EditorMove): void {
    if (move.focus) this.store.set({ editorCalls: this.store.get().editorCalls + 1 });
    this.editor?.goTo(move);
  }
}
