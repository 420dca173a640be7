import type { EditorView } from '@codemirror/view';
import type { StateSymbol } from '@pasos/engine/editing';
import type { Language } from '@/lib/i18n/languages';
import { loadEditing } from '@/lib/editing/late-editing';
import { goToState } from './go-to-definition';
import { ownerOf } from './late-commands';
import { commandTexts } from './messages';
import { openPanel } from './panel';

/** Every state by name: type a part of it, choose with the arrows, go there with Enter. */
export async function outline(view: EditorView): Promise<void> {
  const { statesIn } = await loadEditing();
  const states = statesIn(view.state.doc.toString());
  openPanel(view, (close) => {
    const go = (state: StateSymbol) => {
      close();
      goToState(view, state);
    };
    return new Outline(states, ownerOf(view).language, go).dom;
  });
}

const listId = 'editor-outline';

class Outline {
  readonly dom = document.createElement('div');
  private readonly input = document.createElement('input');
  private readonly list = document.createElement('ul');
  private shown: readonly StateSymbol[] = [];
  private active = 0;

  constructor(
    private readonly states: readonly StateSymbol[],
    private readonly language: Language,
    private readonly go: (state: StateSymbol) => void,
  ) {
    const texts = commandTexts(language);
    const attributes = { role: 'combobox', 'aria-expanded': 'true', 'aria-controls': listId };
    for (const [name, value] of Object.entries(attributes)) this.input.setAttribute(name, value);
    this.input.className = 'cm-textfield';
    this.input.placeholder = texts.filter;
    this.input.setAttribute('aria-label', texts.filter);
    this.input.addEventListener('input', () => this.filter());
    this.input.addEventListener('keydown', (event) => this.onKey(event));
    this.list.id = listId;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', texts.outline);
    this.dom.append(this.input, this.list);
    this.filter();
  }

  private filter(): void {
    const wanted = this.input.value.toLowerCase();
    this.shown = this.states.filter(({ name }) => name.toLowerCase().includes(wanted));
    this.active = 0;
    this.draw();
  }

  private onKey(event: KeyboardEvent): void {
    const state = this.shown[this.active];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter' && state) this.go(state);
    else if (step && this.shown.length > 0) {
      this.active = (this.active + step + this.shown.length) % this.shown.length;
      this.draw();
    } else return;
    event.preventDefault();
  }

  private draw(): void {
    const rows = this.shown.map((state, index) => this.row(state, index));
    if (rows.length === 0) {
      const nobody = document.createElement('li');
      nobody.textContent = commandTexts(this.language).noState;
      rows.push(nobody);
    }
    this.list.replaceChildren(...rows);
    this.input.setAttribute('aria-activedescendant', `${listId}-${this.active}`);
    rows[this.active]?.scrollIntoView({ block: 'nearest' });
  }

  private row(state: StateSymbol, index: number): HTMLLIElement {
    const row = document.createElement('li');
    row.id = `${listId}-${index}`;
    row.setAttribute('role', 'option');
    row.setAttribute('aria-selected', String(index === this.active));
    row.style.paddingInlineStart = `${8 + 16 * state.depth}px`;
    const type = document.createElement('span');
    type.textContent = state.type;
    row.append(state.name, type);
    row.addEventListener('click', () => this.go(state));
    return row;
  }
}
