import { anchorOf, type Edition } from '@/lib/book/edition';
import type { Language } from '@/lib/i18n/languages';
import { printMessages } from './messages';

interface PrintContentsProps {
  readonly edition: Edition;
  readonly language: Language;
  readonly hasLab: boolean;
}

export function PrintContents({ edition, language, hasLab }: PrintContentsProps) {
  const words = printMessages(language);
  const isWhole = edition.parts.length > 1;
  return (
    <nav className="book-contents" aria-labelledby="book-contents">
      <h2 id="book-contents">{words.contents}</h2>
      <ol>
        {edition.parts.map(({ number, unit, pages }) => (
          <li key={number}>
            {isWhole && (
              <a href={`#${anchorOf(unit.slug)}`}>
                <span>{number}</span> <strong>{unit.title}</strong>
              </a>
            )}
            <ol>
              {pages.map((page) => (
                <li key={page.path}>
                  <a href={`#${anchorOf(page.path)}`}>
                    <span>{page.number}</span> {page.title}
                  </a>
                </li>
              ))}
            </ol>
          </li>
        ))}
        {isWhole && (
          <li>
            <a href="#book-glossary">
              <strong>{words.glossaryTitle}</strong>
            </a>
          </li>
        )}
        <li className="book-answers">
          <a href="#book-answers-title">
            <strong>{words.answersTitle}</strong>
          </a>
        </li>
        {hasLab && (
          <li className="book-solutions">
            <a href="#book-solutions-title">
              <strong>{words.solutionsTitle}</strong>
            </a>
          </li>
        )}
      </ol>
    </nav>
  );
}
