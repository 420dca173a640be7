import { lazy, Suspense } from 'react';
import { getMessages } from '@/components/sandbox/messages/messages';
import { useStore } from '@/components/sandbox/use-store';
import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import type { Studio } from '@/lib/studio/studio';
import { isFromCheck } from './is-from-check';
import { RunList } from './run-list';

// Nobody looks inside an execution before there is one.
const RunDetails = lazy(() => import('./run-details').then((module) => ({ default: module.RunDetails })));

export interface RunsPanelProps {
  studio: Studio;
  session: SandboxSession;
  language: Language;
  /** Asks for the input of another execution. */
  onStart: () => void;
}

/** Executions: the list, and the chosen one beside it, or in its place where there is no room. */
export function RunsPanel({ studio, session, language, onStart }: RunsPanelProps) {
  const texts = getMessages(language).runs;
  const selected = useStore(session.runs.store, (snapshot) => snapshot.selected);
  const hasOwn = useStore(session.runs.store, ({ rows }) => rows.some((row) => !isFromCheck(row)));
  // One that is shown without being the account's stands beside an empty list.
  const isSplit = hasOwn || selected !== undefined;
  return (
    <section aria-label={texts.title} className="flex size-full min-h-0 bg-surface">
      <div
        className={`min-w-0 @3xl:block @3xl:w-64 @3xl:shrink-0 @3xl:border-r @3xl:border-line ${
          selected ? 'hidden' : 'w-full'
        } ${isSplit ? '' : '@3xl:w-full @3xl:border-r-0'}`}
      >
        <RunList session={session} language={language} />
      </div>
      {selected ? (
        <div className="min-w-0 flex-1">
          <Suspense>
            <RunDetails
              key={selected.arn}
              run={selected}
              studio={studio}
              session={session}
              language={language}
              onStart={onStart}
            />
          </Suspense>
        </div>
      ) : (
        hasOwn && (
          <p className="hidden flex-1 place-content-center p-6 text-center text-sm text-muted @3xl:grid">
            {texts.pick}
          </p>
        )
      )}
    </section>
  );
}
