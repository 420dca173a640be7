import type { ExecutionListItem, ExecutionStatus } from '@aws-sdk/client-sfn';

export interface Sum {
  readonly total: number;
  /** The most frequent first. */
  readonly statuses: readonly { readonly status: ExecutionStatus; readonly count: number }[];
  /** From 0 to 1, of those that have ended. */
  readonly successRate?: number;
  /** Durations in milliseconds, of those that have ended: of half of them at most, of 95 % at most, and the longest. */
  readonly median?: number;
  readonly slow?: number;
  readonly longest?: number;
}

/** How executions went, taken together. */
export function sumUp(executions: readonly ExecutionListItem[]): Sum {
  const counts = new Map<ExecutionStatus, number>();
  for (const { status } of executions) if (status) counts.set(status, (counts.get(status) ?? 0) + 1);
  const ended = executions.filter(({ status }) => status !== 'RUNNING' && status !== 'PENDING_REDRIVE');
  const durations = executions
    .flatMap(({ startDate, stopDate }) =>
      startDate && stopDate ? [stopDate.getTime() - startDate.getTime()] : [],
    )
    .sort((one, other) => one - other);
  const at = (share: number) => durations[Math.ceil(durations.length * share) - 1];
  return {
    total: executions.length,
    statuses: [...counts]
      .map(([status, count]) => ({ status, count }))
      .sort((one, other) => other.count - one.count),
    successRate: ended.length === 0 ? undefined : (counts.get('SUCCEEDED') ?? 0) / ended.length,
    median: at(0.5),
    slow: at(0.95),
    longest: durations.at(-1),
  };
}
