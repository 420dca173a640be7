import * as service from '../../service/operation';
import type { Call } from '../base/services';
import { invalidValue } from './errors';

/** The actions of SQS, all of them. */
export type OperationName =
  | 'AddPermission'
  | 'CancelMessageMoveTask'
  | 'ChangeMessageVisibility'
  | 'ChangeMessageVisibilityBatch'
  | 'CreateQueue'
  | 'DeleteMessage'
  | 'DeleteMessageBatch'
  | 'DeleteQueue'
  | 'GetQueueAttributes'
  | 'GetQueueUrl'
  | 'ListDeadLetterSourceQueues'
  | 'ListMessageMoveTasks'
  | 'ListQueues'
  | 'ListQueueTags'
  | 'PurgeQueue'
  | 'ReceiveMessage'
  | 'RemovePermission'
  | 'SendMessage'
  | 'SendMessageBatch'
  | 'SetQueueAttributes'
  | 'StartMessageMoveTask'
  | 'TagQueue'
  | 'UntagQueue';

export type Operation = service.Operation<OperationName, Call>;

/** NOTE: the shapes of SQS hold no constraints; what is missing or wrong, it tells one thing at a time in its own words. */
export const operation = service.operations<OperationName, Call>(invalidValue);
