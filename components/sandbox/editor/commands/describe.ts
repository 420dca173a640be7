import { Prec, StateEffect, StateField } from '@codemirror/state';
import { closeHoverTooltips, EditorView, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import type { Description } from '@pasos/engine/editing';
import type { Language } from '@/lib/i18n/languages';
import { lookUp } from '@/lib/editing/reference-desk';
import { isUsingKeys, ownerOf } from './late-commands';
import { commandTexts } from './messages';

const valueCharsMax = 400;

/** What the pointer rests on, explained. */
export async function hoverAt(view: EditorView, offset: number): Promise<Tooltip | null> {
  const found = await findAt(view, offset);
  // What was asked for by a key is not covered by what the pointer happens to rest on.
  if (isUsingKeys(view) || view.state.field(shown, false)?.tooltip) return null;
  return found ? tooltip(found, ownerOf(view).language, true) : null;
}

/** The same for the cursor: shown until Escape or until it moves, and said to screen readers. */
export async function describeHere(view: EditorView): Promise<void> {
  const { language } = ownerOf(view);
  const { head } = view.state.selection.main;
  const found = await findAt(view, head);
  if (!found) {
    view.dispatch({ effects: EditorView.announce.of(commandTexts(language).nothingToSay) });
    return;
  }
  if (!view.state.field(shown, false))
    view.dispatch({ effects: StateEffect.appendConfig.of([shown, closeOnEscape, closeOnBlur]) });
  view.dispatch({
    effects: [
      closeHoverTooltips,
      show.of(tooltip(found, language, false)),
      EditorView.announce.of(spoken(found, language)),
    ],
  });
}

async function findAt(view: EditorView, offset: number): Promise<Description | undefined> {
  const { session, language } = ownerOf(view);
  const text = view.state.doc.toString();
  const found = await lookUp(session, { text, offset, language });
  // Meanwhile something may have been written.
  return text === view.state.doc.toString() ? found : undefined;
}

const show = StateEffect.define<Tooltip | null>();

const shown = StateField.define<{ readonly tooltip: Tooltip | null }>({
  create: () => ({ tooltip: null }),
  update(value, transaction) {
    const effect = transaction.effects.find((each) => each.is(show));
    if (effect) return { tooltip: effect.value as Tooltip | null };
    return value.tooltip && (transaction.docChanged || transaction.selection) ? { tooltip: null } : value;
  },
  provide: (field) => showTooltip.from(field, ({ tooltip }) => tooltip),
});

const closeOnEscape = Prec.highest(
  keymap.of([
    {
      key: 'Escape',
      run: (view) => {
        if (!view.state.field(shown).tooltip) return false;
        view.dispatch({ effects: show.of(null) });
        return true;
      },
    },
  ]),
);

const closeOnBlur = EditorView.domEventHandlers({
  blur: (_, view) => {
    if (view.state.field(shown).tooltip) view.dispatch({ effects: show.of(null) });
  },
});

/** Below the cursor it hides none of what is above the text. */
function tooltip(found: Description, language: Language, above: boolean): Tooltip {
  return { pos: found.from, end: found.to, above, create: () => ({ dom: draw(found, language) }) };
}

function draw({ title, kind, text, example, value }: Description, language: Language): HTMLElement {
  const dom = element('div', 'cm-reference');
  const head = element('div', 'cm-reference-head');
  head.append(element('code', '', title), element('span', '', kind));
  dom.append(head);
  if (text) dom.append(element('p', '', text));
  if (example) dom.append(element('pre', '', example));
  if (value !== undefined) {
    const last = element('p', 'cm-reference-value', `${commandTexts(language).lastRun} `);
    last.append(element('code', '', valueText(value)));
    dom.append(last);
  }
  return dom;
}

function spoken({ title, kind, text, example, value }: Description, language: Language): string {
  const last = value === undefined ? '' : `${commandTexts(language).lastRun} ${valueText(value)}`;
  return [`${title}, ${kind}.`, text, example, last].filter(Boolean).join(' ');
}

function valueText(value: unknown): string {
  const text = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  return text.length > valueCharsMax ? `${text.slice(0, valueCharsMax)}…` : text;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
