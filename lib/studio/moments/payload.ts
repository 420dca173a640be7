import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { eventDetails, textOf } from '@/lib/sandbox/history/event-details';

/** The data an event carries, as JSON text: what went in, what was sent, what came of it, or the error. */
export function payloadOf(event: HistoryEvent): string | undefined {
  const { input, output, parameters, error, cause } = eventDetails(event);
  const carried = textOf(output) ?? textOf(input) ?? textOf(parameters);
  if (carried !== undefined) return carried;
  if (textOf(error) === undefined && textOf(cause) === undefined) return undefined;
  return JSON.stringify({ Error: textOf(error), Cause: textOf(cause) });
}
