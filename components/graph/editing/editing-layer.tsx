'use client';

import { Panel, useReactFlow, ViewportPortal } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from '@/components/sandbox/use-store';
import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { designOf, type Design } from '@/lib/studio/edit/design';
import type { Studio } from '@/lib/studio/studio';
import type { Canvas } from '../machine-graph';
import { CanvasTools } from './canvas-tools';
import { Hints } from './hints';
import { InsertMarks } from './insert-marks';
import { editingTexts } from './messages';
import type { OpenMenu } from './menu/menu-state';
import { CanvasMenu } from './menu/canvas-menu';
import { MiniMap } from './mini-map';
import { placeNear } from './marks';
import { RenameField } from './rename-field';
import { useCanvasEvents } from './use-canvas-events';

export interface EditingProps {
  readonly studio: Studio;
  readonly session: SandboxSession;
  readonly language: Language;
  readonly canvas: Canvas;
}

/** How near to a mark something may be let go of, in pixels of the screen. */
const reachPx = 80;

/** Everything that changes the machine on its drawing: marks on the ways, menus, keys, dragging, and a voice. */
export function EditingLayer({ studio, session, language, canvas }: EditingProps) {
  const design = designOf(studio);
  const [menu, setMenu] = useState<OpenMenu>();
  const [renamed, setRenamed] = useState<string>();
  const close = useCallback(() => setMenu(undefined), []);
  const isJson = useStore(session.diagnosis.store, (snapshot) => snapshot.isJson);
  usePlaces(design, canvas);
  useFocusFollowing(design, canvas);
  useCanvasEvents({ design, session, language, canvas, openMenu: setMenu, rename: setRenamed });
  return (
    <>
      <p className="sr-only">{editingTexts[language].keys}</p>
      <ViewportPortal>
        {isJson && <InsertMarks design={design} canvas={canvas} language={language} openMenu={setMenu} />}
        <Hints session={session} language={language} canvas={canvas} />
        {renamed !== undefined && (
          <RenameField
            key={renamed}
            state={renamed}
            design={design}
            language={language}
            canvas={canvas}
            onDone={() => setRenamed(undefined)}
          />
        )}
        <SelectedMore session={session} language={language} canvas={canvas} openMenu={setMenu} />
      </ViewportPortal>
      <Panel position="top-left" className="!m-2">
        <CanvasTools studio={studio} session={session} language={language} canvas={canvas} />
      </Panel>
      <MiniMap canvas={canvas} label={editingTexts[language].map} />
      {menu && (
        <CanvasMenu
          menu={menu}
          design={design}
          language={language}
          go={setMenu}
          onClose={close}
          rename={setRenamed}
        />
      )}
      <Voice design={design} />
      <Ghost design={design} />
    </>
  );
}

/** What is dragged asks where it would land. */
function usePlaces(design: Design, { layout, frame }: Canvas): void {
  const { screenToFlowPosition, getZoom } = useReactFlow();
  useEffect(() => {
    design.placeAt = (point) => {
      const box = frame.current?.getBoundingClientRect();
      const isOver =
        box && point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom;
      if (!isOver) return undefined;
      return placeNear(layout, screenToFlowPosition(point), reachPx / getZoom())?.place;
    };
  }, [design, layout, frame, screenToFlowPosition, getZoom]);
}

const patienceFrames = 60;

