import { anything, map, oneOf, optional, text } from '../../../service/shape';
import type { Call } from '../../base/services';
import { getHttpApi, listApis, newId, putApi, removeApi } from '../apis';
import { badRequest } from '../errors';
import { operation } from './operation';
import type { HttpApi, HttpIntegration, Route } from './http-api';

const facts = {
  Description: optional(text({ max: 1024 })),
  CorsConfiguration: optional(anything()),
  Version: optional(text()),
};

export const createApi = operation({
  name: 'CreateApi',
  input: {
    Name: text({ min: 1, max: 128 }),
    ProtocolType: oneOf('HTTP', 'WEBSOCKET'),
    RouteKey: optional(text()),
    Target: optional(text()),
    CredentialsArn: optional(text()),
    Tags: optional(map(text())),
    ...facts,
  },

  async handle({ Name, ProtocolType, Description, Tags, CorsConfiguration, Target, ...given }, call) {
    if (ProtocolType === 'WEBSOCKET')
      throw badRequest('The local engine has HTTP APIs and REST APIs, no WebSocket APIs');
    const api: HttpApi = {
      kind: 'http',
      id: newId(10, call.uuid),
      name: Name,
      description: Description,
      createdAt: Math.floor(call.now / 1000),
      tags: Tags,
      cors: CorsConfiguration,
      routes: {},
      integrations: {},
      stages: {},
      deployments: {},
    };
    const made = Target === undefined ? api : quickly(api, { Target, ...given }, call);
    putApi(made, call);
    return shown(made, call);
  },
});

/** With a target, an API begins with a route, an integration and a stage that deploys by itself. */
function quickly(
  api: HttpApi,
  given: { Target: string; RouteKey?: string | undefined; CredentialsArn?: string | undefined },
  { now, uuid }: Call,
): HttpApi {
  const integration: HttpIntegration = {
    IntegrationId: newId(7, uuid),
    IntegrationType: given.Target.startsWith('arn:') ? 'AWS_PROXY' : 'HTTP_PROXY',
    IntegrationUri: given.Target,
    CredentialsArn: given.CredentialsArn,
    PayloadFormatVersion: given.Target.startsWith('arn:') ? '2.0' : '1.0',
    TimeoutInMillis: 30_000,
  };
  const route: Route = {
    RouteId: newId(7, uuid),
    RouteKey: given.RouteKey ?? '$default',
    Target: `integrations/${integration.IntegrationId}`,
    AuthorizationType: 'NONE',
  };
  const at = Math.floor(now / 1000);
  const stage = { StageName: '$default', AutoDeploy: true, CreatedDate: at, LastUpdatedDate: at };
  return {
    ...api,
    routes: { [route.RouteId]: route },
    integrations: { [integration.IntegrationId]: integration },
    stages: { $default: stage },
  };
}

export const describeApi = operation({
  name: 'GetApi',
  input: { ApiId: text() },

  async handle({ ApiId: id }, call) {
    return shown(await getHttpApi(id, call), call);
  },
});

export const getApis = operation({
  name: 'GetApis',
  input: {},

  async handle(_, call) {
    return { Items: (await listApis('http', call)).map((api) => shown(api, call)) };
  },
});

export const updateApi = operation({
  name: 'UpdateApi',
  input: { ApiId: text(), Name: optional(text({ min: 1, max: 128 })), ...facts },

  async handle({ ApiId: id, Name, Description, CorsConfiguration }, call) {
    const api = await getHttpApi(id, call);
    const changed: HttpApi = {
      ...api,
      name: Name ?? api.name,
      description: Description ?? api.description,
      cors: CorsConfiguration ?? api.cors,
    };
    putApi(changed, call);
    return shown(changed, call);
  },
});

export const deleteApi = operation({
  name: 'DeleteApi',
  input: { ApiId: text() },

  async handle({ ApiId: id }, call) {
    await getHttpApi(id, call);
    removeApi(id, call);
    return {};
  },
});

function shown({ id, name, description, createdAt, tags, cors }: HttpApi, { caller }: Call) {
  return {
    ApiEndpoint: `https://${id}.execute-api.${caller.region}.amazonaws.com`,
    ApiId: id,
    ApiKeySelectionExpression: '$request.header.x-api-key',
    CorsConfiguration: cors,
    CreatedDate: createdAt,
    Description: description,
    DisableExecuteApiEndpoint: false,
    IpAddressType: 'ipv4',
    Name: name,
    ProtocolType: 'HTTP',
    RouteSelectionExpression: '$request.method $request.path',
    Tags: tags ?? {},
  };
}
