import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import { debuggerOf } from '@/lib/studio/moments/debugger/debugger';
import type { PanelProps } from '../panels';
import { getMessages } from './messages';

/** What the engine has refused last. */
export function ProblemLine({ session, language }: PanelProps) {
  const texts = getMessages(language);
  const debug = debuggerOf(session);
  const problem = useStore(debug.store, (snapshot) => snapshot.problem);
  if (!problem) return null;
  return (
    <p
      role="alert"
      className="flex flex-wrap items-center gap-2 rounded-md bg-bad-soft px-2 py-1 text-sm text-bad"
    >
      <span className="min-w-0 flex-1 break-words">{texts.problem(problem.code, problem.message)}</span>
      <Button size="small" look="quiet" onClick={() => debug.dismissProblem()}>
        {texts.dismiss}
      </Button>
    </p>
  );
}
