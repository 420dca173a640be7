import type { Owner } from '../../base/arn';
import type { JsonObject } from '../../base/json';
import type { ExecutionRecord } from '../../host/records';

/** The Step Functions API of this engine, for the Tasks that call it. */
export interface StepFunctions {
  /** What the operation answers; rejects with its error. */
  call(operation: string, input: JsonObject, owner: Owner): Promise<unknown>;
  /** The execution once it is closed; undefined when there is none. */
  whenClosed(executionArn: string): Promise<ExecutionRecord | undefined>;
}

/** Whose the execution is: a Task calls services in its own region and account. */
export function ownerOf(executionArn: string): Owner {
  const [, partition = '', , region = '', account = ''] = executionArn.split(':');
  return { partition, region, account };
}
