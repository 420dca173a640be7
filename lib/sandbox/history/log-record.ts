import type { HistoryEvent } from '@aws-sdk/client-sfn';
import type { LogEvent } from '@/lib/targets/log-reader';

/** One event of an execution as its log has it. */
export interface LogRecord {
  /** Unique within the log group. */
  readonly key: string;
  readonly executionArn: string;
  readonly id: number;
  readonly previousEventId: number;
  readonly type: string;
  readonly timestamp: Date;
  readonly details: Readonly<Record<string, unknown>>;
  /** The line itself, word for word. */
  readonly message: string;
}

/** Undefined for a line that Step Functions did not write. */
export function readLogRecord({ eventId, message, timestamp }: LogEvent): LogRecord | undefined {
  const line = parse(message);
  if (typeof line?.execution_arn !== 'string' || typeof line.type !== 'string') return undefined;
  return {
    key: eventId,
    executionArn: line.execution_arn,
    id: Number(line.id),
    previousEventId: Number(line.previous_event_id),
    type: line.type,
    timestamp: new Date(Number(line.event_timestamp ?? timestamp)),
    details: isObject(line.details) ? line.details : {},
    message,
  };
}

/** The record as GetExecutionHistory would have given it, which for Express executions it does not. */
export function historyEventOf({ id, previousEventId, type, timestamp, details }: LogRecord): HistoryEvent {
  return { id, previousEventId, type, timestamp, [detailsName(type)]: details } as HistoryEvent;
}

function detailsName(type: string): string {
  if (type.endsWith('StateEntered')) return 'stateEnteredEventDetails';
  if (type.endsWith('StateExited')) return 'stateExitedEventDetails';
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
