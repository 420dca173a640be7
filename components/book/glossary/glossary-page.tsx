import type { LetterGroup } from '@/lib/book/glossary-page';
import type { Language } from '@/lib/i18n/languages';
import { PrintButton } from '@/components/book/print-button';
import './glossary.css';
import { GlossaryList } from './glossary-list';
import { glossaryMessages } from './messages';

/** Every word of the course on one page, to look up, to link to and to print. */
export function GlossaryPage({ groups, language }: { groups: readonly LetterGroup[]; language: Language }) {
  const words = glossaryMessages(language);
  return (
    <main
      id="content"
      tabIndex={-1}
      className="mx-auto w-full max-w-3xl flex-1 px-5 py-8 outline-none sm:px-8 lg:py-12"
    >
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h1 className="text-3xl font-bold tracking-tight sm:text-4xl">{words.title}</h1>
        <PrintButton>{words.print}</PrintButton>
      </div>
      <p className="mt-3 text-lg leading-relaxed text-pretty text-muted">{words.lead}</p>
      <GlossaryList groups={groups} language={language} />
    </main>
  );
}
