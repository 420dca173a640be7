import type { Verdict } from '@/lib/site/fidelity';
import type { Language } from '@/lib/i18n/languages';
import { fidelityMessages } from './messages';

export const verdicts: readonly Verdict[] = ['same', 'simplified', 'absent'];

const signs = { same: '=', simplified: '≈', absent: '–' } satisfies Record<Verdict, string>;

/** Said in words and with a sign: colour alone says nothing. */
export function VerdictMark({ verdict, language }: { verdict: Verdict; language: Language }) {
  return (
    <span className="verdict" data-verdict={verdict}>
      <span aria-hidden="true">{signs[verdict]}</span>
      {fidelityMessages(language).verdicts[verdict]}
    </span>
  );
}
