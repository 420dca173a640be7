import * as service from '../../service/operation';
import type { Call } from '../base/services';
import { validation } from './errors';

/** The actions of DynamoDB that run here. */
export type OperationName =
  | 'BatchGetItem'
  | 'BatchWriteItem'
  | 'CreateTable'
  | 'DeleteItem'
  | 'DeleteTable'
  | 'DescribeContinuousBackups'
  | 'DescribeLimits'
  | 'DescribeTable'
  | 'DescribeTimeToLive'
  | 'GetItem'
  | 'ListTables'
  | 'ListTagsOfResource'
  | 'PutItem'
  | 'Query'
  | 'Scan'
  | 'TagResource'
  | 'TransactGetItems'
  | 'TransactWriteItems'
  | 'UntagResource'
  | 'UpdateContinuousBackups'
  | 'UpdateItem'
  | 'UpdateTable'
  | 'UpdateTimeToLive';

export type Operation = service.Operation<OperationName, Call>;

export const operation = service.operations<OperationName, Call>(validation);
