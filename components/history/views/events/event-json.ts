import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { eventDetails } from '@/lib/sandbox/history/event-details';

const jsonFields = new Set(['input', 'output', 'parameters', 'taskCredentials']);

/** The details of an event as JSON text; JSON texts inside are shown as the data they hold. */
export function eventJson(event: HistoryEvent): string | undefined {
  const details = Object.entries(eventDetails(event));
  if (details.length === 0) return undefined;
  return JSON.stringify(Object.fromEntries(details.map(([key, value]) => [key, unfolded(key, value)])));
}

function unfolded(key: string, value: unknown): unknown {
  if (!jsonFields.has(key) || typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
