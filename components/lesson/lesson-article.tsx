import type { ReactNode } from 'react';
import { PrintLink } from '@/components/book/print-link';
import { ClockIcon } from '@/components/site/icons';
import type { CoursePage } from '@/lib/content/course';
import type { Language } from '@/lib/i18n/languages';
import { messages } from '@/lib/i18n/messages';
import { LessonProse } from './lesson-prose';

interface LessonArticleProps {
  readonly page: CoursePage;
  readonly kind: 'lessons' | 'lab';
  readonly language: Language;
  /** Above the title: where in the course this is. */
  readonly eyebrow: ReactNode;
}

export function LessonArticle({ page, kind, language, eyebrow }: LessonArticleProps) {
  const words = messages(language).lesson;
  return (
    <>
      <header className="mb-8">
        <p className="text-sm font-medium text-accent">{eyebrow}</p>
        <h1 className="mt-1 text-3xl leading-tight font-bold tracking-tight text-balance sm:text-4xl">
          {page.title}
        </h1>
        <p className="mt-3 text-lg leading-relaxed text-pretty text-muted">{page.summary}</p>
        <p className="mt-3 flex flex-wrap items-center gap-x-1.5 text-sm text-muted">
          <ClockIcon className="size-4" />
          {kind === 'lab' ? words.labTime(page.minutes) : words.reading(page.minutes)}
          <PrintLink path={page.path} language={language} />
        </p>
      </header>
      <LessonProse path={page.path} language={language} />
    </>
  );
}
