import Link from 'next/link';
import type { GlossaryEntry } from '@/lib/book/glossary-page';
import type { Language } from '@/lib/i18n/languages';
import { pageUrl } from '@/lib/site/urls';
import { glossaryMessages } from './messages';

export function GlossaryTerm({ entry, language }: { entry: GlossaryEntry; language: Language }) {
  const words = glossaryMessages(language);
  const { id, term, text, elsewhere, uses } = entry;
  return (
    <div id={id} className="glossary-entry">
      <dt>
        {term}
        {elsewhere && (
          <small>
            {words.elsewhere}: <span lang={elsewhere.language}>{elsewhere.term}</span>
          </small>
        )}
      </dt>
      <dd>{text}</dd>
      {uses.length > 0 && (
        <dd className="glossary-uses">
          {words.uses}:{' '}
          {uses.map(({ path, title }, index) => (
            <span key={path}>
              {index > 0 && ' · '}
              <Link prefetch={false} href={pageUrl(language, path)}>
                {title}
              </Link>
            </span>
          ))}
        </dd>
      )}
    </div>
  );
}
