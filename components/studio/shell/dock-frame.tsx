import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import type { Language } from '@/lib/i18n/languages';
import { getMessages } from './messages';

interface DockFrameProps {
  readonly side: 'left' | 'right' | 'sheet';
  readonly title: string;
  readonly language: Language;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const least = 220;
const most = 720;
const usual = { left: 264, right: 384 };

/** A panel with its title, beside the bench; over it where there is no room beside it, and always if it is a sheet. */
export function DockFrame({ side, title, language, onClose, children }: DockFrameProps) {
  const texts = getMessages(language);
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(() => (side === 'sheet' ? 0 : rememberedWidth(side)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  // Who opens a panel by keyboard finds it next; closing gives the focus back.
  useEffect(() => {
    const before = document.activeElement;
    const { current } = frame;
    if (side === 'sheet') current?.focus();
    return () => {
      if (before instanceof HTMLElement && current?.contains(document.activeElement)) before.focus();
    };
  }, [side]);
  // Where the focus was on something that is gone, Escape is heard by nobody else.
  useEffect(() => {
    const onEscape = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape' && document.activeElement === document.body) onClose();
    };
    if (side === 'sheet') window.addEventListener('keydown', onEscape);
    return () => window.removeEventListener('keydown', onEscape);
  }, [side, onClose]);
  const resize = (to: number) => {
    const next = Math.round(Math.min(most, Math.max(least, to)));
    setWidth(next);
    if (side !== 'sheet') rememberWidth(side, next);
  };
  return (
    <section
      ref={frame}
      tabIndex={-1}
      aria-label={title}
      onKeyDown={onKeyDown}
      style={side === 'sheet' ? undefined : { ['--dock' as string]: `${width}px` }}
      className={`z-20 flex min-h-0 min-w-0 flex-col bg-surface outline-none ${places[side]}`}
    >
      <header className="flex shrink-0 items-center gap-2 border-b border-line bg-raised py-1 pr-1 pl-3">
        <h2 className="min-w-0 flex-1 truncate text-sm font-semibold">{title}</h2>
        <button
          type="button"
          aria-label={texts.close(title)}
          title={texts.close(title)}
          onClick={onClose}
          className="grid size-8 place-items-center rounded-md text-muted outline-accent hover:bg-surface hover:text-text focus-visible:outline-2"
        >
          <svg
            viewBox="0 0 16 16"
            className="size-4"
            stroke="currentColor"
            strokeWidth="1.6"
            aria-hidden="true"
          >
            <path d="m3.5 3.5 9 9m0-9-9 9" />
          </svg>
        </button>
      </header>
      <div className="@container relative min-h-0 flex-1 overflow-auto">{children}</div>
      {side !== 'sheet' && <Grip side={side} width={width} label={texts.width(title)} onResize={resize} />}
    </section>
  );
}

const beside =
  '@[64rem]:relative @[64rem]:inset-auto @[64rem]:w-(--dock) @[64rem]:shrink-0 @[64rem]:shadow-none';
const places = {
  left: `absolute inset-y-0 left-0 w-[min(22rem,100%)] border-r border-line shadow-xl ${beside}`,
  right: `absolute inset-y-0 right-0 w-[min(26rem,100%)] border-l border-line shadow-xl ${beside}`,
  sheet: 'absolute inset-0 z-30',
};

interface GripProps {
  readonly side: 'left' | 'right';
  readonly width: number;
  readonly label: string;
  readonly onResize: (width: number) => void;
}

function Grip({ side, width, label, onResize }: GripProps) {
  const sign = side === 'left' ? 1 : -1;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -24, ArrowRight: 24 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onResize(width + sign * step);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onResize(width + sign * event.movementX);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      className={`absolute inset-y-0 hidden w-2 cursor-col-resize touch-none outline-accent hover:bg-accent/30 focus-visible:bg-accent/40 @[64rem]:block ${
        side === 'left' ? '-right-1' : '-left-1'
      }`}
    />
  );
}

function rememberedWidth(side: 'left' | 'right'): number {
  try {
    const width = Number(window.localStorage.getItem(`pasos:dock:${side}`));
    return width >= least && width <= most ? width : usual[side];
  } catch {
    return usual[side];
  }
}

function rememberWidth(side: 'left' | 'right', width: number): void {
  try {
    window.localStorage.setItem(`pasos:dock:${side}`, String(width));
  } catch {
    // A width that is not remembered is no loss.
  }
}
