import { own } from '../../../base/json';
import { unknown } from '../errors';

type Texts = Readonly<Record<string, string>>;

export interface IntegrationResponse {
  readonly statusCode: string;
  readonly selectionPattern?: string;
  readonly responseParameters?: Texts;
  readonly responseTemplates?: Readonly<Record<string, string | null>>;
}
export interface RestIntegration {
  readonly type: string;
  readonly httpMethod?: string;
  readonly uri?: string;
  readonly credentials?: string;
  readonly requestParameters?: Texts;
  readonly requestTemplates?: Texts;
  readonly passthroughBehavior: string;
  readonly timeoutInMillis: number;
  readonly integrationResponses?: Readonly<Record<string, IntegrationResponse>>;
}
export interface MethodResponse {
  readonly statusCode: string;
  readonly responseParameters?: Readonly<Record<string, boolean>>;
  readonly responseModels?: Texts;
}
export interface Method {
  readonly httpMethod: string;
  readonly authorizationType: string;
  readonly apiKeyRequired: boolean;
  readonly requestParameters?: Readonly<Record<string, boolean>>;
  readonly methodResponses?: Readonly<Record<string, MethodResponse>>;
  readonly methodIntegration?: RestIntegration;
}
export interface Resource {
  readonly id: string;
  readonly parentId?: string;
  readonly pathPart?: string;
  readonly path: string;
  readonly resourceMethods?: Readonly<Record<string, Method>>;
}
export type Resources = Readonly<Record<string, Resource>>;

export interface Deployment {
  readonly id: string;
  readonly description?: string;
  readonly createdDate: number;
  /** As they were when it was made: what is changed later is not served before the next one. */
  readonly resources: Resources;
}
export interface Stage {
  readonly stageName: string;
  readonly deploymentId: string;
  readonly description?: string;
  readonly variables?: Texts;
  readonly createdDate: number;
  readonly lastUpdatedDate: number;
  readonly tags?: Texts;
}
export interface RestApi {
  readonly kind: 'rest';
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly createdDate: number;
  readonly rootResourceId: string;
  readonly tags?: Texts;
  readonly resources: Resources;
  readonly deployments: Readonly<Record<string, Deployment>>;
  readonly stages: Readonly<Record<string, Stage>>;
}

export function getResource({ resources }: Pick<RestApi, 'resources'>, id: string): Resource {
  const resource = own(resources, id);
  if (!resource) throw unknown('Resource');
  return resource;
}

export function getMethod(resource: Resource, httpMethod: string): Method {
  const method = own(resource.resourceMethods ?? {}, httpMethod);
  if (!method) throw unknown('Method');
  return method;
}

export function getIntegration(method: Method): RestIntegration {
  if (!method.methodIntegration) throw unknown('Integration');
  return method.methodIntegration;
}

/** An API in which one method of a resource is another; undefined takes it away. */
export function withMethod(
  api: RestApi,
  resource: Resource,
  { name, method }: { readonly name: string; readonly method: Method | undefined },
): RestApi {
  const { [name]: _, ...others } = resource.resourceMethods ?? {};
  const resourceMethods = method ? { ...others, [name]: method } : others;
  return {
    ...api,
    resources: { ...api.resources, [resource.id]: { ...resource, resourceMethods } },
  };
}
