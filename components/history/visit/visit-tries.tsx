import { graphTexts } from '@/components/graph/graph-texts';
import { statusColours, StatusIcon } from '@/components/graph/status-mark';
import { Button } from '@/components/ui/button';
import { formatClock, formatDuration } from '@/lib/sandbox/duration';
import { ElapsedTime } from '../elapsed-time';
import { runTexts } from '../messages/messages';
import type { VisitProps } from './visit-panel';

/** Every try of a state, and how long it waited before the next. */
export function VisitTries({ visit, studio, language }: VisitProps) {
  const all = runTexts(language);
  const texts = all.visit;
  return (
    <ol aria-label={texts.tabs.tries} className="grid gap-2">
      {visit.tries.map(({ startedAt, endedAt, status, error, cause, since }, index) => {
        const before = visit.tries[index - 1]?.endedAt;
        const waited = before && startedAt.getTime() - before.getTime();
        return (
          <li key={since} className="rounded-md border border-line p-2 text-sm">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <strong>{all.rows.try(index + 1)}</strong>
              <span className={`flex items-center gap-1 text-xs ${statusColours[status].text}`}>
                <StatusIcon status={status} size={12} />
                {graphTexts[language].statuses[status]}
              </span>
              <span className="text-xs text-muted">
                {formatClock(startedAt, language)} ·{' '}
                <ElapsedTime from={startedAt} to={endedAt} language={language} />
                {waited !== undefined && ` · ${texts.waited(formatDuration(waited, language))}`}
              </span>
              <Button size="small" look="quiet" className="ml-auto" onClick={() => studio.setMoment(since)}>
                {all.events.toMoment}
              </Button>
            </p>
            {error && (
              <p className="mt-1 font-mono text-xs break-words text-bad">
                {error}
                {cause && <span className="block whitespace-pre-wrap text-muted">{cause}</span>}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
