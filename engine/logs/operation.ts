import type { Owner } from '../base/arn';
import type { LogStore } from '../host/logging/log-store';
import type { Clock } from '../host/ports';
import * as service from '../service/operation';
import { invalidParameter } from './errors';

/** The actions of CloudWatch Logs that this engine has. */
export type OperationName =
  | 'CreateLogGroup'
  | 'CreateLogStream'
  | 'DeleteLogGroup'
  | 'DeleteLogStream'
  | 'DeleteRetentionPolicy'
  | 'DescribeLogGroups'
  | 'DescribeLogStreams'
  | 'FilterLogEvents'
  | 'GetLogEvents'
  | 'ListTagsForResource'
  | 'PutLogEvents'
  | 'PutRetentionPolicy'
  | 'TagResource'
  | 'UntagResource';

export interface LogsServices {
  readonly logs: LogStore;
  readonly clock: Pick<Clock, 'now'>;
}

/** One call: the services, and who calls. */
export interface Call extends LogsServices {
  readonly caller: Owner;
}

export type Operation = service.Operation<OperationName, Call>;

/** NOTE: a broken constraint is InvalidParameterException here, ValidationException in Step Functions. */
export const operation = service.operations<OperationName, Call>(invalidParameter);
