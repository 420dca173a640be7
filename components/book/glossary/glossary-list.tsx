'use client';

import { useState } from 'react';
import type { GlossaryEntry, LetterGroup } from '@/lib/book/glossary-page';
import type { Language } from '@/lib/i18n/languages';
import { fold } from '@/lib/site/finder/words';
import { GlossaryTerm } from './glossary-term';
import { glossaryMessages } from './messages';

/** The words by letter. Typing leaves those that have what is typed, in either language. */
export function GlossaryList({ groups, language }: { groups: readonly LetterGroup[]; language: Language }) {
  const words = glossaryMessages(language);
  const [query, setQuery] = useState('');
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  const shown = groups
    .map(({ letter, entries }) => ({ letter, entries: entries.filter((entry) => has(entry, wanted)) }))
    .filter(({ entries }) => entries.length > 0);
  const count = shown.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <>
      <div className="glossary-tools">
        <input
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          className="glossary-find needs-script"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <p role="status" className="text-sm whitespace-nowrap text-muted">
          {words.count(count)}
        </p>
        <nav aria-label={words.letters}>
          <ul className="glossary-letters">
            {shown.map(({ letter }) => (
              <li key={letter}>
                <a href={`#letter-${letter}`}>{letter}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {count === 0 && <p className="py-8 text-muted">{words.nothing}</p>}
      {shown.map(({ letter, entries }) => (
        <section key={letter} aria-labelledby={`letter-${letter}`} className="glossary-group">
          <h2 id={`letter-${letter}`}>{letter}</h2>
          <dl>
            {entries.map((entry) => (
              <GlossaryTerm key={entry.id} entry={entry} language={language} />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function has({ term, text, elsewhere }: GlossaryEntry, wanted: readonly string[]): boolean {
  const folded = fold(`${term} ${elsewhere?.term ?? ''} ${text}`);
  return wanted.every((word) => folded.includes(word));
}
