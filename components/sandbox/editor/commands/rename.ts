import { EditorView } from '@codemirror/view';
import type { StateSymbol } from '@pasos/engine/editing';
import { renameState } from '@/lib/studio/edit/actions/rename';
import { isRefusal } from '@/lib/studio/edit/refusal';
import { refusalText } from '@/lib/studio/edit/refusal-texts';
import { loadEditing } from '@/lib/editing/late-editing';
import { ownerOf } from './late-commands';
import { commandTexts } from './messages';
import { openPanel } from './panel';

/** Another name for the state at the cursor, or for the one it leads to; whoever leads there follows. */
export async function rename(view: EditorView): Promise<void> {
  const { targetAt, stateAt } = await loadEditing();
  const text = view.state.doc.toString();
  const { head } = view.state.selection.main;
  const state = targetAt(text, head) ?? stateAt(text, head);
  const texts = commandTexts(ownerOf(view).language);
  if (state) openPanel(view, (close) => form(view, state, close));
  else view.dispatch({ effects: EditorView.announce.of(texts.notInState) });
}

function form(view: EditorView, state: StateSymbol, close: () => void): HTMLElement {
  const texts = commandTexts(ownerOf(view).language);
  const dom = document.createElement('form');
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.value = state.name;
  input.className = 'cm-textfield';
  input.setAttribute('main-field', 'true');
  label.append(texts.newName(state.name), input);
  const trouble = document.createElement('p');
  trouble.setAttribute('role', 'alert');
  const cancel = button(texts.cancel, 'button');
  cancel.addEventListener('click', close);
  dom.append(label, button(texts.rename, 'submit'), cancel, trouble);
  dom.addEventListener('submit', (event) => {
    event.preventDefault();
    const refused = tryRename(view, state, input.value);
    trouble.textContent = refused ?? '';
    if (refused === undefined) close();
  });
  return dom;
}

function button(text: string, type: 'button' | 'submit'): HTMLButtonElement {
  const made = document.createElement('button');
  Object.assign(made, { type, textContent: text, className: 'cm-button' });
  return made;
}

/** Why it cannot be done; undefined when it is. */
function tryRename(view: EditorView, { pointer, name }: StateSymbol, to: string): string | undefined {
  const { session, language } = ownerOf(view);
  if (to === name) return undefined;
  const outcome = renameState(view.state.doc.toString(), pointer, to);
  if (isRefusal(outcome)) return refusalText(outcome, language);
  session.view.editor?.apply(outcome.edits);
  if (outcome.select !== undefined) session.store.set({ selectedState: outcome.select });
  view.dispatch({ effects: EditorView.announce.of(commandTexts(language).renamed(to)) });
  return undefined;
}
