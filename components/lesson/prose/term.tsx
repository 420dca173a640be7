import type { ReactNode } from 'react';
import { readGlossary } from '@/lib/content/glossary';
import { pageUrl } from '@/lib/site/urls';
import type { LessonPlace } from '@/components/lesson/lesson-components';
import { TermCard } from './term-card';

const more = { es: 'Ver en el glosario', en: 'See in the glossary' };

/** A word of the glossary of the lesson's language, with its explanation. */
export function Term({ id, language, children }: LessonPlace & { id: string; children: ReactNode }) {
  const entry = readGlossary(language)[id];
  // Taken out of the glossary while the lesson is open: the lesson says so, the page goes on.
  if (!entry) return children;
  return (
    <TermCard
      term={entry.term}
      text={entry.text}
      more={{ href: `${pageUrl(language, 'glossary')}#${id}`, text: more[language] }}
    >
      {children}
    </TermCard>
  );
}
