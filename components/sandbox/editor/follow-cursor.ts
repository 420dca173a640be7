import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { editingStore } from '@/lib/editing/late-editing';

const pauseMs = 120;

/** The state in which somebody moves or writes is the one that the drawing shows as selected. */
export function followCursor(session: SandboxSession): Extension {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const select = (view: EditorView) => {
    const { service } = editingStore.get();
    const pointer = service?.stateAt(view.state.doc.toString(), view.state.selection.main.head)?.pointer;
    const { selectedState } = session.store.get();
    if (view.hasFocus && pointer !== undefined && pointer !== selectedState)
      session.store.set({ selectedState: pointer });
  };
  return EditorView.updateListener.of(({ transactions, view }) => {
    const isByHand = transactions.some((each) => each.isUserEvent('select') || each.isUserEvent('input'));
    if (!isByHand) return;
    clearTimeout(timer);
    timer = setTimeout(() => select(view), pauseMs);
  });
}
