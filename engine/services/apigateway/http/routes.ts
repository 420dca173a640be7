import { anything, integer, map, oneOf, optional, text } from '../../../service/shape';
import { getHttpApi, newId, putApi } from '../apis';
import { badRequest, conflict } from '../errors';
import { getIntegration, getRoute, without, type HttpIntegration, type Route } from './http-api';
import { operation } from './operation';

const ROUTE_KEY = /^(?:\$default|(?:ANY|DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT) \/[^\s?#]*)$/;

export const createRoute = operation({
  name: 'CreateRoute',
  input: {
    ApiId: text(),
    RouteKey: text(),
    Target: optional(text()),
    AuthorizationType: optional(text()),
    OperationName: optional(text()),
    RequestParameters: optional(anything()),
  },

  async handle({ ApiId: id, RouteKey, Target, AuthorizationType = 'NONE', OperationName }, call) {
    const api = await getHttpApi(id, call);
    if (!ROUTE_KEY.test(RouteKey))
      throw badRequest(
        'The provided route key is not formatted properly for HTTP protocol. Format should be "<HTTP METHOD> /<RESOURCE PATH>" or "$default"',
      );
    if (Object.values(api.routes).some((route) => route.RouteKey === RouteKey))
      throw conflict(`Route with key ${RouteKey} already exists for this API`);
    const route: Route = { RouteId: newId(7, call.uuid), RouteKey, Target, AuthorizationType, OperationName };
    putApi({ ...api, routes: { ...api.routes, [route.RouteId]: route } }, call);
    return shownRoute(route);
  },
});

export const describeRoute = operation({
  name: 'GetRoute',
  input: { ApiId: text(), RouteId: text() },

  async handle({ ApiId, RouteId }, call) {
    return shownRoute(getRoute(await getHttpApi(ApiId, call), RouteId));
  },
});

export const getRoutes = operation({
  name: 'GetRoutes',
  input: { ApiId: text() },

  async handle({ ApiId }, call) {
    return { Items: Object.values((await getHttpApi(ApiId, call)).routes).map(shownRoute) };
  },
});

export const updateRoute = operation({
  name: 'UpdateRoute',
  input: {
    ApiId: text(),
    RouteId: text(),
    RouteKey: optional(text()),
    Target: optional(text()),
    AuthorizationType: optional(text()),
  },

  async handle({ ApiId, RouteId, ...given }, call) {
    const api = await getHttpApi(ApiId, call);
    const route = { ...getRoute(api, RouteId), ...said(given) };
    putApi({ ...api, routes: { ...api.routes, [RouteId]: route } }, call);
    return shownRoute(route);
  },
});

export const deleteRoute = operation({
  name: 'DeleteRoute',
  input: { ApiId: text(), RouteId: text() },

  async handle({ ApiId, RouteId }, call) {
    const api = await getHttpApi(ApiId, call);
    getRoute(api, RouteId);
    putApi({ ...api, routes: without(api.routes, RouteId) }, call);
    return {};
  },
});

const integrationFacts = {
  CredentialsArn: optional(text()),
  Description: optional(text()),
  IntegrationMethod: optional(text()),
  IntegrationUri: optional(text()),
  RequestParameters: optional(map(text())),
};

const SUBTYPES =
  /^(?:StepFunctions-(?:StartExecution|StartSyncExecution|StopExecution)|SQS-SendMessage|EventBridge-PutEvents)$/;

export const createIntegration = operation({
  name: 'CreateIntegration',
  input: {
    ApiId: text(),
    IntegrationType: oneOf('AWS', 'HTTP', 'MOCK', 'HTTP_PROXY', 'AWS_PROXY'),
    IntegrationSubtype: optional(text()),
    PayloadFormatVersion: optional(text()),
    TimeoutInMillis: optional(integer({ min: 50, max: 30_000 })),
    ...integrationFacts,
  },

  async handle({ ApiId: id, PayloadFormatVersion, TimeoutInMillis, ...given }, call) {
    const api = await getHttpApi(id, call);
    const { IntegrationType: type, IntegrationSubtype: subtype } = given;
    if (type !== 'AWS_PROXY' && type !== 'HTTP_PROXY')
      throw badRequest(`Integration type ${type} is not supported for HTTP APIs`);
    if (subtype !== undefined && !SUBTYPES.test(subtype))
      throw badRequest(`The local engine does not have the integration subtype '${subtype}'`);
    if (type === 'AWS_PROXY' && subtype === undefined && PayloadFormatVersion === undefined)
      throw badRequest('PayloadFormatVersion is a required parameter for integration');
    const integration: HttpIntegration = {
      ...given,
      IntegrationId: newId(7, call.uuid),
      PayloadFormatVersion: PayloadFormatVersion ?? '1.0',
      TimeoutInMillis: TimeoutInMillis ?? 30_000,
    };
    const integrations = { ...api.integrations, [integration.IntegrationId]: integration };
    putApi({ ...api, integrations }, call);
    return shownIntegration(integration);
  },
});

export const describeIntegration = operation({
  name: 'GetIntegration',
  input: { ApiId: text(), IntegrationId: text() },

  async handle({ ApiId, IntegrationId }, call) {
    return shownIntegration(getIntegration(await getHttpApi(ApiId, call), IntegrationId));
  },
});

export const getIntegrations = operation({
  name: 'GetIntegrations',
  input: { ApiId: text() },

  async handle({ ApiId }, call) {
    const { integrations } = await getHttpApi(ApiId, call);
    return { Items: Object.values(integrations).map(shownIntegration) };
  },
});

export const updateIntegration = operation({
  name: 'UpdateIntegration',
  input: {
    ApiId: text(),
    IntegrationId: text(),
    PayloadFormatVersion: optional(text()),
    ...integrationFacts,
  },

  async handle({ ApiId, IntegrationId: id, ...given }, call) {
    const api = await getHttpApi(ApiId, call);
    const integration = { ...getIntegration(api, id), ...said(given) };
    putApi({ ...api, integrations: { ...api.integrations, [id]: integration } }, call);
    return shownIntegration(integration);
  },
});

export const deleteIntegration = operation({
  name: 'DeleteIntegration',
  input: { ApiId: text(), IntegrationId: text() },

  async handle({ ApiId, IntegrationId: id }, call) {
    const api = await getHttpApi(ApiId, call);
    getIntegration(api, id);
    if (Object.values(api.routes).some(({ Target }) => Target === `integrations/${id}`))
      throw conflict(`Cannot delete Integration '${id}'. Other resources reference it.`);
    putApi({ ...api, integrations: without(api.integrations, id) }, call);
    return {};
  },
});

/** What an update does not speak of stays. */
export function said<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

function shownRoute(route: Route) {
  return { ApiKeyRequired: false, ...route };
}

function shownIntegration(integration: HttpIntegration) {
  return { ConnectionType: 'INTERNET', ...integration };
}
