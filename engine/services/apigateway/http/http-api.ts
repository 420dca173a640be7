import { own } from '../../../base/json';
import { unknown } from '../errors';

type Texts = Readonly<Record<string, string>>;

export interface HttpIntegration {
  readonly IntegrationId: string;
  readonly IntegrationType: string;
  readonly IntegrationSubtype?: string | undefined;
  readonly IntegrationUri?: string | undefined;
  readonly IntegrationMethod?: string | undefined;
  readonly CredentialsArn?: string | undefined;
  readonly Description?: string | undefined;
  readonly PayloadFormatVersion: string;
  readonly RequestParameters?: Texts | undefined;
  readonly TimeoutInMillis: number;
}
export interface Route {
  readonly RouteId: string;
  readonly RouteKey: string;
  readonly Target?: string | undefined;
  readonly AuthorizationType: string;
  readonly OperationName?: string | undefined;
}
/** What a stage serves. */
export interface Served {
  readonly routes: Readonly<Record<string, Route>>;
  readonly integrations: Readonly<Record<string, HttpIntegration>>;
}
export interface HttpStage {
  readonly StageName: string;
  readonly AutoDeploy: boolean;
  readonly DeploymentId?: string | undefined;
  readonly Description?: string | undefined;
  readonly StageVariables?: Texts | undefined;
  readonly CreatedDate: number;
  readonly LastUpdatedDate: number;
}
export interface HttpDeployment extends Served {
  readonly DeploymentId: string;
  readonly Description?: string | undefined;
  readonly CreatedDate: number;
}
export interface HttpApi extends Served {
  readonly kind: 'http';
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly createdAt: number;
  readonly tags?: Texts | undefined;
  readonly cors?: unknown;
  readonly stages: Readonly<Record<string, HttpStage>>;
  readonly deployments: Readonly<Record<string, HttpDeployment>>;
}

export function getRoute({ routes }: HttpApi, id: string): Route {
  const route = own(routes, id);
  if (!route) throw unknown('Route');
  return route;
}

export function getIntegration({ integrations }: HttpApi, id: string): HttpIntegration {
  const integration = own(integrations, id);
  if (!integration) throw unknown('Integration');
  return integration;
}

export function getStage({ stages }: HttpApi, name: string): HttpStage {
  const stage = own(stages, name);
  if (!stage) throw unknown('Stage');
  return stage;
}

export function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _, ...rest } = record;
  return rest;
}
