import Link from 'next/link';
import type { ReactNode } from 'react';
import { ProgressTick } from '@/components/site/progress/progress-tick';
import type { CourseUnit } from '@/lib/content/course';
import type { Language } from '@/lib/i18n/languages';
import { messages } from '@/lib/i18n/messages';
import { pageUrl } from '@/lib/site/urls';

/** The steps of the lab in a row, with what is done: where am I, what comes next. */
export function StepBar({
  unit,
  current,
  language,
  children,
}: {
  unit: CourseUnit;
  current: string;
  language: Language;
  /** At the other end of the row. */
  children: ReactNode;
}) {
  return (
    <nav aria-label={messages(language).lesson.steps} className="step-bar print:hidden">
      <ol>
        {unit.pages.map((page) => (
          <li key={page.path}>
            <Link
              href={pageUrl(language, page.path)}
              title={page.title}
              aria-current={page.path === current ? 'step' : undefined}
            >
              <ProgressTick path={page.path} kind="lab" />
              <span className="sr-only">{page.title}</span>
            </Link>
          </li>
        ))}
      </ol>
      {children}
    </nav>
  );
}
