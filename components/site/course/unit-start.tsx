'use client';

import type { CourseUnit } from '@/lib/content/course';
import { useLanguage } from '@/lib/i18n/use-language';
import { useProgress } from '@/lib/progress/client';
import { pageState } from '@/lib/site/course-progress';
import { isUnitDone } from '@/lib/site/map/go-on';
import { endMessages } from './end/messages';
import { pageUrl } from '@/lib/site/urls';
import { ActionLink } from '@/components/site/action-link';
import { ArrowRightIcon } from '@/components/site/icons';
import { unitMessages } from './unit-messages';

/** Leads to the first page of the unit that is not done. */
export function UnitStart({ unit }: { unit: CourseUnit }) {
  const { progress } = useProgress();
  const language = useLanguage();
  const words = unitMessages(language);
  const states = unit.pages.map(({ path }) => pageState(progress, path, unit.kind));
  const next = unit.pages[states.findIndex((state) => state !== 'done')] ?? unit.pages[0];
  const begun = states.some((state) => state !== 'none');
  const finished = states.every((state) => state === 'done');
  if (!next) return null;
  return (
    <p className="mt-6 flex flex-wrap gap-3">
      <ActionLink href={pageUrl(language, next.path)} look="primary">
        {finished ? words.again : begun ? words.goOn : words.begin}
        <ArrowRightIcon className="size-4" />
      </ActionLink>
      {isUnitDone(progress, unit) && (
        <ActionLink prefetch={false} href={pageUrl(language, `${unit.slug}/end`)}>
          {endMessages(language).seeEnd}
        </ActionLink>
      )}
    </p>
  );
}
