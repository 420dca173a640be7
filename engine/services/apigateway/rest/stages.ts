import { own } from '../../../base/json';
import { anything, flag, map, optional, text } from '../../../service/shape';
import { getRestApi, newId, putApi } from '../apis';
import { badRequest, conflict, unknown } from '../errors';
import { patched, patchOperations } from '../patch';
import { operation } from './operation';
import type { Deployment, RestApi, Stage } from './rest-api';

const stageName = () => text({ min: 1, max: 128 });

export const createDeployment = operation({
  name: 'CreateDeployment',
  input: {
    restApiId: text(),
    stageName: optional(text()),
    stageDescription: optional(text()),
    description: optional(text()),
    variables: optional(map(text())),
    tracingEnabled: optional(flag()),
  },

  async handle({ restApiId, stageName: name, description, variables, stageDescription }, call) {
    const api = await getRestApi(restApiId, call);
    assertComplete(api);
    const now = Math.floor(call.now / 1000);
    const deployment: Deployment = {
      id: newId(6, call.uuid),
      ...(description !== undefined && { description }),
      createdDate: now,
      resources: api.resources,
    };
    const changed = { ...api, deployments: { ...api.deployments, [deployment.id]: deployment } };
    if (name === undefined) putApi(changed, call);
    else {
      const before = own(api.stages, name);
      const stage: Stage = {
        createdDate: now,
        ...before,
        stageName: name,
        deploymentId: deployment.id,
        lastUpdatedDate: now,
        ...(variables && { variables: { ...before?.variables, ...variables } }),
        ...(stageDescription !== undefined && { description: stageDescription }),
      };
      putApi({ ...changed, stages: { ...api.stages, [name]: stage } }, call);
    }
    return shownDeployment(deployment);
  },
});

function assertComplete({ resources }: RestApi): void {
  const methods = Object.values(resources).flatMap(({ resourceMethods = {} }) =>
    Object.values(resourceMethods),
  );
  if (methods.length === 0) throw badRequest("The REST API doesn't contain any methods");
  if (methods.some(({ methodIntegration }) => !methodIntegration))
    throw badRequest('No integration defined for method');
}

export const getDeployments = operation({
  name: 'GetDeployments',
  input: { restApiId: text() },

  async handle({ restApiId }, call) {
    const { deployments } = await getRestApi(restApiId, call);
    return { items: Object.values(deployments).map(shownDeployment) };
  },
});

export const getDeployment = operation({
  name: 'GetDeployment',
  input: { restApiId: text(), deploymentId: text(), embed: optional(anything()) },

  async handle({ restApiId, deploymentId }, call) {
    return shownDeployment(deploymentOf(await getRestApi(restApiId, call), deploymentId));
  },
});

export const deleteDeployment = operation({
  name: 'DeleteDeployment',
  input: { restApiId: text(), deploymentId: text() },

  async handle({ restApiId, deploymentId }, call) {
    const api = await getRestApi(restApiId, call);
    deploymentOf(api, deploymentId);
    if (Object.values(api.stages).some((stage) => stage.deploymentId === deploymentId))
      throw badRequest('Active stages pointing to this deployment must be moved or deleted');
    const { [deploymentId]: _, ...deployments } = api.deployments;
    putApi({ ...api, deployments }, call);
    return {};
  },
});

export const createStage = operation({
  name: 'CreateStage',
  input: {
    restApiId: text(),
    stageName: stageName(),
    deploymentId: text(),
    description: optional(text()),
    variables: optional(map(text())),
    tags: optional(map(text())),
    tracingEnabled: optional(flag()),
  },

  async handle({ restApiId, stageName: name, deploymentId, description, variables, tags }, call) {
    const api = await getRestApi(restApiId, call);
    if (!/^\w+$/.test(name.replaceAll('-', '_'))) throw badRequest('Stage name only allows a-zA-Z0-9_');
    deploymentOf(api, deploymentId);
    if (own(api.stages, name)) throw conflict('Stage already exists');
    const now = Math.floor(call.now / 1000);
    const stage: Stage = {
      stageName: name,
      deploymentId,
      createdDate: now,
      lastUpdatedDate: now,
      ...(description !== undefined && { description }),
      ...(variables && { variables }),
      ...(tags && { tags }),
    };
    putApi({ ...api, stages: { ...api.stages, [name]: stage } }, call);
    return shownStage(stage);
  },
});

export const getStages = operation({
  name: 'GetStages',
  input: { restApiId: text(), deploymentId: optional(text()) },

  async handle({ restApiId, deploymentId }, call) {
    const { stages } = await getRestApi(restApiId, call);
    const wanted = Object.values(stages).filter(
      (stage) => deploymentId === undefined || stage.deploymentId === deploymentId,
    );
    return { item: wanted.map(shownStage) };
  },
});

export const getStage = operation({
  name: 'GetStage',
  input: { restApiId: text(), stageName: stageName() },

  async handle({ restApiId, stageName: name }, call) {
    return shownStage(stageOf(await getRestApi(restApiId, call), name));
  },
});

export const updateStage = operation({
  name: 'UpdateStage',
  input: { restApiId: text(), stageName: stageName(), patchOperations: patchOperations() },

  async handle({ restApiId, stageName: name, patchOperations: patches = [] }, call) {
    const api = await getRestApi(restApiId, call);
    const rules = { fields: ['description', 'deploymentId'], maps: ['variables'] };
    const stage = patched(stageOf(api, name), patches, rules);
    deploymentOf(api, stage.deploymentId);
    const updated = { ...stage, lastUpdatedDate: Math.floor(call.now / 1000) };
    putApi({ ...api, stages: { ...api.stages, [name]: updated } }, call);
    return shownStage(updated);
  },
});

export const deleteStage = operation({
  name: 'DeleteStage',
  input: { restApiId: text(), stageName: stageName() },

  async handle({ restApiId, stageName: name }, call) {
    const api = await getRestApi(restApiId, call);
    stageOf(api, name);
    const { [name]: _, ...stages } = api.stages;
    putApi({ ...api, stages }, call);
    return {};
  },
});

function deploymentOf({ deployments }: RestApi, id: string): Deployment {
  const deployment = own(deployments, id);
  if (!deployment) throw unknown('Deployment');
  return deployment;
}

function stageOf({ stages }: RestApi, name: string): Stage {
  const stage = own(stages, name);
  if (!stage) throw unknown('stage');
  return stage;
}

function shownDeployment({ id, description, createdDate }: Deployment) {
  return { id, description, createdDate };
}

function shownStage(stage: Stage) {
  return {
    ...stage,
    cacheClusterEnabled: false,
    cacheClusterStatus: 'NOT_AVAILABLE',
    methodSettings: {},
    tracingEnabled: false,
  };
}
