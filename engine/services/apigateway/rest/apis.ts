import { anything, list, map, optional, text } from '../../../service/shape';
import { getRestApi, listApis, newId, putApi, removeApi } from '../apis';
import { patched, patchOperations } from '../patch';
import { operation } from './operation';
import type { RestApi } from './rest-api';

export const createRestApi = operation({
  name: 'CreateRestApi',
  input: {
    name: text({ min: 1, max: 1024 }),
    description: optional(text()),
    version: optional(text()),
    binaryMediaTypes: optional(list(text())),
    apiKeySource: optional(text()),
    endpointConfiguration: optional(anything()),
    tags: optional(map(text())),
  },

  async handle({ name, description, tags }, call) {
    const root = newId(10, call.uuid);
    const api: RestApi = {
      kind: 'rest',
      id: newId(10, call.uuid),
      name,
      ...(description !== undefined && { description }),
      ...(tags && { tags }),
      createdDate: Math.floor(call.now / 1000),
      rootResourceId: root,
      resources: { [root]: { id: root, path: '/' } },
      deployments: {},
      stages: {},
    };
    putApi(api, call);
    return shown(api);
  },
});

export const describeRestApi = operation({
  name: 'GetRestApi',
  input: { restApiId: text() },

  async handle({ restApiId: id }, call) {
    return shown(await getRestApi(id, call));
  },
});

export const getRestApis = operation({
  name: 'GetRestApis',
  input: {},

  async handle(_, call) {
    return { items: (await listApis('rest', call)).map(shown) };
  },
});

export const updateRestApi = operation({
  name: 'UpdateRestApi',
  input: { restApiId: text(), patchOperations: patchOperations() },

  async handle({ restApiId: id, patchOperations: patches = [] }, call) {
    const api = patched(await getRestApi(id, call), patches, { fields: ['name', 'description'] });
    putApi(api, call);
    return shown(api);
  },
});

export const deleteRestApi = operation({
  name: 'DeleteRestApi',
  input: { restApiId: text() },

  async handle({ restApiId: id }, call) {
    await getRestApi(id, call);
    removeApi(id, call);
    return {};
  },
});

function shown({ id, name, description, createdDate, rootResourceId, tags }: RestApi) {
  return {
    id,
    name,
    description,
    createdDate,
    apiKeySource: 'HEADER',
    endpointConfiguration: { types: ['EDGE'], ipAddressType: 'ipv4' },
    tags,
    disableExecuteApiEndpoint: false,
    rootResourceId,
  };
}
