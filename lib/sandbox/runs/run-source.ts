import type { DescribeExecutionCommandOutput, ExecutionListItem } from '@aws-sdk/client-sfn';
import type { ExecutionObserver, StopWatching } from '@/lib/targets/target';
import type { Logging } from './logging';

export interface RunRequest {
  readonly input: string;
  /** AWS makes one up when it is absent. */
  readonly name?: string;
  /** ARN of a version or an alias to start, in place of the latest revision. */
  readonly through?: string;
  /** Wait for the result, as only Express machines can. */
  readonly waits?: boolean;
}

export interface RunRows {
  readonly executions: readonly ExecutionListItem[];
  readonly nextToken?: string;
}

/** What an execution ran with. */
export interface RunOrigin {
  readonly definition?: string;
  readonly logging?: Logging;
}

export interface DescribedRun extends RunOrigin {
  readonly description: DescribeExecutionCommandOutput;
}

/** Where executions are started and learnt about: AWS tells of Standard ones, and next to nothing of Express ones. */
export interface RunSource {
  start(stateMachineArn: string, request: RunRequest): Promise<ExecutionListItem>;
  /** Newest first. */
  list(stateMachineArn: string, nextToken?: string): Promise<RunRows>;
  watch(executionArn: string, observer: ExecutionObserver): StopWatching;
  origin(executionArn: string): Promise<RunOrigin>;
  describe(executionArn: string): Promise<DescribedRun>;
}

export function isExpressArn(executionArn: string): boolean {
  return executionArn.split(':')[5] === 'express';
}
