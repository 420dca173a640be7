import { formatProblem, placeOf, type ContentProblem } from '@/lib/content/problem';
import type { Language } from '@/lib/i18n/languages';
import { editorLink } from '@/lib/site/editor-link';
import { troubleMessages } from './messages';

interface ContentTroubleProps {
  readonly problems: readonly ContentProblem[];
  readonly language: Language;
  /** There is a sound version to show meanwhile. */
  readonly isKept: boolean;
}

/** What an author sees above a page, in development, while a file of it cannot be used. */
export function ContentTrouble({ problems, language, isKept }: ContentTroubleProps) {
  const words = troubleMessages(language);
  return (
    <section
      role="status"
      data-content-trouble
      className="mb-6 rounded-lg border border-bad bg-bad-soft p-4 text-text sm:p-5"
    >
      <h2 className="font-semibold text-bad">{words.title(problems.length)}</h2>
      <ul className="my-3 space-y-2 text-sm">
        {problems.map((problem) => (
          <li key={formatProblem(problem)} className="break-words">
            <a
              href={editorLink(problem)}
              className="font-mono underline underline-offset-2"
              aria-label={words.open(placeOf(problem))}
            >
              {placeOf(problem)}
            </a>
            <span className="block">{problem.message}</span>
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">{isKept ? words.kept : words.nothing}</p>
    </section>
  );
}
