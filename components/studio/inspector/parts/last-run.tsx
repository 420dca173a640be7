import { JsonBlock } from '@/components/history/json-block';
import { useStore } from '@/components/sandbox/use-store';
import { TouchedByVisit } from '../../resources/touched/touched-links';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';

/** What went through this state in the run that is looked at. */
export function LastRun() {
  const { subject, session, studio, language } = useInspector();
  const texts = getMessages(language).lastRun;
  const visits = useStore(session.runs.store, ({ selected }) => selected?.visits);
  const looked = useStore(studio.store, ({ visit }) => visit);
  if (subject.kind === 'machine' || !visits) return null;
  const own = visits.filter(({ name }) => name === subject.name);
  const visit = own.find(({ id }) => id === looked) ?? own.at(-1);
  if (!visit) return null;
  return (
    <section aria-label={texts.title} className="grid grid-cols-1 gap-2 border-t border-line pt-3">
      <h3 className="text-sm font-semibold">{texts.title}</h3>
      <TouchedByVisit visit={visit} studio={studio} language={language} />
      <JsonBlock label={texts.input} text={visit.input} language={language} />
      {visit.sent !== undefined && <JsonBlock label={texts.sent} text={visit.sent} language={language} />}
      {visit.answer !== undefined && (
        <JsonBlock label={texts.answer} text={visit.answer} language={language} />
      )}
      <JsonBlock label={texts.output} text={visit.output} absent={texts.none} language={language} />
    </section>
  );
}
