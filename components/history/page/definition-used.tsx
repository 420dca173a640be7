'use client';

import { lazy, Suspense } from 'react';
import { logTexts } from '../log/messages';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import type { RunViewProps } from '../run-details';

// The comparison brings its own editor code, and most visits never open it.
const DiffView = lazy(() => import('@/components/sandbox/editor/diff-view'));

/** The definition this execution started with, beside the one in the editor when they differ. */
export function DefinitionUsed({ run, session, language }: RunViewProps) {
  const texts = logTexts(language).definition;
  const activeDraft = useStore(session.store, (snapshot) => snapshot.activeDraft);
  const now = useStore(session.drafts.store, (snapshot) => snapshot.drafts[activeDraft]?.text ?? '');
  const { definition } = run;
  if (definition === undefined) return <p className="p-4 text-sm text-muted">{texts.loading}</p>;
  const isSame = definition === now;
  return (
    <div className="flex flex-col gap-2 p-3 text-sm">
      <p className="flex flex-wrap items-center gap-2">
        <span className="flex-1">{isSame ? texts.same : texts.differs}</span>
        {!isSame && (
          <Button size="small" onClick={() => session.putInEditor(definition)}>
            {texts.restore}
          </Button>
        )}
      </p>
      <Suspense fallback={<p className="text-muted">{texts.loading}</p>}>
        <DiffView
          before={{ label: texts.used, text: definition }}
          after={{ label: texts.now, text: now }}
          language={language}
        />
      </Suspense>
    </div>
  );
}
