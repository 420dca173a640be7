import type { Design } from '@/lib/studio/edit/design';
import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { isTerminal } from '@/lib/studio/edit/machine/ways';
import { TextDraft } from '@/lib/studio/edit/text/text-draft';
import type { OpenMenu } from './menu/menu-state';
import { editingTexts } from './messages';
import { copySelected, cutState, duplicate, pasteAfter, removeState } from './state-actions';
import { stateOf } from './use-canvas-events';

interface CanvasKeys {
  readonly design: Design;
  readonly session: SandboxSession;
  readonly language: Language;
  readonly fit: () => void;
  readonly openMenu: (menu: OpenMenu) => void;
  readonly rename: (state: string) => void;
  readonly pointIn: (box: DOMRect) => { readonly x: number; readonly y: number };
}

/** The keys of the console's canvas, and `+` and Insert; they mean the state that has the focus, or the selected one. */
export function onCanvasKey(event: KeyboardEvent, keys: CanvasKeys): void {
  if (event.defaultPrevented || event.target instanceof HTMLInputElement) return;
  const act = actionOf(event, keys);
  if (!act) return;
  event.preventDefault();
  act();
}

function actionOf(event: KeyboardEvent, keys: CanvasKeys): (() => void) | undefined {
  const { design, session, language, fit } = keys;
  const texts = editingTexts[language];
  const state = stateOf(event.target) ?? session.store.get().selectedState;
  const withState = (act: (state: string) => void) => (state === undefined ? undefined : () => act(state));
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.altKey) return key === 'c' && !event.ctrlKey ? fit : undefined;
  if (event.ctrlKey || event.metaKey) {
    switch (key) {
      case 'd':
        return withState((one) => duplicate(design, one, language));
      case 'c':
        return withState((one) => copySelected(design, one, language));
      case 'x':
        return withState((one) => cutState(design, one, language));
      case 'v':
        return withState((one) => pasteAfter(design, one, language));
      case 'z':
        return () =>
          event.shiftKey ? step(design, 'redo', texts.done.redone) : step(design, 'undo', texts.done.undone);
      case 'y':
        return () => step(design, 'redo', texts.done.redone);
    }
    return undefined;
  }
  switch (key) {
    case 'Delete':
    case 'Backspace':
      return withState((one) => removeState(design, one, language));
    case 'F2':
      return withState(keys.rename);
    case 'ContextMenu':
      return withState((one) => openStateMenu(event, keys, one));
    case 'F10':
      return event.shiftKey ? withState((one) => openStateMenu(event, keys, one)) : undefined;
    case '+':
    case 'Insert':
      return () => openInsert(event, keys, state);
  }
  return undefined;
}

function openStateMenu({ target }: KeyboardEvent, { openMenu, pointIn }: CanvasKeys, state: string): void {
  const box = target instanceof Element ? target.getBoundingClientRect() : new DOMRect();
  openMenu({ kind: 'state', state, page: 'main', at: pointIn(box) });
}

function openInsert(
  { target }: KeyboardEvent,
  { design, openMenu, pointIn }: CanvasKeys,
  state?: string,
): void {
  const box = target instanceof Element ? target.getBoundingClientRect() : new DOMRect();
  const draft = TextDraft.open(design.text);
  if (state === undefined || !draft?.has(state)) {
    openMenu({ kind: 'insert', place: { on: '/StartAt' }, at: pointIn(box) });
    return;
  }
  const place = isTerminal(draft, state) ? { before: state } : { after: state };
  openMenu({ kind: 'insert', place, at: pointIn(box) });
}

export function step(design: Design, which: 'undo' | 'redo', done: string): void {
  const { studio } = design;
  studio[which]();
  studio.session.diagnosis.lookNow(design.text);
  design.say(done);
}
