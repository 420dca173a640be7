import { useEffect } from 'react';
import { moveState } from '@/lib/studio/edit/actions/move';
import type { Design } from '@/lib/studio/edit/design';
import { lastOf } from '@/lib/studio/edit/text/text-draft';
import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import type { Canvas } from '../machine-graph';
import { startDrag } from './drag';
import type { OpenMenu } from './menu/menu-state';
import { editingTexts } from './messages';
import { onCanvasKey } from './canvas-keys';

export interface CanvasEvents {
  readonly design: Design;
  readonly session: SandboxSession;
  readonly language: Language;
  readonly canvas: Canvas;
  readonly openMenu: (menu: OpenMenu) => void;
  readonly rename: (state: string) => void;
}

/** Keys, context menu and dragging of states: one listener each on the frame, however many states there are. */
export function useCanvasEvents({ design, session, language, canvas, openMenu, rename }: CanvasEvents): void {
  const { frame, fit } = canvas;
  useEffect(() => {
    const box = frame.current;
    if (!box) return undefined;
    const pointIn = ({ left, bottom }: DOMRect) => {
      const around = box.getBoundingClientRect();
      return { x: left - around.left + 8, y: bottom - around.top };
    };
    const onKey = (event: KeyboardEvent) =>
      onCanvasKey(event, { design, session, language, fit, openMenu, rename, pointIn });
    const onContext = (event: MouseEvent) => {
      const state = stateOf(event.target);
      if (state === undefined) return;
      event.preventDefault();
      session.view.selectState(state);
      const around = box.getBoundingClientRect();
      const isByKey = event.detail === 0 && event.button !== 2;
      const at = { x: event.clientX - around.left, y: event.clientY - around.top };
      const target = event.target instanceof Element ? event.target.getBoundingClientRect() : undefined;
      openMenu({ kind: 'state', state, page: 'main', at: isByKey && target ? pointIn(target) : at });
    };
    const onClick = (event: MouseEvent) => {
      const open = closest(event.target, '[data-way]');
      const way = open?.getAttribute('data-way') ?? undefined;
      if (open && way !== undefined) {
        openMenu({ kind: 'insert', place: { on: way }, at: pointIn(open.getBoundingClientRect()) });
      }
    };
    const onPointerDown = (event: PointerEvent) => {
      const state = stateOf(event.target);
      if (state === undefined || event.button !== 0 || event.pointerType === 'touch') return;
      const name = lastOf(state);
      startDrag(design, event, {
        label: name,
        dropOn: (place) =>
          design.perform((text) => moveState(text, state, place), {
            done: editingTexts[language].done.moved(name),
            language,
          }),
      });
    };
    box.addEventListener('keydown', onKey);
    box.addEventListener('contextmenu', onContext);
    box.addEventListener('click', onClick);
    box.addEventListener('pointerdown', onPointerDown);
    return () => {
      box.removeEventListener('keydown', onKey);
      box.removeEventListener('contextmenu', onContext);
      box.removeEventListener('click', onClick);
      box.removeEventListener('pointerdown', onPointerDown);
    };
  }, [design, session, language, frame, fit, openMenu, rename]);
}

export function stateOf(target: EventTarget | null): string | undefined {
  return closest(target, '[data-state]')?.getAttribute('data-state') ?? undefined;
}

function closest(target: EventTarget | null, selector: string): Element | undefined {
  return (target instanceof Element && target.closest(selector)) || undefined;
}
