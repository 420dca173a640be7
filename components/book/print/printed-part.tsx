import { anchorOf, type Edition, type EditionPage, type EditionPart } from '@/lib/book/edition';
import type { Language } from '@/lib/i18n/languages';
import type { Lab } from '@/lib/labs/lab';
import { PrintedText } from './printed-page';
import { PrintedTask } from './printed-task';

interface PrintedPartProps {
  readonly part: EditionPart;
  readonly edition: Edition;
  readonly language: Language;
  readonly scope: 'course' | 'unit' | 'page';
  readonly lab: Lab | undefined;
}

/** A unit: its own page, then its lessons or steps. */
export function PrintedPart({ part, edition, language, scope, lab }: PrintedPartProps) {
  const { number, unit, overview, pages } = part;
  const level = { course: 3, unit: 2, page: 1 }[scope];
  return (
    <section className={`book-part book-part-${number}`}>
      {scope === 'course' && (
        <header className="book-part-title" id={anchorOf(unit.slug)}>
          <h2>
            <span>{number}</span> {unit.title}
          </h2>
          <p className="book-lead">{unit.summary}</p>
        </header>
      )}
      {overview && <PrintedText path={overview} edition={edition} language={language} level={level} />}
      {pages.map((page) => (
        <article key={page.path} className="book-page" id={anchorOf(page.path)}>
          {scope !== 'page' && <PageTitle page={page} level={level} />}
          <PrintedText path={page.path} edition={edition} language={language} level={level} />
          <Task lab={lab} page={page} language={language} />
        </article>
      ))}
    </section>
  );
}

function PageTitle({ page, level }: { page: EditionPage; level: number }) {
  const Level = `h${level}` as 'h2';
  return (
    <header className="book-page-title">
      <Level>
        <span>{page.number}</span> {page.title}
      </Level>
      <p className="book-lead">{page.summary}</p>
    </header>
  );
}

function Task({ lab, page, language }: { lab: Lab | undefined; page: EditionPage; language: Language }) {
  const step = lab?.steps.find(({ id }) => page.path.endsWith(`/${id}`));
  return step && <PrintedTask step={step} language={language} />;
}
