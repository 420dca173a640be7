import { own } from '../../../base/json';
import { flag, map, optional, text } from '../../../service/shape';
import type { Call } from '../../base/services';
import { getRestApi, putApi } from '../apis';
import { badRequest, conflict, unknown } from '../errors';
import { operation } from './operation';
import { getMethod, getResource, withMethod, type Method } from './rest-api';

const HTTP_METHODS = ['ANY', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
/** Where a method is. */
export const place = { restApiId: text(), resourceId: text(), httpMethod: text() };

interface Place {
  readonly restApiId: string;
  readonly resourceId: string;
  readonly httpMethod: string;
}

/** A method with where it stands, and how to put another in its place. */
export async function methodAt({ restApiId, resourceId, httpMethod }: Place, call: Call) {
  const api = await getRestApi(restApiId, call);
  const resource = getResource(api, resourceId);
  return {
    method: getMethod(resource, httpMethod),
    replace: (method: Method | undefined) =>
      putApi(withMethod(api, resource, { name: httpMethod, method }), call),
  };
}

export const putMethod = operation({
  name: 'PutMethod',
  input: {
    ...place,
    authorizationType: text(),
    apiKeyRequired: optional(flag()),
    authorizerId: optional(text()),
    operationName: optional(text()),
    requestParameters: optional(map(flag())),
    requestModels: optional(map(text())),
    requestValidatorId: optional(text()),
  },

  async handle({ restApiId, resourceId, httpMethod, authorizationType, apiKeyRequired, ...given }, call) {
    const api = await getRestApi(restApiId, call);
    const resource = getResource(api, resourceId);
    if (!HTTP_METHODS.includes(httpMethod))
      throw badRequest(
        `Invalid HttpMethod specified. Valid options are ${HTTP_METHODS.join(', ').replace('ANY, ', '')}, ANY`,
      );
    if (own(resource.resourceMethods ?? {}, httpMethod))
      throw conflict('Method already exists for this resource');
    const method: Method = {
      httpMethod,
      authorizationType,
      apiKeyRequired: apiKeyRequired ?? false,
      ...(given.requestParameters && { requestParameters: given.requestParameters }),
    };
    putApi(withMethod(api, resource, { name: httpMethod, method }), call);
    return { ...method };
  },
});

export const describeMethod = operation({
  name: 'GetMethod',
  input: place,

  async handle(given, call) {
    return { ...(await methodAt(given, call)).method };
  },
});

export const deleteMethod = operation({
  name: 'DeleteMethod',
  input: place,

  async handle(given, call) {
    (await methodAt(given, call)).replace(undefined);
    return {};
  },
});

const response = { ...place, statusCode: text() };

export const putMethodResponse = operation({
  name: 'PutMethodResponse',
  input: {
    ...response,
    responseParameters: optional(map(flag())),
    responseModels: optional(map(text())),
  },

  async handle({ statusCode, responseParameters, responseModels, ...where }, call) {
    const { method, replace } = await methodAt(where, call);
    if (own(method.methodResponses ?? {}, statusCode))
      throw conflict('Response already exists for this resource');
    const added = {
      statusCode,
      ...(responseParameters && { responseParameters }),
      ...(responseModels && { responseModels }),
    };
    replace({ ...method, methodResponses: { ...method.methodResponses, [statusCode]: added } });
    return added;
  },
});

export const getMethodResponse = operation({
  name: 'GetMethodResponse',
  input: response,

  async handle({ statusCode, ...where }, call) {
    const { method } = await methodAt(where, call);
    const found = own(method.methodResponses ?? {}, statusCode);
    if (!found) throw unknown('Response status code');
    return { ...found };
  },
});

export const deleteMethodResponse = operation({
  name: 'DeleteMethodResponse',
  input: response,

  async handle({ statusCode, ...where }, call) {
    const { method, replace } = await methodAt(where, call);
    const { [statusCode]: gone, ...methodResponses } = method.methodResponses ?? {};
    if (!gone) throw unknown('Response status code');
    replace({ ...method, methodResponses });
    return {};
  },
});
