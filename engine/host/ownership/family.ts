import type { ExecutionRecord } from '../records';

/** The family of an execution is named after the one that nobody else started: they share its clock. */
export function familyOf({ arn, clock }: Pick<ExecutionRecord, 'arn' | 'clock'>): string {
  return clock?.timeline ?? arn;
}
