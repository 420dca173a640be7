'use client';

import { useMessages } from '@/lib/i18n/use-messages';
import { useProgressOf } from '@/lib/progress/client';
import { pageState, type PageState } from '@/lib/site/course-progress';
import { CheckIcon } from '@/components/site/icons';

/** Whether a page is done, in a box of fixed size. */
export function ProgressTick({ path, kind }: { path: string; kind: 'lessons' | 'lab' }) {
  const { progress: words } = useMessages();
  const state = useProgressOf(({ progress }) => pageState(progress, path, kind));
  const names: Record<PageState, string> = { done: words.done, started: words.started, none: words.notDone };
  return (
    <span className="tick" data-state={state} role="img" aria-label={names[state]}>
      {state === 'done' && <CheckIcon className="size-3" strokeWidth={2.6} />}
    </span>
  );
}