/** After a change the keyboard stands on the state that was changed, once it is drawn. */
function useFocusFollowing(design: Design, { layout, frame, reveal }: Canvas): void {
  const focus = useStore(design.store, (snapshot) => snapshot.focus);
  const wasIn = useRef(false);
  useEffect(() => {
    const { current } = frame;
    const note = () => (wasIn.current = current?.contains(document.activeElement) ?? false);
    current?.addEventListener('focusin', note);
    return () => current?.removeEventListener('focusin', note);
  }, [frame]);
  useEffect(() => {
    const placed = layout.nodes.find(({ node }) => node.id === focus);
    if (focus === undefined || !placed) return undefined;
    reveal(placed);
    let wait = 0;
    // xyflow puts a new node on the page some frames after it has been told of it.
    const take = (left: number) => {
      const box = frame.current;
      const button = box?.querySelector<HTMLElement>(`[data-state="${CSS.escape(focus)}"]`);
      if (!button && left > 0) {
        wait = requestAnimationFrame(() => take(left - 1));
        return;
      }
      design.store.set({ focus: undefined });
      const { activeElement } = document;
      const isFree = activeElement === document.body || box?.contains(activeElement);
      if (isFree && wasIn.current) button?.focus({ preventScroll: true });
    };
    take(patienceFrames);
    return () => cancelAnimationFrame(wait);
  }, [design, focus, layout, frame, reveal]);
}

interface MoreProps {
  readonly session: SandboxSession;
  readonly language: Language;
  readonly canvas: Canvas;
  readonly openMenu: (menu: OpenMenu) => void;
}

/** The menu of the selected state, for the mouse and the finger. */
function SelectedMore({ session, language, canvas, openMenu }: MoreProps) {
  const selected = useStore(session.store, (snapshot) => snapshot.selectedState);
  const placed = useMemo(
    () => canvas.layout.nodes.find(({ node }) => node.id === selected && node.kind === 'state'),
    [canvas.layout, selected],
  );
  if (!placed || placed.node.kind !== 'state') return null;
  const { node, x, y, width } = placed;
  return (
    <button
      type="button"
      aria-haspopup="menu"
      aria-label={editingTexts[language].menuOf(node.name)}
      title={editingTexts[language].menuOf(node.name)}
      onClick={({ currentTarget }) => {
        const box = currentTarget.getBoundingClientRect();
        const frame = canvas.frame.current?.getBoundingClientRect();
        const at = { x: box.left - (frame?.left ?? 0), y: box.bottom - (frame?.top ?? 0) + 4 };
        openMenu({ kind: 'state', state: node.id, page: 'main', at });
      }}
      style={{ left: x + width - 16, top: y - 14 }}
      className="nopan pointer-events-auto absolute z-10 grid size-7 place-items-center rounded-full border border-line bg-surface text-base leading-none font-bold text-accent shadow-sm outline-accent hover:bg-accent-soft focus-visible:outline-2"
    >
      <span aria-hidden="true">⋯</span>
    </button>
  );
}

/** Says what was done, and shows it for those who see. */
function Voice({ design }: { design: Design }) {
  const said = useStore(design.store, (snapshot) => snapshot.said);
  const [shown, setShown] = useState(said);
  useEffect(() => {
    // What was said before this drawing came is over.
    const stop = design.store.subscribe(() => setShown(design.store.get().said));
    return stop;
  }, [design]);
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setTimeout(() => setShown(undefined), shown.isRefusal ? 8000 : 4000);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <Panel position="bottom-center" className="pointer-events-none !mb-3 max-w-[80%]">
      <p
        role="status"
        className={
          shown
            ? `rounded-md border px-3 py-1.5 text-sm shadow-md ${
                shown.isRefusal ? 'border-warn bg-warn-soft text-warn' : 'border-line bg-surface text-text'
              }`
            : ''
        }
      >
        {shown?.text}
      </p>
    </Panel>
  );
}

/** What is being dragged, at the pointer. */
function Ghost({ design }: { design: Design }) {
  const drag = useStore(design.store, (snapshot) => snapshot.drag);
  if (!drag) return null;
  return createPortal(
    <div
      aria-hidden="true"
      style={{ left: drag.x + 12, top: drag.y + 8 }}
      className="pointer-events-none fixed z-50 rounded-md border-2 border-accent bg-surface px-3 py-1.5 text-sm font-semibold text-text shadow-lg"
    >
      {drag.label}
    </div>,
    document.body,
  );
}
