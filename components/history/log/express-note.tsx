import { logTexts } from './messages';
import type { Language } from '@/lib/i18n/languages';
import type { SelectedRun } from '@/lib/sandbox/runs/run-types';

/** Why an Express execution shows less than a Standard one, and where what it shows comes from. */
export function ExpressNote({ run, language }: { run: SelectedRun; language: Language }) {
  const texts = logTexts(language).express;
  const source = run.events.length > 0 ? 'log' : run.description?.status ? 'answer' : 'nothing';
  return (
    <div role="note" className="rounded-md bg-raised px-3 py-2 text-sm">
      <p>{texts.why}</p>
      <p className="mt-1">{texts.source[source]}</p>
      {source !== 'log' && <p className="mt-1 text-muted">{run.logging ? texts.level : texts.turnOn}</p>}
    </div>
  );
}
