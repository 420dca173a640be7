'use client';

import type { ReactNode } from 'react';
import { CheckIcon } from '@/components/site/icons';
import { useLanguage } from '@/lib/i18n/use-language';
import { useProgress } from '@/lib/progress/client';
import { pageState, type PageState } from '@/lib/site/course-progress';
import { isUnitDone, minutesLeft, type Stretch } from '@/lib/site/map/go-on';
import { courseMessages, duration } from '../messages';

/** How far a unit is, around its title: a tick, a line and a bar that all have their size before anything is known. */
export function UnitState({ unit, children }: { unit: Stretch; children: ReactNode }) {
  const { progress } = useProgress();
  const words = courseMessages(useLanguage());
  const states = unit.pages.map(({ path }) => pageState(progress, path, unit.kind));
  const done = states.filter((state) => state === 'done').length;
  const isDone = isUnitDone(progress, unit);
  const hasBegun = states.some((state) => state !== 'none');
  const isHere = progress.last?.path.startsWith(`${unit.slug}/`) === true && !isDone;
  const state: PageState = isDone ? 'done' : hasBegun ? 'started' : 'none';
  const left = minutesLeft(progress, [unit]);
  return (
    <>
      <span className="tick" data-state={state} aria-hidden="true">
        {isDone && <CheckIcon className="size-3" strokeWidth={2.6} />}
      </span>
      <span className="course-map-words" data-here={isHere || undefined}>
        {children}
        <span className="course-map-facts">
          {unit.optional && `${words.optional} · `}
          {words.pagesDone(done, unit.pages.length)} ·{' '}
          {isDone ? words.finished : hasBegun ? words.left(duration(left)) : duration(unit.minutes)}
          {isHere && ` · ${words.here}`}
        </span>
      </span>
      <span
        aria-hidden="true"
        className="course-map-bar"
        style={{ transform: `scaleX(${done / Math.max(1, unit.pages.length)})` }}
      />
    </>
  );
}
