import { useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import type { Language } from '@/lib/i18n/languages';
import type { Design } from '@/lib/studio/edit/design';
import type { Canvas } from '../machine-graph';
import { marksOf, type Mark } from './marks';
import type { OpenMenu } from './menu/menu-state';
import { editingTexts } from './messages';

interface InsertMarksProps {
  readonly design: Design;
  readonly canvas: Canvas;
  readonly language: Language;
  readonly openMenu: (menu: OpenMenu) => void;
}

/** A `+` on every way; while something is dragged, the places where it can be let go of. */
export function InsertMarks({ design, canvas, language, openMenu }: InsertMarksProps) {
  const marks = useMemo(() => marksOf(canvas.layout), [canvas.layout]);
  const drag = useStore(design.store, (snapshot) => snapshot.drag);
  const pinned = useStore(design.store, (snapshot) => snapshot.place);
  const place = drag ? design.placeAt(drag) : pinned;
  const active = place && 'on' in place ? place.on : undefined;
  const shown = drag ? marks : marks.filter(({ isOpen }) => !isOpen);
  return shown.map((mark) => (
    <InsertMark
      key={mark.way}
      mark={mark}
      canvas={canvas}
      language={language}
      openMenu={openMenu}
      isDragging={drag !== undefined}
      isActive={mark.way === active}
    />
  ));
}

interface InsertMarkProps extends Omit<InsertMarksProps, 'design'> {
  readonly mark: Mark;
  readonly isDragging: boolean;
  readonly isActive: boolean;
}

function InsertMark({ mark, canvas, language, openMenu, isDragging, isActive }: InsertMarkProps) {
  const { flowToScreenPosition } = useReactFlow();
  const texts = editingTexts[language];
  const onClick = () => {
    const point = flowToScreenPosition(mark);
    const box = canvas.frame.current?.getBoundingClientRect();
    const at = { x: point.x - (box?.left ?? 0) + 14, y: point.y - (box?.top ?? 0) + 4 };
    openMenu({ kind: 'insert', place: { on: mark.way }, at });
  };
  return (
    <button
      type="button"
      tabIndex={-1}
      data-mark={mark.way}
      aria-haspopup="menu"
      aria-label={texts.insertHere}
      title={texts.insertHere}
      onClick={onClick}
      style={{ left: mark.x - 12, top: mark.y - 12 }}
      className="insert-mark nopan pointer-events-auto absolute z-10 grid size-6 place-items-center rounded-full outline-accent focus-visible:outline-2"
    >
      <span
        aria-hidden="true"
        className={`grid place-items-center rounded-full border leading-none font-bold ${
          isActive
            ? 'size-6 border-accent bg-accent text-page'
            : isDragging
              ? 'size-5 border-accent bg-accent-soft text-accent'
              : 'size-4 border-muted/50 bg-surface text-[11px] text-muted hover:size-5 hover:border-accent hover:text-accent'
        }`}
      >
        +
      </span>
    </button>
  );
}
