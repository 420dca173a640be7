import type { HistoryEvent } from '@aws-sdk/client-sfn';
import type { SharedEvent, SharedRun } from './shared';

/** A run with more events makes a link nobody can send. */
const EVENTS_MAX = 400;

interface Run {
  readonly name: string;
  readonly status: string;
  readonly events: readonly HistoryEvent[];
}

/** A run as a link carries it; undefined for one that is too long. */
export function packRun({ name, status, events }: Run): SharedRun | undefined {
  if (events.length === 0 || events.length > EVENTS_MAX) return undefined;
  return { name, status, events: events.map(packEvent) };
}

function packEvent(event: HistoryEvent): SharedEvent {
  const { id = 0, previousEventId, type = '', timestamp } = event;
  const entry = Object.entries(event).find(
    ([key, value]) => key.endsWith('EventDetails') && value !== undefined,
  );
  const details = entry && ([entry[0], plain(entry[1])] as const);
  return {
    id,
    previousEventId,
    type,
    at: timestamp?.getTime() ?? 0,
    ...(details && { details: [details[0], details[1]] }),
  };
}

/** Without what is not there. */
function plain(details: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(details)) as Record<string, unknown>;
}

export function unpackEvents({ events }: SharedRun): readonly HistoryEvent[] {
  return events.map(({ id, previousEventId, type, at, details }) => {
    const event = { id, previousEventId, type: type as HistoryEvent['type'], timestamp: new Date(at) };
    return details ? { ...event, [details[0]]: details[1] } : event;
  });
}
