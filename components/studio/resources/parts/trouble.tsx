import type { CallProblem } from '@/lib/sandbox/explain/explain-error';
import { troubleKind } from '@/lib/studio/resources/trouble-kind';
import { resourceTexts } from '../messages/messages';
import { useResources } from '../use-resources';

/** A call that failed: what that means, and AWS's own words. */
export function Trouble({ problem }: { readonly problem: CallProblem | undefined }) {
  const { language } = useResources();
  if (!problem) return null;
  const kind = troubleKind(problem.code);
  return (
    <div role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-sm">
      <p>{resourceTexts(language).troubles[kind]}</p>
      {kind !== 'offline' && (
        <p className="mt-1 font-mono text-xs break-words text-muted">
          <strong className="text-bad">{problem.code}</strong>
          {problem.message && ` — ${problem.message}`}
        </p>
      )}
    </div>
  );
}
