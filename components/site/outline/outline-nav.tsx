import { glossaryMessages } from '@/components/book/glossary/messages';
import { printMessages } from '@/components/book/print/messages';
import type { Course, CourseUnit } from '@/lib/content/course';
import type { Language } from '@/lib/i18n/languages';
import { messages } from '@/lib/i18n/messages';
import { pageUrl } from '@/lib/site/urls';
import { OutlineLink } from './outline-link';
import { OutlinePages } from './outline-pages';

interface OutlineNavProps {
  readonly course: Course;
  /** The unit whose pages are shown. Those of all the others would make every page grow with the course. */
  readonly open: string;
  readonly language: Language;
}

export function OutlineNav({ course, open, language }: OutlineNavProps) {
  return (
    <nav aria-label={messages(language).site.outline} className="flex flex-col gap-1.5 text-[0.9375rem]">
      {course.units.map((unit) => (
        <OutlineUnit key={unit.slug} unit={unit} isOpen={unit.slug === open} language={language} />
      ))}
      <OutlineLink look="unit" href={pageUrl(language, 'glossary')}>
        {glossaryMessages(language).title}
      </OutlineLink>
      <a href={pageUrl(language, 'print')} className="outline-unit">
        {printMessages(language).title}
      </a>
    </nav>
  );
}

interface OutlineUnitProps {
  readonly unit: CourseUnit;
  readonly isOpen: boolean;
  readonly language: Language;
}

function OutlineUnit({ unit, isOpen, language }: OutlineUnitProps) {
  return (
    <div className={isOpen ? 'my-2 first:mt-0' : ''}>
      <OutlineLink look="unit" href={pageUrl(language, unit.slug)}>
        {unit.title}
      </OutlineLink>
      {isOpen && <OutlinePages unit={unit} language={language} />}
    </div>
  );
}
