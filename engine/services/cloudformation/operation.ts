import * as service from '../../service/operation';
import type { Call as BaseCall, Services } from '../base/services';
import { invalid } from './errors';

/** The actions of CloudFormation that this engine has. */
export type OperationName =
  | 'CreateChangeSet'
  | 'CreateStack'
  | 'DeleteChangeSet'
  | 'DeleteStack'
  | 'DescribeChangeSet'
  | 'DescribeStackEvents'
  | 'DescribeStackResource'
  | 'DescribeStackResources'
  | 'DescribeStacks'
  | 'ExecuteChangeSet'
  | 'GetTemplate'
  | 'GetTemplateSummary'
  | 'ListChangeSets'
  | 'ListExports'
  | 'ListStackResources'
  | 'ListStacks'
  | 'UpdateStack'
  | 'ValidateTemplate';

/** One call, and the services from which a template may be fetched. */
export interface Call extends BaseCall {
  readonly services: Services;
}

export type Operation = service.Operation<OperationName, Call>;

export const operation = service.operations<OperationName, Call>(invalid);
