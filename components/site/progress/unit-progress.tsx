'use client';

import type { CourseUnit } from '@/lib/content/course';
import { useLanguage } from '@/lib/i18n/use-language';
import { useProgress } from '@/lib/progress/client';
import { pagesDone } from '@/lib/site/course-progress';
import { unitMessages } from '@/components/site/course/unit-messages';
import { ProgressBar } from './progress-bar';

export function UnitProgress({ unit }: { unit: CourseUnit }) {
  const { progress } = useProgress();
  const words = unitMessages(useLanguage());
  const done = pagesDone(progress, unit);
  return (
    <div className="mt-4 flex items-center gap-3 text-sm text-muted">
      <ProgressBar share={done / unit.pages.length} name={unit.title} />
      <span className="whitespace-nowrap">{words.done(done, unit.pages.length)}</span>
    </div>
  );
}
