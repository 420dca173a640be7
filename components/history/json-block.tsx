'use client';

import { useMemo, useState } from 'react';
import type { Language } from '@/lib/i18n/languages';
import { CopyButton } from './copy-button';
import { runTexts } from './messages/messages';

interface JsonBlockProps {
  label: string;
  /** JSON text as AWS gives it; shown as it is when it is no JSON. */
  text: string | undefined;
  absent?: string;
  language: Language;
  /** It has the place to itself. */
  isTall?: boolean;
}

/** A JSON text laid out to be read, with a button that copies it. */
export function JsonBlock({ label, text, absent = '–', language, isTall = false }: JsonBlockProps) {
  const texts = runTexts(language).json;
  const [isRaw, setRaw] = useState(false);
  const shown = useMemo(() => (text === undefined || isRaw ? text : pretty(text)), [text, isRaw]);
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1 flex min-h-7 items-center gap-2 text-xs font-semibold text-muted">
        <span className="mr-auto">{label}</span>
        {shown !== undefined && (
          <button
            type="button"
            aria-pressed={isRaw}
            aria-label={`${texts.raw}: ${label}`}
            onClick={() => setRaw(!isRaw)}
            className={`min-h-6 rounded px-1.5 font-normal outline-accent hover:bg-raised hover:text-text focus-visible:outline-2 ${isRaw ? 'bg-raised text-text' : ''}`}
          >
            {texts.raw}
          </button>
        )}
        {shown !== undefined && <CopyButton text={shown} label={label} language={language} />}
      </figcaption>
      {shown === undefined ? (
        <p className="rounded-md border border-dashed border-line px-3 py-2 text-sm text-muted">{absent}</p>
      ) : (
        <pre
          tabIndex={0}
          aria-label={label}
          className={`${isTall ? '' : 'max-h-72'} overflow-auto rounded-md border border-line bg-surface px-3 py-2 font-mono text-xs leading-relaxed break-words whitespace-pre-wrap outline-accent focus-visible:outline-2`}
        >
          {shown}
        </pre>
      )}
    </figure>
  );
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
