import Link from 'next/link';
import { PrintLink } from '@/components/book/print-link';
import { LessonProse } from '@/components/lesson/lesson-prose';
import type { Course, CourseUnit } from '@/lib/content/course';
import { overviewPath } from '@/lib/content/outline';
import type { Language } from '@/lib/i18n/languages';
import { loadLab } from '@/lib/labs/load.server';
import { pageUrl } from '@/lib/site/urls';
import { ClockIcon } from '@/components/site/icons';
import { OutlineNav } from '@/components/site/outline/outline-nav';
import { ProgressTick } from '@/components/site/progress/progress-tick';
import { UnitProgress } from '@/components/site/progress/unit-progress';
import { unitMessages } from './unit-messages';
import { UnitStart } from './unit-start';

interface UnitPageProps {
  readonly course: Course;
  readonly unit: CourseUnit;
  readonly language: Language;
}

export async function UnitPage({ course, unit, language }: UnitPageProps) {
  const words = unitMessages(language);
  const lab = unit.kind === 'lab' ? await loadLab(unit.slug) : undefined;
  const optional = new Set(lab?.steps.filter((step) => step.optional).map(({ id }) => `${unit.slug}/${id}`));
  return (
    <div className="reading-columns">
      <div className="reading-outline">
        <OutlineNav course={course} open={unit.slug} language={language} />
      </div>
      <main id="content" tabIndex={-1} className="min-w-0 px-5 py-8 outline-none sm:px-8 lg:py-12">
        <div className="mx-auto max-w-[43rem]">
          <p className="text-sm font-medium text-accent">{words.kinds[unit.kind]}</p>
          <h1 className="mt-1 text-3xl leading-tight font-bold tracking-tight text-balance sm:text-4xl">
            {unit.title}
          </h1>
          <p className="mt-3 text-lg leading-relaxed text-pretty text-muted">{unit.summary}</p>
          <p className="mt-3 flex flex-wrap items-center gap-x-1.5 text-sm text-muted">
            <ClockIcon className="size-4" />
            {(unit.kind === 'lab' ? words.steps : words.lessons)(unit.pages.length)} ·{' '}
            {words.aboutMinutes(Math.round(unit.minutes / 5) * 5)}
            <PrintLink path={unit.slug} language={language} />
          </p>
          <UnitProgress unit={unit} />
          <UnitStart unit={unit} />
          <ol className="unit-pages">
            {unit.pages.map((page) => (
              <li key={page.path}>
                <Link prefetch={false} href={pageUrl(language, page.path)}>
                  <ProgressTick path={page.path} kind={unit.kind} />
                  <span className="min-w-0 flex-1">
                    <span className="font-semibold">{page.title}</span>
                    {optional.has(page.path) && <span className="badge">{words.optional}</span>}
                    <span className="block text-[0.95rem] text-muted">{page.summary}</span>
                  </span>
                  <span className="text-sm whitespace-nowrap text-muted">{words.minutes(page.minutes)}</span>
                </Link>
              </li>
            ))}
          </ol>
          <div className="mt-10">
            <LessonProse path={overviewPath(unit.slug)} language={language} />
          </div>
        </div>
      </main>
    </div>
  );
}
