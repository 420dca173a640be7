import type { Owner } from '../../base/arn';
import type { JsonObject } from '../../base/json';
import type { ExecutionRecord } from '../../host/records';

/** A Task calls services in its own region and account, and says for which execution. */
export interface TaskCaller extends Owner {
  readonly executionArn: string;
  readonly attempt?: string;
}

/** The Step Functions API of this engine, for the Tasks that call it. */
export interface StepFunctions {
  /** What the operation answers; rejects with its error. */
  call(operation: string, input: JsonObject, caller: TaskCaller): Promise<unknown>;
  /** The execution as it is; undefined when there is none. */
  find(executionArn: string): Promise<ExecutionRecord | undefined>;
  /** The execution once it is closed; undefined when there is none. */
  whenClosed(executionArn: string): Promise<ExecutionRecord | undefined>;
}

export function callerOf(executionArn: string): TaskCaller {
  const [, partition = '', , region = '', account = ''] = executionArn.split(':');
  return { partition, region, account, executionArn };
}
