import { own, type Json, type JsonObject } from '../../../base/json';
import { evaluatePath } from '../../../query/jsonpath/evaluate-path';
import { parsePath } from '../../../query/jsonpath/parse-path';
import type { HttpApi, HttpIntegration, HttpStage, Served } from '../http/http-api';
import { callService, functionOf, invokeFunction, parseJson, type Backend } from './backends';
import { preflight, readableBy } from './cors';
import { contextOf, eventOfHttp, eventOfRest, type Routed } from './events';
import { allOf, matchTemplate, parseQuery, precedence } from './paths';
import { proxyAnswer } from './proxy-answer';
import { internalError, type GatewayAnswer } from './request';

type Known = Pick<Routed, 'request' | 'owner' | 'id' | 'now'>;

/** A request to an HTTP API. */
export async function serveHttp(api: HttpApi, known: Known, backend: Backend): Promise<GatewayAnswer> {
  const asked = preflight(api.cors, known.request);
  return asked ?? readableBy(await serve(api, known, backend), api.cors, known.request);
}

async function serve(api: HttpApi, known: Known, backend: Backend): Promise<GatewayAnswer> {
  const { stage, path } = placeOf(api, known);
  const served = stage && (stage.AutoDeploy ? api : own(api.deployments, stage.DeploymentId ?? ''));
  if (!stage || !served) return notFound();
  const request = { ...known.request, path };
  const found = findRoute(served, request.method, path);
  if (!found) return notFound();
  const routed: Routed = {
    ...known,
    request,
    stage: stage.StageName,
    resource: found.resource,
    routeKey: found.key,
    pathParameters: found.parameters,
    stageVariables: stage.StageVariables,
  };
  const id = found.target?.replace(/^integrations\//, '') ?? '';
  const integration = own(served.integrations, id);
  return integration ? integrate(integration, routed, backend) : internalError();
}

function notFound(): GatewayAnswer {
  return { status: 404, headers: { 'Content-Type': 'application/json' }, body: '{"message":"Not Found"}' };
}

/** Beside `$default`, the path begins with the stage. */
function placeOf(
  { stages }: HttpApi,
  { request: { stage, path } }: Known,
): { stage?: HttpStage | undefined; path: string } {
  if (stage !== undefined) return { stage: own(stages, stage), path };
  const [, first = '', rest = ''] = /^\/([^/]*)(.*)$/.exec(path) ?? [];
  const named = first === '$default' ? undefined : own(stages, first);
  return named ? { stage: named, path: rest === '' ? '/' : rest } : { stage: own(stages, '$default'), path };
}

function findRoute({ routes }: Served, method: string, path: string) {
  const all = Object.values(routes).map(({ RouteKey: key, Target: target }) => {
    const [verb = '', resource = ''] = key.split(' ');
    return { key, target, verb, resource };
  });
  const fitting = all
    .filter(({ verb }) => verb === method || verb === 'ANY')
    .flatMap((route) => {
      const parameters = matchTemplate(route.resource, path);
      return parameters ? [{ ...route, parameters }] : [];
    })
    .sort(
      (left, right) =>
        precedence(right.resource) - precedence(left.resource) ||
        Number(left.verb === 'ANY') - Number(right.verb === 'ANY'),
    );
  const fallback = all.find(({ key }) => key === '$default');
  return fitting[0] ?? (fallback && { ...fallback, parameters: {} });
}

async function integrate(
  integration: HttpIntegration,
  routed: Routed,
  backend: Backend,
): Promise<GatewayAnswer> {
  if (integration.IntegrationSubtype !== undefined) return callSubtype(integration, routed, backend);
  const name = functionOf(integration.IntegrationUri ?? '');
  if (name === undefined) return internalError();
  const event = integration.PayloadFormatVersion === '1.0' ? eventOfRest(routed) : eventOfHttp(routed);
  return proxyAnswer(await invokeFunction(name, JSON.stringify(event), backend), true);
}

/** How parameters of an integration's subtype go into the call behind it. */
const SUBTYPES: Readonly<Record<string, { service: string; action: string; lowered: boolean }>> = {
  'StepFunctions-StartExecution': { service: 'sfn', action: 'StartExecution', lowered: true },
  'StepFunctions-StartSyncExecution': { service: 'sfn', action: 'StartSyncExecution', lowered: true },
  'StepFunctions-StopExecution': { service: 'sfn', action: 'StopExecution', lowered: true },
  'SQS-SendMessage': { service: 'sqs', action: 'SendMessage', lowered: false },
  'EventBridge-PutEvents': { service: 'eventbridge', action: 'PutEvents', lowered: false },
};

async function callSubtype(
  { IntegrationSubtype: name = '', RequestParameters: parameters = {} }: HttpIntegration,
  routed: Routed,
  backend: Backend,
): Promise<GatewayAnswer> {
  const subtype = own(SUBTYPES, name);
  if (!subtype) return internalError();
  const given: JsonObject = {};
  for (const [key, source] of Object.entries(parameters)) {
    const value = parameterOf(source, routed);
    const member = subtype.lowered ? key.charAt(0).toLowerCase() + key.slice(1) : key;
    if (value !== undefined && key !== 'Region') given[member] = value;
  }
  const input = name === 'EventBridge-PutEvents' ? { Entries: [given] } : given;
  const { status, body } = await callService(subtype.service, subtype.action, { input, backend });
  return { status, headers: { 'Content-Type': 'application/json' }, body };
}

/** A value as it is, or with what of the request stands in it: `$request.body.id`, `order-${request.path.id}`. */
function parameterOf(source: string, routed: Routed): string | undefined {
  if (/^\$(?:request|context|stageVariables)\b/.test(source)) return lookUp(source.slice(1), routed);
  return source.replace(/\$\{([^}]+)\}/g, (_, expression: string) => lookUp(expression, routed) ?? '');
}

function lookUp(expression: string, routed: Routed): string | undefined {
  const { request, pathParameters, stageVariables = {} } = routed;
  const [place = '', part = '', ...rest] = expression.split('.');
  if (place === 'stageVariables') return own(stageVariables, part);
  if (place === 'context') return asText(own(contextOf(routed), part));
  const name = rest.join('.');
  switch (part) {
    case 'body':
      return name === '' ? request.body : asText(select(request.body, name));
    case 'querystring':
      return own(allOf(parseQuery(request.query)), name)?.join(',');
    case 'header':
      return own(request.headers, name.toLowerCase());
    case 'path':
      return name === '' ? request.path : own(pathParameters, name);
    default:
      return undefined;
  }
}

function select(body: string, name: string): Json | undefined {
  const document = parseJson(body);
  const path = parsePath(`$.${name}`);
  if (document === undefined || !path.ok) return undefined;
  const chance = { random: () => 0, uuid: () => '' };
  const found = evaluatePath(path.value, { input: document, context: null, variables: {}, chance });
  return found.ok ? found.value : undefined;
}

function asText(value: Json | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
