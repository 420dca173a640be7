import { placeOf, type Edition } from '@/lib/book/edition';
import type { LetterGroup } from '@/lib/book/glossary-page';
import type { Language } from '@/lib/i18n/languages';
import { pageUrl } from '@/lib/site/urls';
import { printMessages } from './messages';

interface PrintedGlossaryProps {
  readonly groups: readonly LetterGroup[];
  readonly edition: Edition;
  readonly language: Language;
}

/** The words by letter, with the sections that mark them. */
export function PrintedGlossary({ groups, edition, language }: PrintedGlossaryProps) {
  return (
    <section className="book-appendix" aria-labelledby="book-glossary">
      <h2 id="book-glossary">{printMessages(language).glossaryTitle}</h2>
      <dl className="book-glossary">
        {groups
          .flatMap(({ entries }) => entries)
          .map(({ id, term, text, uses }) => (
            <div key={id}>
              <dt>{term}</dt>
              <dd>
                {text}{' '}
                {uses.map(({ path }) => {
                  const place = placeOf(edition, pageUrl(language, path));
                  return (
                    place && (
                      <a key={path} href={`#${place.anchor}`} className="book-ref">
                        § {place.number}{' '}
                      </a>
                    )
                  );
                })}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
