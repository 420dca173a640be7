import { PrintButton } from '@/components/book/print-button';
import type { Edition } from '@/lib/book/edition';
import type { Language } from '@/lib/i18n/languages';
import { pageUrl } from '@/lib/site/urls';
import { printMessages } from './messages';

interface PrintBarProps {
  readonly edition: Edition;
  readonly scope: 'course' | 'unit' | 'page';
  readonly language: Language;
  readonly hasLab: boolean;
}

/** `?solutions=1` begins with them. */
const askedFor = `if (new URLSearchParams(location.search).get('solutions') === '1') document.getElementById('book-solutions').checked = true`;

/** Above what is printed, and not on paper. What is left out is left out by style alone: it needs no JavaScript. */
export function PrintBar({ edition: { parts }, scope, language, hasLab }: PrintBarProps) {
  const words = printMessages(language);
  const unit = parts[0]?.unit.slug ?? '';
  const page = parts[0]?.pages[0]?.path ?? unit;
  const back = { course: '', unit, page }[scope];
  return (
    <div className="book-bar">
      <PrintButton>{words.print}</PrintButton>
      <fieldset>
        <legend className="sr-only">{words.options}</legend>
        <label>
          <input type="checkbox" id="book-answers" defaultChecked /> {words.answers}
        </label>
        {hasLab && (
          <>
            <label>
              <input type="checkbox" id="book-solutions" suppressHydrationWarning /> {words.solutions}
            </label>
            <script>{askedFor}</script>
          </>
        )}
      </fieldset>
      <p>
        {scope === 'page' && <a href={pageUrl(language, `print/${unit}`)}>{words.unit}</a>}
        {scope !== 'course' && <a href={pageUrl(language, 'print')}>{words.whole}</a>}
        <a href={pageUrl(language, back)}>{words.back}</a>
      </p>
    </div>
  );
}
