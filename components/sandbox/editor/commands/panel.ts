import { StateEffect, StateField } from '@codemirror/state';
import { showPanel, type EditorView, type Panel } from '@codemirror/view';

type MakePanel = (view: EditorView) => Panel;

const setPanel = StateEffect.define<MakePanel | null>();

const panel = StateField.define<{ readonly make: MakePanel | null }>({
  create: () => ({ make: null }),
  update(value, transaction) {
    const effect = transaction.effects.find((each) => each.is(setPanel));
    return effect ? { make: effect.value as MakePanel | null } : value;
  },
  provide: (field) => showPanel.from(field, ({ make }) => make),
});

/** Above the text, one at a time. It gets the focus, and Escape gives it back to the text. */
export function openPanel(view: EditorView, build: (close: () => void) => HTMLElement): void {
  if (!view.state.field(panel, false)) view.dispatch({ effects: StateEffect.appendConfig.of(panel) });
  const close = () => {
    view.dispatch({ effects: setPanel.of(null) });
    view.focus();
  };
  const make: MakePanel = () => {
    const dom = build(close);
    dom.classList.add('cm-ask');
    dom.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close();
    });
    return { dom, top: true, mount: () => dom.querySelector('input')?.select() };
  };
  view.dispatch({ effects: setPanel.of(make) });
}
