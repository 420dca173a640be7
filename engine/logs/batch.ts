import { utf8Length } from '../base/json';
import { LOG_BATCH_BYTES_MAX, LOG_EVENT_BYTES_MAX } from '../base/limits';
import type { Millis } from '../base/time';
import { LOG_LINE_OVERHEAD_BYTES, type LogGroupRecord, type LogLine } from '../host/logging/log-store';
import { invalidParameter } from './errors';
import { keptSince } from './groups';

const HOUR: Millis = 60 * 60 * 1000;
const SPAN_MAX = 24 * HOUR;
const AHEAD_MAX = 2 * HOUR;
const BEHIND_MAX = 14 * 24 * HOUR;

/** What PutLogEvents takes in one call. */
export function assertBatch(lines: readonly LogLine[]): void {
  const sizes = lines.map(({ message }) => utf8Length(message) + LOG_LINE_OVERHEAD_BYTES);
  const tooLarge = sizes.find((size) => size > LOG_EVENT_BYTES_MAX);
  if (tooLarge !== undefined) {
    throw invalidParameter(`Log event too large: ${tooLarge} bytes exceeds limit of ${LOG_EVENT_BYTES_MAX}`);
  }
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total > LOG_BATCH_BYTES_MAX) {
    throw invalidParameter(`Upload too large: ${total} bytes exceeds limit of ${LOG_BATCH_BYTES_MAX}`);
  }
  assertTimes(lines);
}

function assertTimes(lines: readonly LogLine[]): void {
  if (lines.some(({ timestamp }, index) => timestamp < (lines[index - 1]?.timestamp ?? 0))) {
    throw invalidParameter('Log events in a single PutLogEvents request must be in chronological order.');
  }
  const [first, last] = [lines[0], lines.at(-1)];
  if (first && last && last.timestamp - first.timestamp > SPAN_MAX) {
    throw invalidParameter(
      'The batch of log events in a single PutLogEvents request cannot span more than 24 hours.',
    );
  }
}

interface SortedOut {
  readonly lines: readonly LogLine[];
  /** Where the refused ones end and begin; absent when there are none. */
  readonly rejected?: {
    readonly tooNewLogEventStartIndex?: number;
    readonly tooOldLogEventEndIndex?: number;
    readonly expiredLogEventEndIndex?: number;
  };
}

/** The lines that are taken, of lines in the order of time: not too old, not expired, not too far ahead. */
export function sortOut(lines: readonly LogLine[], group: LogGroupRecord, now: Millis): SortedOut {
  const before = (at: Millis) => lines.filter(({ timestamp }) => timestamp < at).length;
  const old = before(now - BEHIND_MAX);
  const expired = before(keptSince(group, now));
  const tooNew = lines.findIndex(({ timestamp }) => timestamp > now + AHEAD_MAX);
  const kept = lines.slice(Math.max(old, expired), tooNew < 0 ? undefined : tooNew);
  if (kept.length === lines.length) return { lines };
  return {
    lines: kept,
    rejected: {
      ...(tooNew >= 0 && { tooNewLogEventStartIndex: tooNew }),
      ...(old > 0 && { tooOldLogEventEndIndex: old }),
      ...(expired > 0 && { expiredLogEventEndIndex: expired }),
    },
  };
}
