import { lazy, Suspense } from 'react';
import type { Language } from '@/lib/i18n/languages';
import type { CallProblem } from '@/lib/sandbox/explain/explain-error';
import { choice } from '@/lib/targets/choice';

interface AdviceProps {
  readonly problem: CallProblem;
  readonly language: Language;
}

interface Text {
  readonly default: (props: AdviceProps) => string | null;
}

// Most visits meet no refusal. Without the server nothing can be fetched: code and message of the answer are shown without advice.
const nothing = (): Text => ({ default: () => null });
const Local = lazy(() =>
  import('@/lib/sandbox/explain/advice').then(
    ({ adviceFor }): Text => ({ default: ({ problem, language }) => adviceFor(problem.code)[language] }),
    nothing,
  ),
);
const OnAws = lazy(() =>
  import('@/lib/account/words/advice-on-aws').then(
    ({ adviceOnAws }): Text => ({ default: ({ problem, language }) => adviceOnAws(problem, language) }),
    nothing,
  ),
);

/** What to do about a call that failed. */
export function Advice(props: AdviceProps) {
  const Text = choice.get().kind === 'local' ? Local : OnAws;
  return (
    <p>
      <Suspense>
        <Text {...props} />
      </Suspense>
    </p>
  );
}
