'use client';

import dynamic from 'next/dynamic';
import { useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { sameDefinition } from '@/lib/labs/definition/same-definition';
import type { LabDraft } from '@/lib/labs/lab';
import { announce } from '@/lib/sandbox/events';
import { sandboxSession } from '@/lib/sandbox/session/sandbox-session';
import { checkMessages } from './messages';

const SolutionDiff = dynamic(() => import('./solution-diff'), { ssr: false, loading: Comparing });

/** The solution of each draft, beside what the student has, and the way to take it over. */
export function SolutionPanel({ drafts, language }: { drafts: readonly LabDraft[]; language: Language }) {
  const texts = checkMessages(language);
  const [chosen, setChosen] = useState(drafts[0]?.id);
  const [putIn, setPutIn] = useState<string>();
  const draft = drafts.find(({ id }) => id === chosen);
  const current = useCurrentText(draft);
  // What the comparison shows stays until another draft is chosen: putting the solution in must not empty it.
  const [mine, setMine] = useState<{ id: string; text: string }>();
  if (!draft) return null;
  if (mine?.id !== draft.id) setMine({ id: draft.id, text: current });
  const compared = mine?.id === draft.id ? mine.text : current;

  const put = () => {
    announce('pasos:put-in-editor', { text: draft.solution, draft: draft.id });
    setPutIn(draft.id);
  };

  return (
    <section className="mt-3 space-y-3" aria-label={texts.solution}>
      {drafts.length > 1 && (
        <div className="flex flex-wrap gap-1.5" role="group" aria-label={texts.solution}>
          {drafts.map(({ id, label }) => (
            <Button
              key={id}
              size="small"
              look={id === chosen ? 'primary' : 'plain'}
              aria-pressed={id === chosen}
              onClick={() => setChosen(id)}
            >
              {label?.[language] ?? id}
            </Button>
          ))}
        </div>
      )}
      {sameDefinition(compared, draft.solution) ? (
        <p className="text-sm">{texts.solutionSame}</p>
      ) : (
        <>
          <p className="text-sm text-muted">{texts.solutionLead}</p>
          <SolutionDiff
            {...sameLayout(compared, draft.solution)}
            label={texts.solution}
            language={language}
          />
          <div className="flex flex-wrap items-center gap-3">
            <Button size="small" onClick={put}>
              {texts.putInEditor}
            </Button>
            <p role="status" className="text-sm text-muted">
              {putIn === draft.id && texts.putDone}
            </p>
          </div>
        </>
      )}
    </section>
  );
}

function useCurrentText(draft: LabDraft | undefined): string {
  const drafts = useSyncExternalStore(
    sandboxSession.subscribe,
    () => (draft && sandboxSession.currentDrafts()[draft.id]) ?? draft?.start ?? '',
    () => draft?.start ?? '',
  );
  return drafts;
}

/** Laid out alike, so that only what says something else shows as a difference. A text that is not JSON stays as it is. */
function sameLayout(mine: string, solution: string): { mine: string; solution: string } {
  try {
    const layOut = (text: string) => JSON.stringify(JSON.parse(text), undefined, 2);
    return { mine: layOut(mine), solution: layOut(solution) };
  } catch {
    return { mine, solution };
  }
}

function Comparing() {
  return <div className="h-40 rounded-md border border-line bg-raised" />;
}
