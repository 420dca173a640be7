import { glossaryMessages } from '@/components/book/glossary/messages';
import type { Course, CourseUnit } from '@/lib/content/course';
import type { Language } from '@/lib/i18n/languages';
import { messages } from '@/lib/i18n/messages';
import { pageUrl } from '@/lib/site/urls';
import { OutlineLink } from './outline-link';

export function OutlineNav({ course, language }: { course: Course; language: Language }) {
  return (
    <nav aria-label={messages(language).site.outline} className="flex flex-col gap-6 text-[0.9375rem]">
      {course.units.map((unit) => (
        <OutlineUnit key={unit.slug} unit={unit} language={language} />
      ))}
      <OutlineLink look="unit" href={pageUrl(language, 'glossary')}>
        {glossaryMessages(language).title}
      </OutlineLink>
    </nav>
  );
}

function OutlineUnit({ unit, language }: { unit: CourseUnit; language: Language }) {
  return (
    <div>
      <OutlineLink look="unit" href={pageUrl(language, unit.slug)}>
        {unit.title}
      </OutlineLink>
      <ul className="mt-1">
        {unit.pages.map((page) => (
          <li key={page.path}>
            <OutlineLink look="page" href={pageUrl(language, page.path)} path={page.path} kind={unit.kind}>
              {page.title}
            </OutlineLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
