import type { Edition } from '@/lib/book/edition';
import type { Language } from '@/lib/i18n/languages';
import type { Lab } from '@/lib/labs/lab';
import { printMessages } from './messages';
import { PageAnswers } from './printed-page';
import { PrintedSolution } from './printed-task';

interface PrintedAppendixProps {
  readonly edition: Edition;
  readonly language: Language;
  readonly labs: ReadonlyMap<string, Lab>;
}

/** At the end, so that nobody reads them by chance: the answers, and for labs hints and solutions. */
export function PrintedAppendix({ edition, language, labs }: PrintedAppendixProps) {
  const words = printMessages(language);
  const pages = edition.parts.flatMap((part) =>
    part.pages.map((page) => ({ ...page, unit: part.unit.slug })),
  );
  const steps = pages.flatMap((page) => {
    const step = labs.get(page.unit)?.steps.find(({ id }) => page.path.endsWith(`/${id}`));
    return step ? [{ page, step }] : [];
  });
  return (
    <>
      <section className="book-appendix book-answers" aria-labelledby="book-answers-title">
        <h2 id="book-answers-title">{words.answersTitle}</h2>
        {pages.map((page) => (
          <PageAnswers
            key={page.path}
            heading={`${page.number} ${page.title}`}
            path={page.path}
            edition={edition}
            language={language}
            level={3}
          />
        ))}
      </section>
      {steps.length > 0 && (
        <section className="book-appendix book-solutions" aria-labelledby="book-solutions-title">
          <h2 id="book-solutions-title">{words.solutionsTitle}</h2>
          {steps.map(({ page, step }) => (
            <section key={page.path} className="book-answer">
              <h3>
                {page.number} {page.title}
              </h3>
              <PrintedSolution step={step} language={language} />
            </section>
          ))}
        </section>
      )}
    </>
  );
}
