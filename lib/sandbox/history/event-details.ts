import type { HistoryEvent } from '@aws-sdk/client-sfn';

/** The one details member an event has, whatever it is called for its type. */
export function eventDetails(event: HistoryEvent): Readonly<Record<string, unknown>> {
  const member = Object.entries(event).find(
    ([key, value]) => key.endsWith('EventDetails') && value !== undefined,
  );
  return (member?.[1] ?? {}) as Readonly<Record<string, unknown>>;
}

export interface FailureText {
  readonly error?: string;
  readonly cause?: string;
}

export function eventFailure(event: HistoryEvent): FailureText {
  const { error, cause } = eventDetails(event);
  return { error: textOf(error), cause: textOf(cause) };
}

/** The execution a Task started, if this event tells of it and it has a history to look into. */
export function startedExecution(event: HistoryEvent): string | undefined {
  const { output, resource } = eventDetails(event);
  if (!textOf(resource)?.startsWith('startExecution')) return undefined;
  const arn = /"ExecutionArn":"([^"]+)"/.exec(textOf(output) ?? '')?.[1];
  return arn?.includes(':execution:') ? arn : undefined;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
