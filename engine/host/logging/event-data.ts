import { isObject, own, put, type Json, type JsonObject } from '../../base/json';
import type { HistoryEvent } from '../../machine/execution/history-event';

const ENVELOPE = new Set(['id', 'previousEventId', 'timestamp', 'type']);
const DATA = ['input', 'output', 'assignedVariables'].flatMap((member) => [member, `${member}Details`]);
const WITHHELD = new Set([...DATA, 'parameters']);

/** An event's details, under whatever name its type gives them; empty for a type that has none. */
export function detailsOf(event: HistoryEvent): JsonObject {
  const name = Object.keys(event).find((member) => !ENVELOPE.has(member));
  const details = name === undefined ? undefined : own(event, name);
  return isObject(details) ? details : {};
}

/** Details without what the execution worked on: error, cause and names stay. */
export function withoutExecutionData(details: JsonObject): JsonObject {
  const kept: JsonObject = {};
  for (const [member, value] of Object.entries(details)) if (!WITHHELD.has(member)) put(kept, member, value);
  return kept;
}

/** The event without execution data, as GetExecutionHistory shows it to those who do not want any. */
export function eventWithoutData(event: HistoryEvent): HistoryEvent {
  const members = Object.entries(event).map(([name, value]): [string, Json | undefined] => [
    name,
    isObject(value) ? withoutExecutionData(value) : value,
  ]);
  return Object.fromEntries(members) as HistoryEvent;
}
