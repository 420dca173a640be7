import type { Diagnostic } from '@pasos/engine/browser';
import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { editingStore } from '@/lib/editing/late-editing';
import { useStore } from '../../use-store';

const shownMax = 3;

interface ProblemFixesProps {
  diagnostic: Diagnostic;
  session: SandboxSession;
  language: Language;
}

/** The ways to put a finding right, once what knows them has come: one step each that can be undone. */
export function ProblemFixes({ diagnostic, session, language }: ProblemFixesProps) {
  const service = useStore(editingStore, (snapshot) => snapshot.service);
  const text = useStore(session.diagnosis.store, (snapshot) => snapshot.text);
  const fixes = service?.fixesFor(text, diagnostic, language) ?? [];
  if (fixes.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-1.5 px-2 pb-1.5 pl-7">
      {fixes.slice(0, shownMax).map(({ label, edits }) => (
        <button
          key={label}
          type="button"
          onClick={() => session.active.text === text && session.view.editor?.apply(edits)}
          className="min-h-7 max-w-full truncate rounded-md border border-line bg-surface px-2.5 text-xs outline-accent hover:border-accent hover:bg-accent-soft focus-visible:outline-2"
        >
          {label}
        </button>
      ))}
    </div>
  );
}
