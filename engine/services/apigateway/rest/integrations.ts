import { own } from '../../../base/json';
import { anything, integer, map, oneOf, optional, text } from '../../../service/shape';
import { badRequest, unknown } from '../errors';
import { methodAt, place } from './methods';
import { operation } from './operation';
import { getIntegration, type RestIntegration } from './rest-api';

export const putIntegration = operation({
  name: 'PutIntegration',
  input: {
    ...place,
    type: oneOf('HTTP', 'AWS', 'MOCK', 'HTTP_PROXY', 'AWS_PROXY'),
    integrationHttpMethod: optional(text()),
    uri: optional(text()),
    credentials: optional(text()),
    requestParameters: optional(map(text())),
    requestTemplates: optional(map(text())),
    passthroughBehavior: optional(text()),
    timeoutInMillis: optional(integer({ min: 50, max: 29_000 })),
    contentHandling: optional(anything()),
  },

  async handle({ type, integrationHttpMethod, uri, passthroughBehavior, timeoutInMillis, ...given }, call) {
    const { restApiId, resourceId, httpMethod, credentials, requestParameters, requestTemplates } = given;
    const { method, replace } = await methodAt({ restApiId, resourceId, httpMethod }, call);
    if (type !== 'MOCK') assertBackend(type, integrationHttpMethod, uri);
    const integration: RestIntegration = {
      type,
      ...(integrationHttpMethod !== undefined && { httpMethod: integrationHttpMethod }),
      ...(uri !== undefined && { uri }),
      ...(credentials !== undefined && { credentials }),
      ...(requestParameters && { requestParameters }),
      ...(requestTemplates && { requestTemplates }),
      passthroughBehavior: passthroughBehavior ?? 'WHEN_NO_MATCH',
      timeoutInMillis: timeoutInMillis ?? 29_000,
    };
    replace({ ...method, methodIntegration: integration });
    return { ...integration, cacheNamespace: resourceId, cacheKeyParameters: [] };
  },
});

function assertBackend(type: string, method: string | undefined, uri: string | undefined): void {
  if (method === undefined) throw badRequest('Enumeration value for HttpMethod must be non-empty');
  if (uri === undefined) throw badRequest('Invalid HTTP endpoint specified for URI');
  if (type.startsWith('HTTP')) return;
  if (!/^arn:[^:]+:apigateway:[^:]+:[^:]+:(?:path|action)\/.+$/.test(uri))
    throw badRequest('Invalid ARN specified in the request');
  if (type === 'AWS_PROXY' && !/:lambda:path\//.test(uri))
    throw badRequest(
      "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream invocations.",
    );
}

export const describeIntegration = operation({
  name: 'GetIntegration',
  input: place,

  async handle(where, call) {
    return { ...getIntegration((await methodAt(where, call)).method) };
  },
});

export const deleteIntegration = operation({
  name: 'DeleteIntegration',
  input: place,

  async handle(where, call) {
    const { method, replace } = await methodAt(where, call);
    getIntegration(method);
    const { methodIntegration: _, ...rest } = method;
    replace(rest);
    return {};
  },
});

const response = { ...place, statusCode: text() };

export const putIntegrationResponse = operation({
  name: 'PutIntegrationResponse',
  input: {
    ...response,
    selectionPattern: optional(text()),
    responseParameters: optional(map(text())),
    responseTemplates: optional(map(text())),
    contentHandling: optional(anything()),
  },

  async handle({ statusCode, selectionPattern, responseParameters, responseTemplates, ...given }, call) {
    const { restApiId, resourceId, httpMethod } = given;
    const { method, replace } = await methodAt({ restApiId, resourceId, httpMethod }, call);
    const integration = getIntegration(method);
    if (!own(method.methodResponses ?? {}, statusCode)) throw unknown('Response status code');
    const added = {
      statusCode,
      ...(selectionPattern !== undefined && { selectionPattern }),
      ...(responseParameters && { responseParameters }),
      ...(responseTemplates && { responseTemplates }),
    };
    const integrationResponses = { ...integration.integrationResponses, [statusCode]: added };
    replace({ ...method, methodIntegration: { ...integration, integrationResponses } });
    return added;
  },
});

export const getIntegrationResponse = operation({
  name: 'GetIntegrationResponse',
  input: response,

  async handle({ statusCode, ...where }, call) {
    const integration = getIntegration((await methodAt(where, call)).method);
    const found = own(integration.integrationResponses ?? {}, statusCode);
    if (!found) throw unknown('Response status code');
    return { ...found };
  },
});

export const deleteIntegrationResponse = operation({
  name: 'DeleteIntegrationResponse',
  input: response,

  async handle({ statusCode, ...where }, call) {
    const { method, replace } = await methodAt(where, call);
    const integration = getIntegration(method);
    const { [statusCode]: gone, ...integrationResponses } = integration.integrationResponses ?? {};
    if (!gone) throw unknown('Response status code');
    replace({ ...method, methodIntegration: { ...integration, integrationResponses } });
    return {};
  },
});
