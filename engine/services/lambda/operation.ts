import type { Call } from '../base/services';
import * as service from '../../service/operation';
import { invalid } from './errors';

/** The actions of Lambda that are transactions; to invoke is none. */
export type OperationName =
  | 'AddPermission'
  | 'CreateAlias'
  | 'CreateEventSourceMapping'
  | 'CreateFunction'
  | 'DeleteAlias'
  | 'DeleteEventSourceMapping'
  | 'DeleteFunction'
  | 'DeleteFunctionConcurrency'
  | 'DeleteFunctionEventInvokeConfig'
  | 'GetAccountSettings'
  | 'GetAlias'
  | 'GetEventSourceMapping'
  | 'GetFunction'
  | 'GetFunctionConcurrency'
  | 'GetFunctionConfiguration'
  | 'GetFunctionEventInvokeConfig'
  | 'GetPolicy'
  | 'ListAliases'
  | 'ListEventSourceMappings'
  | 'ListFunctionEventInvokeConfigs'
  | 'ListFunctions'
  | 'ListTags'
  | 'ListVersionsByFunction'
  | 'PublishVersion'
  | 'PutFunctionConcurrency'
  | 'PutFunctionEventInvokeConfig'
  | 'RemovePermission'
  | 'TagResource'
  | 'UntagResource'
  | 'UpdateAlias'
  | 'UpdateEventSourceMapping'
  | 'UpdateFunctionCode'
  | 'UpdateFunctionConfiguration'
  | 'UpdateFunctionEventInvokeConfig';

export type { Call };
export type Operation = service.Operation<OperationName, Call>;

export const operation = service.operations<OperationName, Call>(invalid);
