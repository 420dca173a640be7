import { useMemo } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { formatDuration } from '@/lib/sandbox/duration';
import { eventColour } from '../event-colour';
import { runTexts } from '../messages/messages';
import type { VisitProps } from './visit-panel';

/** A container of thousands has as many: here its first are enough, the list of events has all. */
const most = 200;

/** The events of this visit alone. */
export function VisitEvents({ visit, run, studio, language }: VisitProps) {
  const texts = runTexts(language);
  const moment = useStore(studio.store, (snapshot) => snapshot.moment);
  const ids = useMemo(() => new Set(visit.eventIds), [visit.eventIds]);
  const events = run.events.filter(({ id = 0 }) => ids.has(id)).slice(0, most);
  return (
    <ol aria-label={texts.visit.tabs.events} className="text-xs">
      {events.map(({ id = 0, type = '', timestamp }) => (
        <li key={id} className="border-b border-line last:border-0">
          <button
            type="button"
            aria-pressed={id === moment}
            title={texts.events.toMoment}
            onClick={() => studio.setMoment(id)}
            className={`flex min-h-8 w-full items-center gap-2 px-1.5 text-left outline-accent focus-visible:outline-2 ${
              id === moment ? 'bg-accent-soft' : 'hover:bg-raised'
            }`}
          >
            <span className="w-10 shrink-0 text-right text-muted tabular-nums">{id}</span>
            <span className={`min-w-0 flex-1 truncate font-mono ${eventColour(type)}`}>{type}</span>
            <span className="text-muted tabular-nums">
              {timestamp && formatDuration(timestamp.getTime() - visit.enteredAt.getTime(), language)}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
