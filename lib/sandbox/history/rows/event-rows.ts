import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { eventDetails } from '../event-details';
import type { StateVisit } from '../visit';

export const eventKinds = ['execution', 'state', 'task', 'map', 'problem'] as const;
export type EventKind = (typeof eventKinds)[number];

export interface EventRow {
  readonly event: HistoryEvent;
  readonly id: number;
  readonly type: string;
  /** The state visit it belongs to. */
  readonly visit?: StateVisit;
  /** What a Task calls. */
  readonly resource?: string;
}

export interface EventFilter {
  readonly kind?: EventKind;
  readonly text: string;
  readonly newestFirst: boolean;
}

/** AWS ends an execution whose history has grown to this. */
export const EVENTS_MAX = 25_000;

const patterns: Readonly<Record<EventKind, RegExp>> = {
  execution: /^Execution/,
  state: /State(Entered|Exited|Started|Succeeded|Failed|Aborted)$/,
  task: /^(Task(?!State)|LambdaFunction|Activity)/,
  map: /^Map/,
  problem: /(Failed|TimedOut|Aborted)$|^FailStateEntered$/,
};

export function eventRows(
  events: readonly HistoryEvent[],
  visits: readonly StateVisit[],
): readonly EventRow[] {
  const owners = new Map(visits.flatMap((visit) => visit.eventIds.map((id) => [id, visit] as const)));
  return events.map((event) => {
    const id = event.id ?? 0;
    return { event, id, type: event.type ?? '', visit: owners.get(id), resource: resourceOf(event) };
  });
}

export function filterEvents(
  rows: readonly EventRow[],
  { kind, text, newestFirst }: EventFilter,
): readonly EventRow[] {
  const word = text.trim().toLowerCase();
  const pattern = kind && patterns[kind];
  const kept =
    pattern || word
      ? rows.filter((row) => (!pattern || pattern.test(row.type)) && (!word || mentions(row, word)))
      : rows;
  return newestFirst ? kept.toReversed() : kept;
}

function resourceOf(event: HistoryEvent): string | undefined {
  const { resource, resourceType } = eventDetails(event);
  if (typeof resource !== 'string') return undefined;
  return typeof resourceType === 'string' ? `${resourceType}:${resource}` : resource;
}

/** In its type, its state, its resource, or the data it carries. */
function mentions({ event, type, visit, resource }: EventRow, word: string): boolean {
  const names = `${type} ${visit?.name ?? ''} ${resource ?? ''}`.toLowerCase();
  if (names.includes(word)) return true;
  return Object.values(eventDetails(event)).some(
    (value) => typeof value === 'string' && value.toLowerCase().includes(word),
  );
}
