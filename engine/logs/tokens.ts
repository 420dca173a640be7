import type { Millis } from '../base/time';
import type { LogPosition } from '../host/logging/log-store';
import { readToken, type Listing } from '../service/page-token';
import { invalidToken } from './errors';

/** Where a listing goes on; throws for a token that was never given out for it. */
export function readListingToken(listing: Listing, token: string | undefined): string | undefined {
  if (token === undefined) return undefined;
  const after = readToken(listing, token);
  if (after === undefined) throw invalidToken();
  return after;
}

/** AWS still gives them out, and reads them no more. */
export function sequenceToken(at: Millis): string {
  return `49${String(at).padStart(54, '0')}`;
}

/** An event's id: 56 digits, in the order of reading. */
export function eventId({ timestamp, ordinal }: LogPosition): string {
  return String(timestamp).padStart(28, '0') + String(ordinal).padStart(28, '0');
}

/** Which way GetLogEvents goes on, and from where. */
export interface Walk {
  readonly direction: 'f' | 'b';
  readonly from: LogPosition;
}

export function writeWalk({ direction, from }: Walk): string {
  return `${direction}/${eventId(from)}/s`;
}

export function readWalk(token: string): Walk {
  const [, direction, timestamp, ordinal] = /^([fb])\/(\d{28})(\d{28})\/s$/.exec(token) ?? [];
  if (timestamp === undefined) throw invalidToken();
  return {
    direction: direction as Walk['direction'],
    from: { timestamp: Number(timestamp), ordinal: Number(ordinal) },
  };
}
