import * as service from '../../service/operation';
import type { Call } from '../base/services';
import { refuse } from './errors';

/** The actions of Systems Manager that this engine has: those of Parameter Store. */
export type OperationName =
  | 'AddTagsToResource'
  | 'DeleteParameter'
  | 'DeleteParameters'
  | 'DescribeParameters'
  | 'GetParameter'
  | 'GetParameterHistory'
  | 'GetParameters'
  | 'GetParametersByPath'
  | 'LabelParameterVersion'
  | 'ListTagsForResource'
  | 'PutParameter'
  | 'RemoveTagsFromResource'
  | 'UnlabelParameterVersion';

export type Operation = service.Operation<OperationName, Call>;

export const operation = service.operations<OperationName, Call>(refuse);
