import { own, put, type JsonObject } from '../../base/json';
import { LOGGED_PAYLOAD_BYTES_MAX } from '../../base/limits';
import type { HistoryEvent } from '../../machine/execution/history-event';
import type { LogLine } from './log-store';
import { detailsOf, withoutExecutionData } from './event-data';
import type { LogLevel, LogSettings } from './log-settings';

const FATAL = /^Execution(Aborted|Failed|TimedOut)$/;
const ERROR = /(Aborted|Failed|TimedOut)$|^FailStateEntered$/;

/** Whether an event of this type is logged at this level: the table in AWS's guide, as a rule. */
export function isLogged(type: string, level: LogLevel): boolean {
  switch (level) {
    case 'ALL':
      return true;
    case 'ERROR':
      return ERROR.test(type);
    case 'FATAL':
      return FATAL.test(type);
  }
}

/** Whose events are logged, and how much of them. */
export interface LogSubject extends Pick<LogSettings, 'includeExecutionData'> {
  readonly executionArn: string;
  readonly redriveCount: number;
}

/** An event as a line of the log. Recorded on AWS: snake case, and every value of the envelope a text. */
export function logRecord(event: HistoryEvent, subject: LogSubject): LogLine {
  const details = detailsOf(event);
  const record = {
    id: String(event.id),
    type: event.type,
    details: subject.includeExecutionData ? cutPayloads(details) : withoutExecutionData(details),
    previous_event_id: String(event.previousEventId),
    event_timestamp: String(event.timestamp),
    execution_arn: subject.executionArn,
    redrive_count: String(subject.redriveCount),
  };
  return { timestamp: event.timestamp, message: JSON.stringify(record) };
}

/** NOTE: AWS cuts off input and output when their escaped form is longer than a log event has room for. */
function cutPayloads(details: JsonObject): JsonObject {
  const cut = { ...details };
  for (const field of ['input', 'output']) {
    const text = own(cut, field);
    const shortened = typeof text === 'string' ? cutEscaped(text) : text;
    if (shortened === undefined || shortened === text) continue;
    put(cut, field, shortened);
    put(cut, `${field}Details`, { truncated: true });
  }
  return cut;
}

/** The longest beginning of `text` whose form within JSON is short enough. */
function cutEscaped(text: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += escapedLength(character);
    if (bytes > LOGGED_PAYLOAD_BYTES_MAX) return text.slice(0, end);
    end += character.length;
  }
  return text;
}

function escapedLength(character: string): number {
  const point = character.codePointAt(0)!;
  if (point >= 0x80) return point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  return point >= 0x20 && character !== '"' && character !== '\\' ? 1 : JSON.stringify(character).length - 2;
}
