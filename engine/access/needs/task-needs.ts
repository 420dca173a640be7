import type { Owner } from '../../base/arn';
import { own } from '../../base/json';
import { callNeeds } from './call-needs';
import { followNeeds, passedRoles } from './job-needs';
import type { Known } from './known';
import { sdkServiceOf } from './names';
import type { Need, TaskCall } from './need';
import { nameOf } from './resources';

/** A Task's Resource in its parts, as far as permissions ask. */
export type ReadResource =
  | { readonly kind: 'function'; readonly arn: string }
  | { readonly kind: 'activity' }
  | {
      readonly kind: 'service';
      readonly isSdk: boolean;
      /** As the resource calls it: `events` where the SDK says `eventbridge`. */
      readonly service: string;
      readonly action: string;
      readonly pattern: string;
    };

const SERVICE =
  /^arn:[^:]+:states:[^:]*:[^:]*:(aws-sdk:)?([\w-]+):(\w+)((?:\.sync(?::2)?|\.waitForTaskToken)?)$/;

export function readResource(arn: string): ReadResource | undefined {
  if (/^arn:[^:]+:lambda:/.test(arn)) return { kind: 'function', arn };
  if (/^arn:[^:]+:states:[^:]+:[^:]*:activity:/.test(arn)) return { kind: 'activity' };
  const [, sdk, service, action, pattern = ''] = SERVICE.exec(arn) ?? [];
  if (service === undefined || action === undefined) return undefined;
  return { kind: 'service', isSdk: sdk !== undefined, service, action, pattern };
}

/** Everything the role of a Task must be allowed to do. */
export function taskNeeds(resourceArn: string, parameters: Known, owner: Owner): readonly Need[] {
  const resource = readResource(resourceArn);
  if (!resource || resource.kind === 'activity') return [];
  if (resource.kind === 'function') {
    return [{ action: 'lambda:InvokeFunction', resources: [resource.arn], reason: 'call' }];
  }
  const call = callOf(resource, parameters, owner);
  const special = resource.isSdk ? undefined : own(SPECIAL, `${resource.service}:${resource.action}`);
  if (special) return special(call);
  const isJob = resource.pattern.startsWith('.sync');
  return [...callNeeds(call), ...passedRoles(call), ...(isJob ? followNeeds(call) : [])];
}

function callOf(
  { isSdk, service, action }: Extract<ReadResource, { kind: 'service' }>,
  parameters: Known,
  owner: Owner,
): TaskCall {
  const isModel = !isSdk && service === 'bedrock' && action === 'invokeModel';
  const name = isModel ? 'bedrockruntime' : isSdk ? service : sdkServiceOf(service);
  return { service: name, action, parameters, owner };
}

/** Optimized integrations that are no call to an API of the SDK. */
const SPECIAL: Readonly<Record<string, (call: TaskCall) => readonly Need[]>> = {
  'apigateway:invoke': routeNeeds,
  'eks:call': () => [],
  'eks:runJob': () => [],
  'http:invoke': httpNeeds,
};

/** A route is called with the role only where it says so. */
function routeNeeds({ parameters, owner: { partition, region, account } }: TaskCall): readonly Need[] {
  const isOpen = (nameOf(parameters, 'AuthType') ?? 'NO_AUTH') === 'NO_AUTH';
  if (isOpen) return [];
  const api = (nameOf(parameters, 'ApiEndpoint') ?? '*').split('.')[0]!;
  const stage = nameOf(parameters, 'Stage') ?? '*';
  const method = nameOf(parameters, 'Method') ?? '*';
  const path = (nameOf(parameters, 'Path') ?? '*').replace(/^\//, '');
  const resource = `arn:${partition}:execute-api:${region}:${account}:${api}/${stage}/${method}/${path}`;
  return [{ action: 'execute-api:Invoke', resources: [resource], reason: 'call' }];
}

function httpNeeds({ parameters, owner: { partition } }: TaskCall): readonly Need[] {
  const method = nameOf(parameters, 'Method') ?? '*';
  const endpoint = nameOf(parameters, 'ApiEndpoint') ?? '*';
  const connection =
    nameOf(parameters.inside('Authentication'), 'ConnectionArn') ??
    nameOf(parameters.inside('InvocationConfig'), 'ConnectionArn') ??
    '*';
  const condition = {
    StringLike: { 'states:HTTPEndpoint': endpoint, 'states:HTTPMethod': method },
  };
  const secrets = [`arn:${partition}:secretsmanager:*:*:secret:events!connection/*`];
  return [
    { action: 'states:InvokeHTTPEndpoint', resources: ['*'], reason: 'call', condition },
    { action: 'events:RetrieveConnectionCredentials', resources: [connection], reason: 'connection' },
    { action: 'secretsmanager:GetSecretValue', resources: secrets, reason: 'connection' },
    { action: 'secretsmanager:DescribeSecret', resources: secrets, reason: 'connection' },
  ];
}
