import { formatClock, formatDuration } from '@/lib/sandbox/duration';
import { startedExecution } from '@/lib/sandbox/history/event-details';
import type { EventRow } from '@/lib/sandbox/history/rows/event-rows';
import { eventColour } from '../../event-colour';
import { JsonBlock } from '../../json-block';
import { runTexts } from '../../messages/messages';
import type { RunViewProps } from '../../run-details';
import { StartedWork } from '../../started-work';
import type { EventColumn, EventColumns } from './event-grid';
import { eventJson } from './event-json';
import { Twist } from '../visit-cells';
import { rowLook, type RowPlace } from '../virtual-list';

interface EventLineProps extends RunViewProps {
  readonly row: EventRow;
  readonly place: RowPlace;
  readonly look: { readonly isPicked: boolean; readonly isLater: boolean };
  readonly columns: EventColumns;
  readonly isOpen: boolean;
  readonly onPick: () => void;
  readonly onToggle: () => void;
}

/** One event; opened, with the data it carries. */
export function EventLine(props: EventLineProps) {
  const { row, place, look, columns, isOpen, onPick, onToggle, ...view } = props;
  return (
    <div
      role="row"
      id={place.id}
      aria-rowindex={place.index + 2}
      aria-selected={look.isPicked}
      aria-expanded={isOpen}
      className={rowLook(place, look)}
      style={place.style}
    >
      <div
        role="presentation"
        onClick={onPick}
        className="grid h-8 items-center gap-2 px-2"
        style={{ gridTemplateColumns: columns.template }}
      >
        {columns.ids.map((id) => (
          <span
            key={id}
            role="gridcell"
            className={`min-w-0 truncate text-xs ${id === 'after' || id === 'timestamp' ? 'text-right text-muted tabular-nums' : ''}`}
          >
            <Cell id={id} row={row} isOpen={isOpen} onToggle={onToggle} {...view} />
          </span>
        ))}
      </div>
      {isOpen && <Details row={row} {...view} />}
    </div>
  );
}

interface CellProps extends RunViewProps {
  readonly id: EventColumn;
  readonly row: EventRow;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Cell({ id, row, isOpen, onToggle, run, language }: CellProps) {
  const { event, type, visit, resource } = row;
  const begin = run.events[0]?.timestamp;
  const texts = runTexts(language).events;
  switch (id) {
    case 'id':
      return (
        <span className="flex items-center gap-1 text-muted tabular-nums">
          <Twist isOpen={isOpen} title={isOpen ? texts.collapse : texts.expand} onToggle={onToggle} />
          {row.id}
        </span>
      );
    case 'type':
      return (
        <span className={`font-mono ${eventColour(type)}`} title={type}>
          {type}
        </span>
      );
    case 'step':
      return visit?.name ?? '';
    case 'resource':
      return (
        <span className="font-mono text-muted" title={resource}>
          {resource ?? ''}
        </span>
      );
    case 'after':
      return event.timestamp && begin
        ? formatDuration(event.timestamp.getTime() - begin.getTime(), language)
        : '–';
    case 'timestamp':
      return event.timestamp ? formatClock(event.timestamp, language) : '–';
  }
}

function Details({ row, ...view }: RunViewProps & { row: EventRow }) {
  const { event, id } = row;
  const texts = runTexts(view.language).events;
  return (
    <div className="h-[268px] overflow-auto border-t border-line bg-page px-3 py-2">
      <p className="mb-1 flex flex-wrap items-center gap-2 text-xs text-muted">
        {event.timestamp && formatClock(event.timestamp, view.language)} ·{' '}
        {texts.previous(event.previousEventId ?? 0)}
        <StartedWork
          {...view}
          executionArn={startedExecution(event)}
          mapRunArn={event.mapRunStartedEventDetails?.mapRunArn}
        />
      </p>
      <JsonBlock
        label={texts.details(id)}
        text={eventJson(event)}
        absent={texts.noDetails}
        language={view.language}
      />
    </div>
  );
}
