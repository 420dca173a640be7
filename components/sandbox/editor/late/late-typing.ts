import { Compartment, type Extension } from '@codemirror/state';
import { ViewPlugin, type EditorView } from '@codemirror/view';

const filling = new WeakMap<EditorView, Promise<void>>();

/** What helps while typing comes when somebody is about to type: most pages are read first. */
export function lateTyping(load: () => Promise<Extension>): Extension {
  const slot = new Compartment();
  const fill = async (view: EditorView) => {
    const extension = await load();
    if (isEmpty(slot, view)) view.dispatch({ effects: slot.reconfigure(extension) });
  };
  const filler = ViewPlugin.define(() => ({
    // A view that gets another state keeps the focus, and that state has an empty slot of its own.
    update({ view }) {
      if (view.hasFocus && isEmpty(slot, view)) filling.set(view, fill(view));
    },
  }));
  return [slot.of([]), filler];
}

/** Settles once what helps while typing is there, if it is on its way. */
export function typingReady(view: EditorView): Promise<void> {
  return filling.get(view) ?? Promise.resolve();
}

function isEmpty(slot: Compartment, view: EditorView): boolean {
  const content = slot.get(view.state);
  return Array.isArray(content) && content.length === 0;
}
