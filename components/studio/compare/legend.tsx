import type { Language } from '@/lib/i18n/languages';
import { compareTexts } from './messages';

const lines = {
  both: 'border-muted',
  a: 'border-run',
  b: 'border-warn border-dashed',
} as const;

export function Legend({ language }: { language: Language }) {
  const texts = compareTexts(language).legend;
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1 text-xs text-muted">
      {(['both', 'a', 'b'] as const).map((who) => (
        <li key={who} className="flex items-center gap-1.5">
          <span aria-hidden="true" className={`inline-block w-6 border-t-[3px] ${lines[who]}`} />
          {texts[who]}
        </li>
      ))}
    </ul>
  );
}
