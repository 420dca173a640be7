import type { Edition } from '@/lib/book/edition';
import { glossaryPage } from '@/lib/book/glossary-page';
import type { Language } from '@/lib/i18n/languages';
import type { Lab } from '@/lib/labs/lab';
import './print-page.css';
import { PrintedAppendix } from './printed-appendix';
import { printMessages } from './messages';
import { PageStyle } from './page-style';
import { PrintBar } from './print-bar';
import { PrintContents } from './print-contents';
import { PrintedGlossary } from './printed-glossary';
import { PrintedPart } from './printed-part';

interface PrintPageProps {
  readonly edition: Edition;
  readonly language: Language;
  /** How much is printed: it decides the title, and how deep the headings are. */
  readonly scope: 'course' | 'unit' | 'page';
  /** Of the units that are labs, by slug. */
  readonly labs: ReadonlyMap<string, Lab>;
}

/** The course as a book: read on the screen, or sent to the printer by the browser. */
export async function PrintPage({ edition, language, scope, labs }: PrintPageProps) {
  const words = printMessages(language);
  const [first] = edition.parts;
  const title = titleOf({ edition, scope, language });
  const glossary = scope === 'course' ? await glossaryPage(language) : undefined;
  return (
    <main id="content" tabIndex={-1} className="book" data-scope={scope}>
      <PageStyle edition={edition} title={title} />
      <PrintBar edition={edition} scope={scope} language={language} hasLab={labs.size > 0} />
      <header className="book-cover">
        <p>
          {scope === 'course' ? words.title : first && scope === 'page' ? first.unit.title : words.course}
        </p>
        <h1>{title}</h1>
        <p className="book-lead">{scope === 'course' ? words.courseLead : leadOf(edition, scope)}</p>
      </header>
      {scope !== 'page' && <PrintContents edition={edition} language={language} hasLab={labs.size > 0} />}
      {edition.parts.map((part) => (
        <PrintedPart
          key={part.number}
          part={part}
          edition={edition}
          language={language}
          scope={scope}
          lab={labs.get(part.unit.slug)}
        />
      ))}
      {glossary && <PrintedGlossary groups={glossary} edition={edition} language={language} />}
      <PrintedAppendix edition={edition} language={language} labs={labs} />
    </main>
  );
}

function titleOf({ edition, scope, language }: Omit<PrintPageProps, 'labs'>): string {
  const [part] = edition.parts;
  if (scope === 'course' || !part) return printMessages(language).course;
  return scope === 'unit' ? part.unit.title : (part.pages[0]?.title ?? part.unit.title);
}

function leadOf({ parts: [part] }: Edition, scope: PrintPageProps['scope']): string | undefined {
  return scope === 'unit' ? part?.unit.summary : part?.pages[0]?.summary;
}
