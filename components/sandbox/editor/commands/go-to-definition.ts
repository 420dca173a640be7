import { EditorView } from '@codemirror/view';
import type { StateSymbol } from '@pasos/engine/editing';
import { loadEditing } from '@/lib/editing/late-editing';
import { ownerOf } from './late-commands';
import { commandTexts } from './messages';

/** From the name of a state to where it is written. */
export async function goToDefinition(
  view: EditorView,
  offset: number,
  { quietly = false } = {},
): Promise<void> {
  const { targetAt } = await loadEditing();
  const found = targetAt(view.state.doc.toString(), offset);
  if (found) return goToState(view, found);
  if (!quietly) {
    const { noDefinition } = commandTexts(ownerOf(view).language);
    view.dispatch({ effects: EditorView.announce.of(noDefinition) });
  }
}

export function goToState(view: EditorView, { from, pointer, name }: StateSymbol): void {
  const { session, language } = ownerOf(view);
  session.store.set({ selectedState: pointer });
  view.dispatch({
    selection: { anchor: from + 1 },
    effects: [
      EditorView.scrollIntoView(from, { y: 'center' }),
      EditorView.announce.of(commandTexts(language).wentTo(name)),
    ],
  });
  view.focus();
}
