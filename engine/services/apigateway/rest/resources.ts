import { anything, optional, text } from '../../../service/shape';
import { getRestApi, newId, putApi } from '../apis';
import { badRequest, conflict } from '../errors';
import { operation } from './operation';
import { getResource, type Resource } from './rest-api';

export const createResource = operation({
  name: 'CreateResource',
  input: { restApiId: text(), parentId: text(), pathPart: text() },

  async handle({ restApiId, parentId, pathPart }, call) {
    const api = await getRestApi(restApiId, call);
    const parent = getResource(api, parentId);
    if (!/^(?:[\w.:-]+|\{[\w.:-]+\+?\})$/.test(pathPart))
      throw badRequest(
        "Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable and curly braces at the beginning and the end.",
      );
    if (parent.pathPart?.endsWith('+}'))
      throw badRequest('Cannot create a child of a resource with a greedy path variable.');
    const siblings = Object.values(api.resources).filter((each) => each.parentId === parentId);
    if (siblings.some((each) => each.pathPart === pathPart))
      throw conflict(`Another resource with the same parent already has this name: ${pathPart}`);
    if (pathPart.startsWith('{') && siblings.some((each) => each.pathPart?.startsWith('{')))
      throw badRequest('A sibling of this resource already has a variable path part -- only one is allowed');
    const path = `${parent.path === '/' ? '' : parent.path}/${pathPart}`;
    const resource: Resource = { id: newId(6, call.uuid), parentId, pathPart, path };
    putApi({ ...api, resources: { ...api.resources, [resource.id]: resource } }, call);
    return resource as unknown as Record<string, unknown>;
  },
});

export const getResources = operation({
  name: 'GetResources',
  input: { restApiId: text(), embed: optional(anything()) },

  async handle({ restApiId }, call) {
    const { resources } = await getRestApi(restApiId, call);
    return { items: Object.values(resources) };
  },
});

export const describeResource = operation({
  name: 'GetResource',
  input: { restApiId: text(), resourceId: text() },

  async handle({ restApiId, resourceId }, call) {
    return { ...getResource(await getRestApi(restApiId, call), resourceId) };
  },
});

/** With all below it. */
export const deleteResource = operation({
  name: 'DeleteResource',
  input: { restApiId: text(), resourceId: text() },

  async handle({ restApiId, resourceId }, call) {
    const api = await getRestApi(restApiId, call);
    const { path } = getResource(api, resourceId);
    if (resourceId === api.rootResourceId) throw badRequest('Root resource cannot be deleted');
    const kept = Object.entries(api.resources).filter(
      ([, each]) => each.path !== path && !each.path.startsWith(`${path}/`),
    );
    putApi({ ...api, resources: Object.fromEntries(kept) }, call);
    return {};
  },
});
