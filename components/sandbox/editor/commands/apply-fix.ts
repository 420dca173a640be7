import { isolateHistory } from '@codemirror/commands';
import { EditorView } from '@codemirror/view';
import type { Fix } from '@pasos/engine/editing';
import { ownerOf } from './late-commands';
import { commandTexts } from './messages';

/** One step of the undo history. A fix was meant for one text; on another it does nothing. */
export function applyFix(view: EditorView, { edits, label }: Fix, text: string): void {
  if (view.state.doc.toString() !== text) return;
  view.dispatch({
    changes: edits.map(({ offset, length, content }) => ({
      from: offset,
      to: offset + length,
      insert: content,
    })),
    annotations: isolateHistory.of('full'),
    effects: EditorView.announce.of(commandTexts(ownerOf(view).language).fixed(label)),
    userEvent: 'input.fix',
  });
}
