'use client';

import Link from 'next/link';
import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';

interface TermCardProps {
  readonly term: string;
  readonly text: string;
  /** Its place in the glossary. */
  readonly more: { readonly href: string; readonly text: string };
  readonly children: ReactNode;
}

/** Opens on hover, focus and tap; Escape or looking elsewhere closes it. Floats over the text, so nothing moves. */
export function TermCard({ term, text, more, children }: TermCardProps) {
  const [open, setOpen] = useState(false);
  const card = useRef<HTMLSpanElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    if (!open) return;
    keepOnScreen(card.current);
    // Some phones neither focus a button when it is tapped nor blur it when something else is.
    const close = (event: PointerEvent) => {
      if (!card.current?.parentElement?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, [open]);
  return (
    <span
      className="term"
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      onFocus={() => setOpen(true)}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <button type="button" aria-describedby={id} onClick={() => setOpen(true)}>
        {children}
      </button>
      <span ref={card} className="term-card" data-open={open || undefined}>
        <span id={id}>
          <strong>{term}</strong>
          <span>{text}</span>
        </span>
        <Link prefetch={false} href={more.href}>
          {more.text}
        </Link>
      </span>
    </span>
  );
}

/** Moves the card sideways when it would leave the window or the column it is in, and above the word when there is no room below. */
function keepOnScreen(card: HTMLElement | null): void {
  if (!card) return;
  card.style.translate = '';
  delete card.dataset['above'];
  const box = card.getBoundingClientRect();
  const room = (card.closest('.split-first') ?? document.documentElement).getBoundingClientRect();
  const margin = 12;
  const right = Math.min(room.right, document.documentElement.clientWidth) - margin;
  const left = Math.max(room.left, 0) + margin;
  const shift = Math.max(left - box.left, Math.min(0, right - box.right));
  card.style.translate = `${shift}px 0`;
  if (box.bottom > window.innerHeight - margin && box.top > box.height + 80) card.dataset['above'] = '';
}
