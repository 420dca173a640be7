import { HISTORY_EVENTS_MAX } from '../../base/limits';
import type { ExecutionRecord } from '../../host/records';
import type { Call } from '../operation';

const DAY_MS = 24 * 60 * 60 * 1000;
const REDRIVABLE_DAYS = 14;
const EXECUTION_DAYS_MAX = 365;

export interface RedriveStatus {
  readonly redriveStatus: 'REDRIVABLE' | 'NOT_REDRIVABLE' | 'REDRIVABLE_BY_MAP_RUN';
  readonly redriveStatusReason?: string;
}

/** Whether the execution could be redriven, and AWS's words for why not. */
export async function redriveStatus(record: ExecutionRecord, call: Call): Promise<RedriveStatus> {
  const reason = await whyNotRedrivable(record, call);
  if (reason !== undefined) return { redriveStatus: 'NOT_REDRIVABLE', redriveStatusReason: reason };
  return { redriveStatus: record.mapRun ? 'REDRIVABLE_BY_MAP_RUN' : 'REDRIVABLE' };
}

/** AWS's words; undefined when the execution can be redriven. */
export async function whyNotRedrivable(
  record: ExecutionRecord,
  { store, clock }: Call,
): Promise<string | undefined> {
  if (record.status === 'RUNNING' || record.status === 'SUCCEEDED') {
    return `Execution is ${record.status} and cannot be redriven`;
  }
  const now = clock.now();
  if (!(await store.stateMachines.find(machineOf(record)))) return 'State machine is in DELETING status';
  if (await isHistoryFull(record.arn, store)) return 'Execution history event limit exceeded';
  if (now - record.startDate > EXECUTION_DAYS_MAX * DAY_MS) {
    return 'Execution has exceeded the max execution time';
  }
  const stopped = record.stopDate ?? now;
  return now - stopped > REDRIVABLE_DAYS * DAY_MS ? 'Execution redrivable period exceeded' : undefined;
}

/** The machine itself: that of a child of a Map Run has the label behind it. */
function machineOf({ stateMachineArn }: ExecutionRecord): string {
  return stateMachineArn.replace(/\/.*$/, '');
}

/** ExecutionRedriven and at least one more event must still fit. */
async function isHistoryFull(arn: string, store: Call['store']): Promise<boolean> {
  const { items } = await store.executions.history(arn, { limit: 1, reverse: true });
  return (items[0]?.id ?? 0) >= HISTORY_EVENTS_MAX - 1;
}
