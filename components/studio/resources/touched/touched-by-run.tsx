import { useMemo } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { touchedByAll } from '@/lib/studio/resources/touched/touched';
import { useResources } from '../use-resources';
import { touchedTexts } from './messages';
import { TouchedLinks } from './touched-links';

const shownMax = 8;

/** What the run that is looked at touched, last first. */
export function TouchedByRun() {
  const { studio, session, language } = useResources();
  const texts = touchedTexts(language);
  const visits = useStore(session.runs.store, ({ selected }) => selected?.visits);
  const touched = useMemo(
    () =>
      touchedByAll(visits ?? [])
        .toReversed()
        .slice(0, shownMax),
    [visits],
  );
  if (touched.length === 0) return null;
  return (
    <section aria-label={texts.byRun} className="grid gap-1.5">
      <h3 className="text-xs font-semibold text-muted">{texts.byRun}</h3>
      <TouchedLinks touched={touched} studio={studio} language={language} />
    </section>
  );
}
