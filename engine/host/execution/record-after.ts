import { invariant } from '../../base/invariant';
import { isObject } from '../../base/json';
import type { Millis } from '../../base/time';
import type { Execution, Outcome } from '../../machine/execution/execution';
import type { HistoryEvent } from '../../machine/execution/history-event';
import type { ExecutionRecord } from '../records';

const REDRIVES_REMEMBERED = 10;

/** The record of an execution that was redriven for a client with a token. */
export function withRedrive(record: ExecutionRecord, clientToken: string, date: Millis): ExecutionRecord {
  return {
    ...record,
    redrives: [{ clientToken, date }, ...(record.redrives ?? [])].slice(0, REDRIVES_REMEMBERED),
  };
}

/** The record as DescribeExecution shows it after a step that wrote `history`. */
export function recordAfter(
  before: ExecutionRecord,
  { outcome, identity }: Execution,
  history: readonly HistoryEvent[],
): ExecutionRecord {
  const { redriveCount, redriveTime } = identity;
  const isOpen = before.status === 'RUNNING';
  if (isOpen && outcome.status === 'RUNNING' && before.redriveCount === redriveCount) return before;
  return {
    ...(isOpen ? before : reopened(before)),
    redriveCount,
    ...(redriveTime === undefined ? {} : { redriveDate: redriveTime }),
    status: 'RUNNING',
    ...shown(outcome, history.at(-1)),
  };
}

function reopened(closed: ExecutionRecord): ExecutionRecord {
  const { stopDate: _stopDate, output: _output, error: _error, cause: _cause, ...open } = closed;
  return open;
}

function shown(outcome: Outcome, last: HistoryEvent | undefined): Partial<ExecutionRecord> {
  if (outcome.status === 'RUNNING') return {};
  invariant(last, 'an end is in the history');
  if (outcome.status !== 'SUCCEEDED') return { ...outcome, stopDate: last.timestamp };
  return { status: 'SUCCEEDED', stopDate: last.timestamp, output: outputIn(last) };
}

/** The output as text, which its event has already. */
function outputIn({ executionSucceededEventDetails: details }: HistoryEvent): string {
  invariant(isObject(details) && typeof details.output === 'string', 'a success ends with its output');
  return details.output;
}
