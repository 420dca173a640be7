import { graphTexts } from '@/components/graph/graph-texts';
import { formatClock } from '@/lib/sandbox/duration';
import { ElapsedTime } from '../elapsed-time';
import { Fact, Facts } from '../page/facts';
import { runTexts } from '../messages/messages';
import type { VisitProps } from './visit-panel';

export function VisitFacts({ visit, language }: VisitProps) {
  const texts = runTexts(language).visit;
  return (
    <Facts label={texts.tabs.facts}>
      <Fact name={texts.type}>{visit.type}</Fact>
      <Fact name={texts.status}>{graphTexts[language].statuses[visit.status]}</Fact>
      <Fact name={texts.started}>{formatClock(visit.enteredAt, language)}</Fact>
      <Fact name={texts.ended}>{visit.endedAt ? formatClock(visit.endedAt, language) : '–'}</Fact>
      <Fact name={texts.duration}>
        <ElapsedTime from={visit.enteredAt} to={visit.endedAt} language={language} />
      </Fact>
      <Fact name={texts.retries}>{visit.attempts - 1}</Fact>
      {visit.resource && (
        <Fact name={texts.resource} isWide>
          <span className="font-mono text-xs break-all">{visit.resource}</span>
        </Fact>
      )}
    </Facts>
  );
}
