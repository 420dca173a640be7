import { lazy, Suspense } from 'react';
import type { Language } from '@/lib/i18n/languages';
import type { CallProblem } from '@/lib/sandbox/explain/explain-error';
import { choice } from '@/lib/targets/choice';

interface AdviceProps {
  readonly problem: CallProblem;
  readonly language: Language;
}

// Most visits meet no refusal.
const Local = lazy(async () => {
  const { adviceFor } = await import('@/lib/sandbox/explain/advice');
  return { default: ({ problem, language }: AdviceProps) => adviceFor(problem.code)[language] };
});
const OnAws = lazy(async () => {
  const { adviceOnAws } = await import('@/lib/account/words/advice-on-aws');
  return { default: ({ problem, language }: AdviceProps) => adviceOnAws(problem, language) };
});

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
