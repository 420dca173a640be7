import { useEffect, useRef, useState } from 'react';
import { renameState } from '@/lib/studio/edit/actions/rename';
import type { Design } from '@/lib/studio/edit/design';
import { lastOf } from '@/lib/studio/edit/text/text-draft';
import type { Language } from '@/lib/i18n/languages';
import type { Canvas } from '../machine-graph';
import { editingTexts } from './messages';

interface RenameFieldProps {
  readonly state: string;
  readonly design: Design;
  readonly language: Language;
  readonly canvas: Canvas;
  readonly onDone: () => void;
}

/** The name of a state, written where it is drawn. Enter takes it, Esc leaves it as it was. */
export function RenameField({ state, design, language, canvas, onDone }: RenameFieldProps) {
  const before = lastOf(state);
  const [name, setName] = useState(before);
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const placed = canvas.layout.nodes.find(({ node }) => node.id === state);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  if (!placed) return null;
  const finish = (takes: boolean, isByKey: boolean) => {
    if (isDone.current) return;
    const texts = editingTexts[language];
    if (takes && name !== before) {
      const done = { done: texts.done.renamed(name), language };
      if (!design.perform((text) => renameState(text, state, name), done) && isByKey) return;
    } else if (isByKey) design.store.set({ focus: state });
    isDone.current = true;
    onDone();
  };
  return (
    <input
      ref={field}
      aria-label={editingTexts[language].nameOf(before)}
      value={name}
      maxLength={200}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => finish(true, false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(true, true);
        if (event.key === 'Escape') {
          event.preventDefault();
          finish(false, true);
        }
      }}
      style={{ left: placed.x, top: placed.y, width: Math.max(180, placed.width), height: 44 }}
      className="nopan nodrag pointer-events-auto absolute z-20 rounded-[10px] border-2 border-accent bg-surface px-3 text-sm font-semibold text-text outline-none"
    />
  );
}
