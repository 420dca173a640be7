import type { Millis } from '../base/time';
import type { Execution, Outcome } from '../machine/execution/execution';
import type { ExecutionRecord } from './records';

const REDRIVES_REMEMBERED = 10;

/** The record of an execution that was redriven for a client with a token. */
export function withRedrive(record: ExecutionRecord, clientToken: string, date: Millis): ExecutionRecord {
  return {
    ...record,
    redrives: [{ clientToken, date }, ...(record.redrives ?? [])].slice(0, REDRIVES_REMEMBERED),
  };
}

/** The record as DescribeExecution shows it after a step that ended at `now`. */
export function recordAfter(
  before: ExecutionRecord,
  { outcome, identity }: Execution,
  now: Millis,
): ExecutionRecord {
  const { stopDate: _stopDate, output: _output, error: _error, cause: _cause, ...open } = before;
  const redriven = identity.redriveTime === undefined ? {} : { redriveDate: identity.redriveTime };
  return {
    ...open,
    redriveCount: identity.redriveCount,
    ...redriven,
    status: 'RUNNING',
    ...shown(outcome, now),
  };
}

function shown(outcome: Outcome, now: Millis): Partial<ExecutionRecord> {
  switch (outcome.status) {
    case 'RUNNING':
      return {};
    case 'SUCCEEDED':
      return { status: 'SUCCEEDED', stopDate: now, output: JSON.stringify(outcome.output) };
    default:
      return { ...outcome, stopDate: now };
  }
}
