import { Facet, Prec, type Extension } from '@codemirror/state';
import { closeHoverTooltips, EditorView, hasHoverTooltips, hoverTooltip, keymap } from '@codemirror/view';
import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import type { EditorCommand } from '@/lib/sandbox/session/session-types';
import { typingReady } from '../late/late-typing';

interface EditorOwner {
  readonly session: SandboxSession;
  readonly language: Language;
}

/** Whose text an editor shows. */
const owners = Facet.define<EditorOwner, EditorOwner | undefined>({ combine: ([first]) => first });

export function ownerOf(view: EditorView): EditorOwner {
  const owner = view.state.facet(owners);
  if (!owner) throw new Error('an editor without an owner');
  return owner;
}

const keys: Readonly<Record<string, EditorCommand>> = {
  F1: 'describe',
  'Mod-.': 'fixes',
  F12: 'goToDefinition',
  F2: 'rename',
  'Mod-Shift-o': 'outline',
};

/** What the editor does on demand. Only the keys are here; what they do is fetched at the first use. */
export function lateCommands(owner: EditorOwner): Extension {
  const run = (name: EditorCommand) => (view: EditorView) => {
    void runCommand(view, name);
    return true;
  };
  const bindings = Object.entries(keys).map(([key, name]) => ({ key, run: run(name), preventDefault: true }));
  const format = () => {
    void owner.session.format();
    return true;
  };
  return [
    owners.of(owner),
    Prec.high(keymap.of([...bindings, { key: 'Shift-Alt-f', run: format, preventDefault: true }])),
    hoverTooltip(async (view, offset) => (await import('./describe')).hoverAt(view, offset)),
    Prec.highest(quietWhileKeysAreUsed),
    EditorView.domEventHandlers({
      // Whoever looks at the text soon wants to know something of it.
      focus: prefetch,
      pointerover: prefetch,
      mousedown: (event, view) => {
        if (event.button === 0 && (event.ctrlKey || event.metaKey)) void followClick(event, view);
      },
    }),
  ];
}

const usingKeys = new WeakSet<EditorView>();

/** A pointer that was left lying explains nothing into what is being typed, and Escape puts away what it explained. */
const quietWhileKeysAreUsed = EditorView.domEventHandlers({
  keydown: (event, view) => {
    usingKeys.add(view);
    if (event.key !== 'Escape' || !hasHoverTooltips(view.state)) return false;
    view.dispatch({ effects: closeHoverTooltips });
    return true;
  },
  pointermove: (_, view) => void usingKeys.delete(view),
});

/** True from a key until the pointer moves. */
export function isUsingKeys(view: EditorView): boolean {
  return usingKeys.has(view);
}

let isFetching = false;

function prefetch(): void {
  if (isFetching) return;
  isFetching = true;
  void import('@/lib/editing/late-editing')
    .then(({ loadEditing }) => loadEditing())
    .catch(() => (isFetching = false));
}

export async function runCommand(view: EditorView, name: EditorCommand): Promise<void> {
  switch (name) {
    case 'describe':
      return (await import('./describe')).describeHere(view);
    case 'fixes':
      return askForFixes(view);
    case 'goToDefinition':
      return (await import('./go-to-definition')).goToDefinition(view, view.state.selection.main.head);
    case 'rename':
      return (await import('./rename')).rename(view);
    case 'outline':
      return (await import('./outline')).outline(view);
  }
}

/** Ctrl and a click on a name leads to the state; the click itself has moved the cursor there. */
async function followClick(event: MouseEvent, view: EditorView): Promise<void> {
  const offset = view.posAtCoords({ x: event.clientX, y: event.clientY });
  if (offset === null) return;
  const { goToDefinition } = await import('./go-to-definition');
  await goToDefinition(view, offset, { quietly: true });
}

const asking = new WeakSet<EditorView>();

/** Fixes are chosen from the list that completion has: its keys are known already. */
async function askForFixes(view: EditorView): Promise<void> {
  const { toProblem } = await import('./fix-options');
  if (!toProblem(view)) return;
  const [{ startCompletion }] = await Promise.all([import('@codemirror/autocomplete'), typingReady(view)]);
  asking.add(view);
  startCompletion(view);
}

/** True once after `fixes` was asked for. */
export function isAskingForFixes(view: EditorView): boolean {
  return asking.delete(view);
}
