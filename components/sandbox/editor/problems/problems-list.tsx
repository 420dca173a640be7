import type { Diagnostic } from '@pasos/engine/browser';
import type { Language } from '@/lib/i18n/languages';
import { teach } from '@/lib/sandbox/language-service';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { loadEditing } from '@/lib/editing/late-editing';
import { getMessages } from '../../messages/messages';
import { useStore } from '../../use-store';
import { ProblemFixes } from './problem-fixes';

interface ProblemsListProps {
  session: SandboxSession;
  language: Language;
}

/** What is wrong, in our words and in AWS's; a click goes to the place. */
export function ProblemsList({ session, language }: ProblemsListProps) {
  const texts = getMessages(language).editor;
  const diagnostics = useStore(session.diagnosis.store, (snapshot) => snapshot.diagnostics);
  const errors = diagnostics.filter(({ severity }) => severity === 'ERROR').length;
  const warnings = diagnostics.length - errors;
  const counts = [errors && texts.problem(errors), warnings && texts.warning(warnings)]
    .filter(Boolean)
    .join(' · ');
  return (
    <section
      aria-label={texts.problems}
      onPointerEnter={() => void loadEditing().catch(() => undefined)}
      onFocus={() => void loadEditing().catch(() => undefined)}
      className="max-h-40 shrink-0 overflow-y-auto border-t border-line bg-surface text-sm"
    >
      <div className="sticky top-0 flex flex-wrap items-center gap-x-3 bg-surface px-3 py-1.5 text-xs text-muted">
        <p
          role="status"
          className={`flex items-center gap-2 ${errors ? 'text-bad' : warnings ? 'text-warn' : 'text-ok'}`}
        >
          <span aria-hidden="true">{diagnostics.length > 0 ? '▲' : '✓'}</span>
          {counts || texts.noProblems}
        </p>
        <KeptMark session={session} language={language} />
        <span className="hidden group-focus-within/editor:inline">{texts.leave}</span>
      </div>
      {diagnostics.length > 0 && (
        <ul className="px-1.5 pb-1.5">
          {diagnostics.map((diagnostic, index) => (
            <li key={index}>
              <Problem diagnostic={diagnostic} session={session} language={language} />
              <ProblemFixes diagnostic={diagnostic} session={session} language={language} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Whether what was typed last is already kept. */
function KeptMark({ session, language }: ProblemsListProps) {
  const texts = getMessages(language).kept;
  const activeDraft = useStore(session.store, (snapshot) => snapshot.activeDraft);
  const draft = useStore(session.drafts.store, (snapshot) => snapshot.drafts[activeDraft]);
  const trouble = useStore(session.drafts.store, (snapshot) => snapshot.trouble);
  if (!draft?.at || trouble) return <span className="ml-auto" />;
  return (
    <span title={texts.help} className="ml-auto">
      {draft.isPending ? texts.pending : texts.done}
    </span>
  );
}

function Problem({ diagnostic, session, language }: ProblemsListProps & { diagnostic: Diagnostic }) {
  const texts = getMessages(language).editor;
  const { range, severity, message } = diagnostic;
  const { what, fix } = teach(diagnostic, language);
  const isError = severity === 'ERROR';
  return (
    <button
      type="button"
      onClick={() => range && session.view.goToOffset(range.start.offset)}
      className="flex w-full gap-2 rounded-md px-2 py-1.5 text-left outline-accent hover:bg-raised focus-visible:outline-2"
    >
      <span className={`font-bold ${isError ? 'text-bad' : 'text-warn'}`}>
        <span aria-hidden="true">{isError ? '✕' : '!'}</span>
        <span className="sr-only">{isError ? texts.error : texts.warningWord}</span>
      </span>
      <span className="min-w-0 flex-1">
        {what} <span className="text-muted">{fix}</span>
        <span title={message} className="mt-0.5 block truncate font-mono text-xs text-muted">
          {texts.awsSays} {message}
        </span>
      </span>
      {range && <span className="shrink-0 text-xs text-muted">{texts.line(range.start.line)}</span>}
    </button>
  );
}
