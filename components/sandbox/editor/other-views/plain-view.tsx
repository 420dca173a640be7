'use client';

import { useId } from 'react';
import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { useStore } from '../../use-store';
import { viewTexts } from './messages';

/** The text in an ordinary text area, which every screen reader knows. */
export default function PlainView({ session, language }: { session: SandboxSession; language: Language }) {
  const texts = viewTexts(language);
  const noteId = useId();
  const id = useStore(session.store, (snapshot) => snapshot.activeDraft);
  const text = useStore(session.drafts.store, (snapshot) => snapshot.drafts[id]?.text ?? '');
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <textarea
        aria-label={texts.plain}
        aria-describedby={noteId}
        value={text}
        spellCheck={false}
        autoCapitalize="off"
        onChange={(event) => session.edit(id, event.target.value)}
        className="min-h-0 flex-1 resize-none bg-surface p-2 font-mono text-[13px] leading-relaxed outline-accent focus-visible:outline-2 focus-visible:-outline-offset-2"
      />
      <p id={noteId} className="shrink-0 border-t border-line px-3 py-1.5 text-xs text-muted">
        {texts.plainNote}
      </p>
    </div>
  );
}
