import type { Json } from '../../base/json';
import type { Millis } from '../../base/time';

/** What AWS would show in GetExecutionHistory; `timestamp` in milliseconds, details under AWS's own member names. */
export interface HistoryEvent {
  readonly id: number;
  readonly previousEventId: number;
  readonly timestamp: Millis;
  readonly type: string;
  readonly [details: string]: Json | undefined;
}

/** What an event has besides: nothing, or its details under their member name. */
export type EventDetails = Readonly<Record<string, Json>>;

/** Beside every text in an event: nothing was cut off. All events share it. */
export const WHOLE = { truncated: false };

export function payload(field: 'input' | 'output', text: string) {
  return { [field]: text, [`${field}Details`]: WHOLE };
}

/** Error and cause as AWS shows them: a member that was not set is not there. */
export function reason(failure: { readonly error?: string; readonly cause?: string }) {
  return {
    ...(failure.error === undefined ? {} : { error: failure.error }),
    ...(failure.cause === undefined ? {} : { cause: failure.cause }),
  };
}
