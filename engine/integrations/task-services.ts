import type { Owner } from '../base/arn';
import type { JsonObject } from '../base/json';
import type { Clock, Ids, TaskRequest } from '../host/ports';

/** Whom a service is called for: the account, and what makes the call happen once only. */
export interface TaskServiceCaller extends Owner {
  readonly executionArn: string;
  /** The UUID of this attempt of the Task: a crash in the middle does not repeat what was done under it. */
  readonly journal: string;
}

/** The services that run in this engine, by their names in `aws-sdk:` resources. */
export interface TaskServices {
  has(service: string): boolean;
  /** What the operation answers; rejects with its error. */
  call(
    service: string,
    operation: string,
    input: JsonObject,
    caller: TaskServiceCaller,
  ): Promise<Readonly<Record<string, unknown>>>;
}

/** What an integration of a service is built over. */
export interface TaskPorts {
  readonly services: TaskServices;
  readonly ids: Pick<Ids, 'uuid'>;
  readonly clock: Clock;
}

/** The Task that calls: its own account and region. */
export function callerOfTask({
  executionArn,
  nonce,
}: Pick<TaskRequest, 'executionArn' | 'nonce'>): TaskServiceCaller {
  const [, partition = '', , region = '', account = ''] = executionArn.split(':');
  return { partition, region, account, executionArn, journal: nonce };
}
