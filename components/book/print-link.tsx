import type { Language } from '@/lib/i18n/languages';
import { pageUrl } from '@/lib/site/urls';
import { PrinterIcon } from './printer-icon';

const texts = { es: 'Imprimir', en: 'Print' };

/** To a page as paper has it. Not followed ahead of time: it is all text, and few want it. */
export function PrintLink({ path, language }: { path: string; language: Language }) {
  return (
    <a className="studio-link print:hidden" href={pageUrl(language, `print/${path}`)}>
      <PrinterIcon />
      {texts[language]}
    </a>
  );
}
