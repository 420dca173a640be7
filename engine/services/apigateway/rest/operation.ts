import * as service from '../../../service/operation';
import type { Call } from '../../base/services';
import { badRequest } from '../errors';

/** The actions of REST APIs that this engine has. */
export type OperationName =
  | 'CreateDeployment'
  | 'CreateResource'
  | 'CreateRestApi'
  | 'CreateStage'
  | 'DeleteDeployment'
  | 'DeleteIntegration'
  | 'DeleteIntegrationResponse'
  | 'DeleteMethod'
  | 'DeleteMethodResponse'
  | 'DeleteResource'
  | 'DeleteRestApi'
  | 'DeleteStage'
  | 'GetDeployment'
  | 'GetDeployments'
  | 'GetIntegration'
  | 'GetIntegrationResponse'
  | 'GetMethod'
  | 'GetMethodResponse'
  | 'GetResource'
  | 'GetResources'
  | 'GetRestApi'
  | 'GetRestApis'
  | 'GetStage'
  | 'GetStages'
  | 'PutIntegration'
  | 'PutIntegrationResponse'
  | 'PutMethod'
  | 'PutMethodResponse'
  | 'UpdateRestApi'
  | 'UpdateStage';

export type Operation = service.Operation<OperationName, Call>;

export const operation = service.operations<OperationName, Call>(badRequest);
