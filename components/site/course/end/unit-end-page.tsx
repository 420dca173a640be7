import type { Course, CourseUnit } from '@/lib/content/course';
import type { Language } from '@/lib/i18n/languages';
import { loadLab } from '@/lib/labs/load.server';
import { exercisesOf, labOutline } from '@/lib/site/end/unit-outline';
import { stretchOf } from '@/lib/site/map/go-on';
import { pageUrl } from '@/lib/site/urls';
import { ActionLink } from '@/components/site/action-link';
import { ArrowRightIcon } from '@/components/site/icons';
import { endMessages } from './messages';
import { UnitRecap } from './unit-recap';

interface UnitEndPageProps {
  readonly course: Course;
  readonly unit: CourseUnit;
  readonly language: Language;
}

/** After the last page of a unit: what was done in it, and the way on. Meant to be printed too. */
export async function UnitEndPage({ course, unit, language }: UnitEndPageProps) {
  const words = endMessages(language);
  const lab = unit.kind === 'lab' ? labOutline(await loadLab(unit.slug)) : undefined;
  const next = course.units[course.units.findIndex(({ slug }) => slug === unit.slug) + 1];
  return (
    <main
      id="content"
      tabIndex={-1}
      className="mx-auto w-full max-w-3xl flex-1 px-5 py-8 outline-none sm:px-8 lg:py-12"
    >
      <p className="text-sm font-medium text-accent">{words.end}</p>
      <h1 className="mt-1 text-3xl leading-tight font-bold tracking-tight text-balance">
        {words.title(unit.title)}
      </h1>
      <UnitRecap unit={stretchOf(unit)} exercises={await exercisesOf(unit, language)} lab={lab} />
      <p className="mt-10 flex flex-wrap gap-3 border-t border-line pt-8 print:hidden">
        {next && (
          <ActionLink href={pageUrl(language, next.slug)} look="primary">
            {words.next(next.title)}
            <ArrowRightIcon className="size-4 shrink-0" />
          </ActionLink>
        )}
        <ActionLink href={pageUrl(language, unit.slug)}>{words.back}</ActionLink>
      </p>
    </main>
  );
}
