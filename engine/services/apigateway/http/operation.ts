import * as service from '../../../service/operation';
import type { Call } from '../../base/services';
import { badRequest } from '../errors';

/** The actions of HTTP APIs that this engine has. */
export type OperationName =
  | 'CreateApi'
  | 'CreateDeployment'
  | 'CreateIntegration'
  | 'CreateRoute'
  | 'CreateStage'
  | 'DeleteApi'
  | 'DeleteIntegration'
  | 'DeleteRoute'
  | 'DeleteStage'
  | 'GetApi'
  | 'GetApis'
  | 'GetDeployments'
  | 'GetIntegration'
  | 'GetIntegrations'
  | 'GetRoute'
  | 'GetRoutes'
  | 'GetStage'
  | 'GetStages'
  | 'UpdateApi'
  | 'UpdateIntegration'
  | 'UpdateRoute'
  | 'UpdateStage';

export type Operation = service.Operation<OperationName, Call>;

export const operation = service.operations<OperationName, Call>(badRequest);
