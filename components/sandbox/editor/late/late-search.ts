import { Compartment, type Extension } from '@codemirror/state';
import { keymap, type EditorView } from '@codemirror/view';

/** Search comes with the first Ctrl+F: most visits never need its code. */
export function lateSearch(): Extension {
  const slot = new Compartment();
  const open = (view: EditorView) => {
    void openSearch(view, slot);
    return true;
  };
  return [keymap.of([{ key: 'Mod-f', run: open }]), slot.of([])];
}

async function openSearch(view: EditorView, slot: Compartment): Promise<void> {
  const { openSearchPanel, search, searchKeymap } = await import('@codemirror/search');
  const content = slot.get(view.state);
  if (Array.isArray(content) && content.length === 0)
    view.dispatch({ effects: slot.reconfigure([search({ top: true }), keymap.of(searchKeymap)]) });
  openSearchPanel(view);
}
