import Link from 'next/link';
import { OutlineNav } from '@/components/site/outline/outline-nav';
import { neighbours, type Course, type CoursePage, type CourseUnit } from '@/lib/content/course';
import { openLesson } from '@/lib/content/lessons';
import type { Language } from '@/lib/i18n/languages';
import { pageUrl } from '@/lib/site/urls';
import { LessonArticle } from './lesson-article';
import { OnThisPage } from './on-this-page';
import { PageTurn } from './page-turn';
import { PageVisit } from './page-visit';

interface LessonPageProps {
  readonly course: Course;
  readonly unit: CourseUnit;
  readonly page: CoursePage;
  readonly language: Language;
}

/** Outline, lesson, and what is on the page: three columns where there is room for them. */
export async function LessonPage({ course, unit, page, language }: LessonPageProps) {
  const headings = await pageHeadings(language, page.path);
  return (
    <div className="reading-columns">
      <div className="reading-outline">
        <OutlineNav course={course} open={unit.slug} language={language} />
      </div>
      <main id="content" tabIndex={-1} className="min-w-0 px-5 py-8 outline-none sm:px-8 lg:py-12">
        <article className="mx-auto max-w-[43rem]">
          <LessonArticle
            page={page}
            kind={unit.kind}
            language={language}
            eyebrow={
              <Link prefetch={false} href={pageUrl(language, unit.slug)}>
                {unit.title}
              </Link>
            }
          />
          <PageVisit path={page.path} readable isAside={unit.optional} />
          <PageTurn {...neighbours(course, page.path)} language={language} />
        </article>
      </main>
      <div className="reading-contents">{headings.length > 1 && <OnThisPage headings={headings} />}</div>
    </div>
  );
}

async function pageHeadings(language: Language, path: string) {
  const { value } = await openLesson(language, path);
  return (value?.headings ?? [])
    .filter(({ depth }) => depth === 2 || depth === 3)
    .map(({ id, text, depth }) => ({ id, text, depth }));
}
