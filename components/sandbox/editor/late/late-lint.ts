import { Compartment, type Extension } from '@codemirror/state';
import { EditorView, gutter, keymap } from '@codemirror/view';
import type { Diagnostic } from '@codemirror/lint';

const slot = new Compartment();

/** The column for marks is there from the start, so that the first mark moves nothing. */
const reserved = [
  gutter({ class: 'cm-gutter-lint-reserved' }),
  EditorView.theme({ '.cm-gutter-lint-reserved': { width: '1.4em' } }),
];

/** A place for findings; what shows them comes with the first one. */
export function lateLint(): Extension {
  return slot.of(reserved);
}

/** Marks the findings in the text. `isCurrent` says, once there is something to show them with, whether they still hold. */
export async function markFindings(
  view: EditorView,
  findings: readonly Diagnostic[],
  isCurrent: () => boolean,
): Promise<void> {
  const isShowing = slot.get(view.state) !== reserved;
  if (findings.length === 0 && !isShowing) return;
  const { lintGutter, lintKeymap, setDiagnostics } = await import('@codemirror/lint');
  if (!isCurrent()) return;
  if (slot.get(view.state) === reserved)
    view.dispatch({ effects: slot.reconfigure([lintGutter(), keymap.of(lintKeymap)]) });
  view.dispatch(setDiagnostics(view.state, findings));
}
