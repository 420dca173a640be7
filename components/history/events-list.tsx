'use client';

import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { useMemo, useState } from 'react';
import { getMessages } from '@/components/sandbox/messages/messages';
import { formatClock, formatDuration } from '@/lib/sandbox/duration';
import { eventDetails, startedExecution } from '@/lib/sandbox/history/event-details';
import { eventColour } from './event-colour';
import { JsonBlock } from './json-block';
import { Pager, usePages } from './pager';
import type { RunViewProps } from './run-details';
import { Disclosure } from '@/components/ui/disclosure';
import { StartedWork } from './started-work';

/** Everything AWS wrote down, event by event. */
export function EventsList(view: RunViewProps) {
  const { run, language } = view;
  const texts = getMessages(language).events;
  const [wanted, setWanted] = useState('');
  const names = useMemo(
    () => new Map(run.visits.flatMap((visit) => visit.eventIds.map((id) => [id, visit.name] as const))),
    [run.visits],
  );
  const word = wanted.trim().toLowerCase();
  const shown = run.events.filter((event) =>
    `${event.type} ${names.get(event.id ?? 0) ?? ''}`.toLowerCase().includes(word),
  );
  const pages = usePages(shown);
  return (
    <div className="p-2">
      <input
        type="search"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        aria-label={texts.filter}
        placeholder={texts.filter}
        className="mb-2 w-full max-w-sm rounded-md border border-line bg-surface px-2.5 py-1.5 text-sm outline-accent placeholder:text-muted focus-visible:outline-2"
      />
      {shown.length === 0 ? (
        <p className="p-2 text-sm text-muted">{texts.none}</p>
      ) : (
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">{texts.caption}</caption>
          <thead className="text-left text-xs text-muted">
            <tr>
              <th className="px-2 py-1 text-right font-medium">{texts.id}</th>
              <th className="px-2 py-1 font-medium">{texts.type}</th>
              <th className="px-2 py-1 font-medium">{texts.state}</th>
              <th className="px-2 py-1 text-right font-medium">{texts.after}</th>
            </tr>
          </thead>
          {pages.items.map((event) => (
            <EventRows key={event.id} event={event} state={names.get(event.id ?? 0)} {...view} />
          ))}
        </table>
      )}
      <Pager pages={pages} language={language} />
    </div>
  );
}

interface EventRowsProps extends RunViewProps {
  event: HistoryEvent;
  state: string | undefined;
}

function EventRows({ event, state, ...view }: EventRowsProps) {
  const { run, language } = view;
  const begin = run.events[0]?.timestamp;
  const texts = getMessages(language).events;
  const [isOpen, setOpen] = useState(false);
  const { id = 0, type = '', timestamp, previousEventId = 0 } = event;
  return (
    <tbody>
      <tr className="border-t border-line">
        <td className="px-2 text-right text-xs text-muted tabular-nums">{id}</td>
        <td className="px-1 py-0.5">
          <Disclosure isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
            <span className={`font-mono text-xs break-all ${eventColour(type)}`}>{type}</span>
          </Disclosure>
        </td>
        <td className="px-2 text-xs break-words">{state ?? ''}</td>
        <td className="px-2 text-right text-xs whitespace-nowrap text-muted tabular-nums">
          {timestamp && begin ? formatDuration(timestamp.getTime() - begin.getTime(), language) : '–'}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={4} className="px-2 pb-3">
            <p className="mb-1 text-xs text-muted">
              {timestamp && formatClock(timestamp, language)} · {texts.previous(previousEventId)}
            </p>
            <JsonBlock
              label={texts.details(id)}
              text={detailsText(event)}
              absent={texts.noDetails}
              language={language}
            />
            <div className="mt-2">
              <StartedWork
                {...view}
                executionArn={startedExecution(event)}
                mapRunArn={event.mapRunStartedEventDetails?.mapRunArn}
              />
            </div>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** JSON texts inside the details are shown as the data they hold. */
function detailsText(event: HistoryEvent): string | undefined {
  const details = Object.entries(eventDetails(event));
  if (details.length === 0) return undefined;
  return JSON.stringify(Object.fromEntries(details.map(([key, value]) => [key, unfolded(key, value)])));
}

const jsonFields = new Set(['input', 'output', 'parameters', 'taskCredentials']);

function unfolded(key: string, value: unknown): unknown {
  if (!jsonFields.has(key) || typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
