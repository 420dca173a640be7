import type { LocalService, ServicePorts } from '../base/services';
import { transactionalApi } from '../base/transactional-api';
import * as httpApis from './http/apis';
import type { Operation as HttpOperation, OperationName as HttpOperationName } from './http/operation';
import * as routes from './http/routes';
import * as httpStages from './http/stages';
import { serveRequest } from './requests/serve';
import * as apis from './rest/apis';
import * as integrations from './rest/integrations';
import * as methods from './rest/methods';
import type { Operation, OperationName } from './rest/operation';
import * as resources from './rest/resources';
import * as stages from './rest/stages';

const REST = {
  CreateDeployment: stages.createDeployment,
  CreateResource: resources.createResource,
  CreateRestApi: apis.createRestApi,
  CreateStage: stages.createStage,
  DeleteDeployment: stages.deleteDeployment,
  DeleteIntegration: integrations.deleteIntegration,
  DeleteIntegrationResponse: integrations.deleteIntegrationResponse,
  DeleteMethod: methods.deleteMethod,
  DeleteMethodResponse: methods.deleteMethodResponse,
  DeleteResource: resources.deleteResource,
  DeleteRestApi: apis.deleteRestApi,
  DeleteStage: stages.deleteStage,
  GetDeployment: stages.getDeployment,
  GetDeployments: stages.getDeployments,
  GetIntegration: integrations.describeIntegration,
  GetIntegrationResponse: integrations.getIntegrationResponse,
  GetMethod: methods.describeMethod,
  GetMethodResponse: methods.getMethodResponse,
  GetResource: resources.describeResource,
  GetResources: resources.getResources,
  GetRestApi: apis.describeRestApi,
  GetRestApis: apis.getRestApis,
  GetStage: stages.getStage,
  GetStages: stages.getStages,
  PutIntegration: integrations.putIntegration,
  PutIntegrationResponse: integrations.putIntegrationResponse,
  PutMethod: methods.putMethod,
  PutMethodResponse: methods.putMethodResponse,
  UpdateRestApi: apis.updateRestApi,
  UpdateStage: stages.updateStage,
} as const satisfies Record<OperationName, Operation>;

const HTTP = {
  CreateApi: httpApis.createApi,
  CreateDeployment: httpStages.createDeployment,
  CreateIntegration: routes.createIntegration,
  CreateRoute: routes.createRoute,
  CreateStage: httpStages.createStage,
  DeleteApi: httpApis.deleteApi,
  DeleteIntegration: routes.deleteIntegration,
  DeleteRoute: routes.deleteRoute,
  DeleteStage: httpStages.deleteStage,
  GetApi: httpApis.describeApi,
  GetApis: httpApis.getApis,
  GetDeployments: httpStages.getDeployments,
  GetIntegration: routes.describeIntegration,
  GetIntegrations: routes.getIntegrations,
  GetRoute: routes.describeRoute,
  GetRoutes: routes.getRoutes,
  GetStage: httpStages.describeStage,
  GetStages: httpStages.getStages,
  UpdateApi: httpApis.updateApi,
  UpdateIntegration: routes.updateIntegration,
  UpdateRoute: routes.updateRoute,
  UpdateStage: httpStages.updateStage,
} as const satisfies Record<HttpOperationName, HttpOperation>;

/** REST APIs, and the requests to APIs of either kind: `ServeRequest`, which is no action of AWS's API. */
export function createApiGateway(ports: ServicePorts): LocalService {
  const api = transactionalApi<OperationName>(REST, ports);
  return {
    id: 'apigateway',
    api: {
      call: (operation, body, caller) =>
        operation === 'ServeRequest' ? serveRequest(body, caller, ports) : api.call(operation, body, caller),
    },
  };
}

/** HTTP APIs. */
export function createHttpApis(ports: ServicePorts): LocalService {
  return { id: 'apigatewayv2', api: transactionalApi<HttpOperationName>(HTTP, ports) };
}
