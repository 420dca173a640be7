import { own } from '../../../base/json';
import { anything, flag, map, optional, text } from '../../../service/shape';
import { getHttpApi, newId, putApi } from '../apis';
import { conflict, unknown } from '../errors';
import { getStage, without, type HttpDeployment, type HttpStage } from './http-api';
import { operation } from './operation';
import { said } from './routes';

const facts = {
  AutoDeploy: optional(flag()),
  DeploymentId: optional(text()),
  Description: optional(text({ max: 1024 })),
  StageVariables: optional(map(text())),
  AccessLogSettings: optional(anything()),
  DefaultRouteSettings: optional(anything()),
};

export const createStage = operation({
  name: 'CreateStage',
  input: { ApiId: text(), StageName: text({ min: 1, max: 128 }), ...facts, Tags: optional(map(text())) },

  async handle({ ApiId: id, StageName: name, AutoDeploy = false, DeploymentId, ...given }, call) {
    const api = await getHttpApi(id, call);
    if (own(api.stages, name)) throw conflict(`Stage already exists with name ${name}`);
    if (DeploymentId !== undefined && !own(api.deployments, DeploymentId)) throw unknown('Deployment');
    const at = Math.floor(call.now / 1000);
    const stage: HttpStage = {
      StageName: name,
      AutoDeploy,
      DeploymentId,
      Description: given.Description,
      StageVariables: given.StageVariables,
      CreatedDate: at,
      LastUpdatedDate: at,
    };
    putApi({ ...api, stages: { ...api.stages, [name]: stage } }, call);
    return shown(stage);
  },
});

export const describeStage = operation({
  name: 'GetStage',
  input: { ApiId: text(), StageName: text() },

  async handle({ ApiId, StageName }, call) {
    return shown(getStage(await getHttpApi(ApiId, call), StageName));
  },
});

export const getStages = operation({
  name: 'GetStages',
  input: { ApiId: text() },

  async handle({ ApiId }, call) {
    return { Items: Object.values((await getHttpApi(ApiId, call)).stages).map(shown) };
  },
});

export const updateStage = operation({
  name: 'UpdateStage',
  input: { ApiId: text(), StageName: text(), ...facts },

  async handle({ ApiId, StageName: name, AutoDeploy, DeploymentId, Description, StageVariables }, call) {
    const api = await getHttpApi(ApiId, call);
    const changes = said({ AutoDeploy, DeploymentId, Description, StageVariables });
    const at = Math.floor(call.now / 1000);
    const stage: HttpStage = { ...getStage(api, name), ...changes, LastUpdatedDate: at };
    putApi({ ...api, stages: { ...api.stages, [name]: stage } }, call);
    return shown(stage);
  },
});

export const deleteStage = operation({
  name: 'DeleteStage',
  input: { ApiId: text(), StageName: text() },

  async handle({ ApiId, StageName: name }, call) {
    const api = await getHttpApi(ApiId, call);
    getStage(api, name);
    putApi({ ...api, stages: without(api.stages, name) }, call);
    return {};
  },
});

export const createDeployment = operation({
  name: 'CreateDeployment',
  input: { ApiId: text(), Description: optional(text()), StageName: optional(text()) },

  async handle({ ApiId, Description, StageName: name }, call) {
    const api = await getHttpApi(ApiId, call);
    const { routes, integrations } = api;
    const at = Math.floor(call.now / 1000);
    const id = newId(6, call.uuid);
    const deployment: HttpDeployment = {
      DeploymentId: id,
      Description,
      CreatedDate: at,
      routes,
      integrations,
    };
    const stages =
      name === undefined
        ? api.stages
        : { ...api.stages, [name]: { ...getStage(api, name), DeploymentId: id, LastUpdatedDate: at } };
    putApi({ ...api, stages, deployments: { ...api.deployments, [id]: deployment } }, call);
    return shownDeployment(deployment);
  },
});

export const getDeployments = operation({
  name: 'GetDeployments',
  input: { ApiId: text() },

  async handle({ ApiId }, call) {
    return { Items: Object.values((await getHttpApi(ApiId, call)).deployments).map(shownDeployment) };
  },
});

function shown(stage: HttpStage) {
  return { StageVariables: {}, ...said(stage), DefaultRouteSettings: {}, RouteSettings: {}, Tags: {} };
}

function shownDeployment({ DeploymentId, Description, CreatedDate }: HttpDeployment) {
  return { AutoDeployed: false, DeploymentId, Description, CreatedDate, DeploymentStatus: 'DEPLOYED' };
}
