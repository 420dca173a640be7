import { lazy, Suspense } from 'react';
import type { Language } from '@/lib/i18n/languages';

interface AdviceProps {
  readonly code: string;
  readonly language: Language;
}

// Most visits meet no refusal.
const Text = lazy(async () => {
  const { adviceFor } = await import('@/lib/sandbox/explain/advice');
  return { default: ({ code, language }: AdviceProps) => adviceFor(code)[language] };
});

/** What to do about a call that failed. */
export function Advice(props: AdviceProps) {
  return (
    <p>
      <Suspense>
        <Text {...props} />
      </Suspense>
    </p>
  );
}
