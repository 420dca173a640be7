import { own } from '../../../base/json';
import { matchesWhole, parsePattern } from '../../../query/pattern/pattern';
import type { Method, Resource, RestApi, RestIntegration } from '../rest/rest-api';
import { callAction, functionOf, invokeFunction, type Backend, type BackendAnswer } from './backends';
import { contextOf, eventOfRest, type Routed } from './events';
import { evaluateTemplate } from './mapping/evaluate-template';
import { parseTemplate } from './mapping/template';
import { toolsOf, type MappedRequest } from './mapping/tools';
import { lastOf, matchTemplate, parseQuery, precedence } from './paths';
import { proxyAnswer } from './proxy-answer';
import { internalError, said, type GatewayAnswer } from './request';

type Known = Pick<Routed, 'request' | 'owner' | 'id' | 'now'>;

/** A request to a REST API, served as its stage's deployment has it. */
export async function serveRest(api: RestApi, known: Known, backend: Backend): Promise<GatewayAnswer> {
  const { request } = known;
  const stage = own(api.stages, request.stage ?? '');
  const deployment = stage && own(api.deployments, stage.deploymentId);
  if (!stage || !deployment) return said(403, 'Forbidden', 'ForbiddenException');
  const found = findMethod(Object.values(deployment.resources), request.path, request.method);
  const integration = found?.method.methodIntegration;
  if (!found || !integration)
    return said(403, 'Missing Authentication Token', 'MissingAuthenticationTokenException');
  const routed: Routed = {
    ...known,
    stage: stage.stageName,
    resource: found.resource.path,
    resourceId: found.resource.id,
    pathParameters: found.parameters,
    stageVariables: stage.variables,
  };
  return integrate(found.method, integration, { routed, backend });
}

function findMethod(resources: readonly Resource[], path: string, name: string) {
  const byPrecedence = resources.toSorted((left, right) => precedence(right.path) - precedence(left.path));
  for (const resource of byPrecedence) {
    const parameters = matchTemplate(resource.path, path);
    const methods = resource.resourceMethods ?? {};
    const method = parameters && (own(methods, name) ?? own(methods, 'ANY'));
    if (method) return { resource, method, parameters };
  }
  return undefined;
}

interface Serving {
  readonly routed: Routed;
  readonly backend: Backend;
}

async function integrate(
  method: Method,
  integration: RestIntegration,
  { routed, backend }: Serving,
): Promise<GatewayAnswer> {
  const uri = withVariables(integration.uri ?? '', routed.stageVariables ?? {});
  if (integration.type === 'AWS_PROXY') {
    const name = functionOf(uri);
    if (name === undefined) return internalError();
    return proxyAnswer(await invokeFunction(name, JSON.stringify(eventOfRest(routed)), backend), false);
  }
  const mapped = mappedRequest(routed);
  const body = mapBody(integration, mapped);
  if (body === undefined) return said(415, 'Unsupported Media Type', 'UnsupportedMediaTypeException');
  const answer = await ask(integration.type, { uri, body, backend });
  return answer ? mapAnswer(method, integration, { answer, mapped }) : internalError();
}

interface Asked {
  readonly uri: string;
  readonly body: string;
  readonly backend: Backend;
}

/** Undefined for what the local engine does not reach: other servers. */
async function ask(type: string, { uri, body, backend }: Asked): Promise<BackendAnswer | undefined> {
  if (type === 'MOCK') {
    const [, status = ''] = /"?statusCode"?\s*:\s*"?(\d{3})/.exec(body) ?? [];
    return { status: status === '' ? 500 : Number(status), body: '' };
  }
  if (type !== 'AWS') return undefined;
  const name = functionOf(uri);
  if (name === undefined) return callAction(uri, body, backend);
  return invokeFunction(name, body === '' ? '{}' : body, backend);
}

function mappedRequest(routed: Routed): MappedRequest {
  const { request, pathParameters, stageVariables = {} } = routed;
  return {
    body: request.body,
    path: pathParameters,
    query: lastOf(parseQuery(request.query)),
    headers: request.headers,
    context: contextOf(routed),
    stageVariables,
  };
}

/** Undefined where only bodies that a template is there for may pass. */
function mapBody(
  { requestTemplates = {}, passthroughBehavior }: RestIntegration,
  mapped: MappedRequest,
): string | undefined {
  const [type = ''] = (own(mapped.headers, 'content-type') ?? 'application/json').split(';', 1);
  const template = own(requestTemplates, type.trim());
  if (template !== undefined) return mapText(template, mapped);
  const isRefused =
    passthroughBehavior === 'NEVER' ||
    (passthroughBehavior === 'WHEN_NO_TEMPLATES' && Object.keys(requestTemplates).length > 0);
  return isRefused ? undefined : mapped.body;
}

/** A template that cannot be read is a mistake of whoever wrote it: it is told where they look for it, in the answer. */
function mapText(template: string, mapped: MappedRequest): string {
  const parsed = parseTemplate(template);
  if (!parsed.ok) throw new MappingError(`The mapping template cannot be read: ${parsed.failure}`);
  return evaluateTemplate(parsed.value, toolsOf(mapped));
}

export class MappingError extends Error {
  override readonly name = 'MappingError';
}

interface Answered {
  readonly answer: BackendAnswer;
  readonly mapped: MappedRequest;
}

function mapAnswer(
  { methodResponses = {} }: Method,
  { integrationResponses = {} }: RestIntegration,
  { answer, mapped }: Answered,
): GatewayAnswer {
  const told = answer.failure ?? String(answer.status);
  const all = Object.values(integrationResponses);
  const chosen =
    all.find(({ selectionPattern }) => selectionPattern && matches(selectionPattern, told, answer)) ??
    all.find(({ selectionPattern }) => !selectionPattern);
  if (!chosen || !own(methodResponses, chosen.statusCode)) return internalError();
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  const after = { ...mapped, body: answer.body };
  for (const [target, source] of Object.entries(chosen.responseParameters ?? {})) {
    const [, name] = /^method\.response\.header\.(.+)$/.exec(target) ?? [];
    if (name !== undefined) headers[name] = parameter(source, after);
  }
  const template = own(chosen.responseTemplates ?? {}, 'application/json');
  const body = template ? mapText(template, after) : answer.body;
  return { status: Number(chosen.statusCode), headers, body };
}

/** Functions are told by the message of their error, other services by their status. */
function matches(selection: string, told: string, { failure, status }: BackendAnswer): boolean {
  if (failure === undefined && status < 400 && !/^\d/.test(selection) && !selection.includes('\\d'))
    return false;
  const pattern = parsePattern(selection, 's');
  return pattern.ok && matchesWhole(pattern.value, told);
}

/** `'*'`, or `integration.response.body.orderId`. */
function parameter(source: string, { body }: MappedRequest): string {
  const [, literal] = /^'(.*)'$/s.exec(source) ?? [];
  if (literal !== undefined) return literal;
  const [, path] = /^integration\.response\.body\.?(.*)$/.exec(source) ?? [];
  if (path === undefined) return '';
  const mapped = { body, path: {}, query: {}, headers: {}, context: {}, stageVariables: {} };
  return mapText(`$!input.path('$${path === '' ? '' : `.${path}`}')`, mapped);
}

function withVariables(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{stageVariables\.(\w+)\}/g, (_, name: string) => own(variables, name) ?? '');
}
