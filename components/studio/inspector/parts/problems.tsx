import { useEffect } from 'react';
import { ProblemFixes } from '@/components/sandbox/editor/problems/problem-fixes';
import { loadEditing } from '@/lib/editing/late-editing';
import type { PlacedProblem } from '@/lib/studio/inspector/scope/problems';
import { teach } from '@/lib/sandbox/language-service';
import { useInspector } from '../use-inspector';

/** What is wrong, and what to do about it. */
export function Problems({ found }: { readonly found: readonly PlacedProblem[] }) {
  const { language, session, isBroken } = useInspector();
  useEffect(() => {
    // What knows how to put it right comes when there is something to put right.
    if (found.length > 0) void loadEditing().catch(() => undefined);
  }, [found.length]);
  if (found.length === 0) return null;
  return (
    <ul className="grid grid-cols-1 gap-1">
      {found.map(({ diagnostic }, index) => {
        const { what, fix } = teach(diagnostic, language);
        const isError = diagnostic.severity === 'ERROR';
        return (
          <li
            key={index}
            title={diagnostic.message}
            className={`rounded-md text-xs ${isError ? 'bg-bad-soft text-bad' : 'bg-warn-soft text-warn'}`}
          >
            <span className="flex gap-1.5 px-2 py-1">
              <span aria-hidden="true">{isError ? '✕' : '!'}</span>
              <span className="min-w-0">
                {what} <span className="text-text">{fix}</span>
              </span>
            </span>
            {!isBroken && <ProblemFixes diagnostic={diagnostic} session={session} language={language} />}
          </li>
        );
      })}
    </ul>
  );
}
