'use client';

import Link from 'next/link';
import type { Course, CourseUnit } from '@/lib/content/course';
import { useLanguage } from '@/lib/i18n/use-language';
import { useProgress } from '@/lib/progress/client';
import { courseShare } from '@/lib/site/course-progress';
import { goOn } from '@/lib/site/map/go-on';
import { pageUrl } from '@/lib/site/urls';
import { courseMessages } from '@/components/site/course/messages';
import { ActionLink } from '@/components/site/action-link';
import { ArrowRightIcon } from '@/components/site/icons';
import { homeMessages } from '@/components/site/course/home-messages';
import { unitMessages } from '@/components/site/course/unit-messages';
import { progressMessages } from './messages';
import { ProgressBar } from './progress-bar';
import { ProgressTick } from './progress-tick';
import { UnitProgress } from './unit-progress';

export function ProgressReport({ course }: { course: Course }) {
  const { progress } = useProgress();
  const language = useLanguage();
  const texts = progressMessages(language);
  const home = homeMessages(language);
  const share = courseShare(progress, course);
  const place = goOn(progress, course.units);
  const first = course.units[0]?.pages[0];
  const target = place.kind === 'on' ? place.page : first;
  const [label, where] = {
    new: [home.start, texts.none],
    on: [home.goOn, target?.title],
    finished: [unitMessages(language).again, courseMessages(language).courseDone],
  }[place.kind];
  const solved = Object.values(progress.quizzes).filter(({ right }) => right).length;
  return (
    <>
      <div className="mt-6 rounded-xl border border-line bg-surface p-5">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <strong className="text-lg">{texts.overall(Math.round(share * 100))}</strong>
          <span className="text-sm text-muted">
            {texts.quizzes}: {solved}
          </span>
        </p>
        <div className="mt-3 flex">
          <ProgressBar share={share} name={texts.title} />
        </div>
        <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
          {target && (
            <ActionLink href={pageUrl(language, target.path)} look="primary" className="min-w-40">
              {label}
              <ArrowRightIcon className="size-4" />
            </ActionLink>
          )}
          <span className="min-h-12 flex-1 basis-48 content-center text-muted">{where}</span>
        </div>
      </div>
      {course.units.map((unit) => (
        <UnitReport key={unit.slug} unit={unit} />
      ))}
    </>
  );
}

function UnitReport({ unit }: { unit: CourseUnit }) {
  const language = useLanguage();
  return (
    <section className="mt-8">
      <h2 className="text-lg font-semibold">
        <Link href={pageUrl(language, unit.slug)} className="hover:text-accent">
          {unit.title}
        </Link>
      </h2>
      <UnitProgress unit={unit} />
      <ul className="mt-2 -mx-2 grid sm:grid-cols-2">
        {unit.pages.map((page) => (
          <li key={page.path}>
            <Link prefetch={false} href={pageUrl(language, page.path)} className="outline-page">
              <ProgressTick path={page.path} kind={unit.kind} />
              <span>{page.title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
