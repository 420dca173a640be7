import { EditorState, Transaction, type Extension } from '@codemirror/state';
import { EditorView, placeholder } from '@codemirror/view';

const look = EditorView.theme({
  '&': { height: 'auto', maxHeight: '16rem' },
  '.cm-content': { padding: '4px 0', minHeight: '1.6em' },
  '.cm-scroller': { overflow: 'auto' },
  '.cm-placeholder': { color: 'var(--muted)', fontStyle: 'italic' },
});

/** An editor among the fields of a form: it grows with its text, and Tab goes to the next field. */
export function compactEditor(empty: string, isReadOnly: boolean): Extension {
  return [look, placeholder(empty), EditorState.readOnly.of(isReadOnly)];
}

/** Another text from outside: no step of what was typed here. */
export function replaceDocument(view: EditorView, text: string): void {
  const { doc } = view.state;
  if (doc.toString() === text) return;
  view.dispatch({
    changes: { from: 0, to: doc.length, insert: text },
    annotations: Transaction.addToHistory.of(false),
  });
}
