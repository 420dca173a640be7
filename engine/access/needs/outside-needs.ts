import type { Owner } from '../../base/arn';
import { own, put, type JsonObject } from '../../base/json';
import { callNeeds } from './call-needs';
import { given } from './known';
import { permissionOf } from './names';
import type { Need, TaskCall } from './need';
import { nameOf, resourceArn } from './resources';

export interface OutsideCall {
  /** The name of the service in `aws-sdk:` resources. */
  readonly service: string;
  /** `PutItem`. */
  readonly operation: string;
  /** As in the API's model. */
  readonly input: JsonObject;
  readonly owner: Owner;
}

/** What somebody who calls a service must be allowed to do: the call itself, and to hand on the role that they name. */
export function outsideNeeds({ service, operation, input, owner }: OutsideCall): readonly Need[] {
  if (own(ASK_NOBODY, `${service}:${operation}`)) return [];
  const action = operation.charAt(0).toLowerCase() + operation.slice(1);
  const call: TaskCall = { service, action, parameters: given(capitalised(input)), owner };
  const subject = own(SUBJECTS, service)?.(call);
  const needs: readonly Need[] =
    subject === undefined
      ? callNeeds(call)
      : [{ action: permissionOf(service, action), resources: [subject], reason: 'call' }];
  return [...needs, ...handedOn(call)];
}

/** What anybody may whose key is known, whatever policies say. */
const ASK_NOBODY: Readonly<Record<string, true>> = {
  'sts:GetCallerIdentity': true,
  'sts:GetSessionToken': true,
  // The role itself says who may take it on.
  'sts:AssumeRole': true,
};

/** Some services write their members with a small letter at the beginning. */
function capitalised(input: JsonObject): JsonObject {
  const all: JsonObject = {};
  for (const [name, value] of Object.entries(input))
    put(all, name.charAt(0).toUpperCase() + name.slice(1), value);
  return all;
}

type Subject = (call: TaskCall) => string | undefined;

/** What a call is about, where it is more than a member of a Task tells. Undefined: as for a Task. */
const SUBJECTS: Readonly<Record<string, Subject>> = {
  cloudformation: ({ parameters, owner }) =>
    resourceArn('cloudformation:R:A:stack/$/*', nameOf(parameters, 'StackName') ?? '*', owner),
  cloudwatchlogs: logSubject,
  iam: roleSubject,
  lambda: ({ parameters }) => nameOf(parameters, 'Resource'),
  sfn: stateSubject,
  sns: ({ parameters, owner }) =>
    named('sns:R:A:$', nameOf(parameters, 'Name'), owner) ?? resource(parameters),
  sqs: ({ parameters, owner }) => named('sqs:R:A:$', nameOf(parameters, 'QueueName'), owner),
};

function named(pattern: string, name: string | undefined, owner: Owner): string | undefined {
  return name === undefined ? undefined : resourceArn(pattern, name, owner);
}

function resource(parameters: TaskCall['parameters']): string | undefined {
  return nameOf(parameters, 'ResourceArn');
}

function logSubject({ action, parameters, owner }: TaskCall): string | undefined {
  if (action === 'describeLogGroups') return resourceArn('logs:R:A:log-group:$', ':log-stream:', owner);
  return resource(parameters) ?? nameOf(parameters, 'LogGroupIdentifier');
}

/** NOTE: roles go by their name alone in most calls; whoever knows their paths completes them. */
function roleSubject({ action, parameters, owner }: TaskCall): string | undefined {
  const path = nameOf(parameters, 'Path') ?? '/';
  switch (action) {
    case 'createRole':
      return named('iam::A:role$', `${path}${nameOf(parameters, 'RoleName') ?? ''}`, owner);
    case 'createPolicy':
      return named('iam::A:policy$', `${path}${nameOf(parameters, 'PolicyName') ?? ''}`, owner);
    case 'listRoles':
      return resourceArn('iam::A:role$', nameOf(parameters, 'PathPrefix') ?? '/', owner);
    case 'simulatePrincipalPolicy':
      return nameOf(parameters, 'PolicySourceArn');
    default:
      return undefined;
  }
}

const MACHINE = 'states:R:A:stateMachine:$';

function stateSubject({ action, parameters, owner }: TaskCall): string | undefined {
  const name = nameOf(parameters, 'Name') ?? '';
  switch (action) {
    case 'createStateMachine':
      return resourceArn(MACHINE, name, owner);
    case 'createStateMachineAlias': {
      const [route] = parameters.items('RoutingConfiguration') ?? [];
      return route && nameOf(route, 'stateMachineVersionArn')?.replace(/:\d+$/, '');
    }
    case 'createActivity':
    case 'listActivities':
      return resourceArn('states:R:A:activity:$', name || '*', owner);
    case 'listStateMachines':
    case 'sendTaskFailure':
    case 'sendTaskHeartbeat':
    case 'sendTaskSuccess':
    case 'testState':
    case 'validateStateMachineDefinition':
      return resourceArn(MACHINE, '*', owner);
    default:
      return (
        nameOf(parameters, 'StateMachineAliasArn') ??
        nameOf(parameters, 'StateMachineVersionArn') ??
        resource(parameters)
      );
  }
}

/** Which member names a role for the service to work under, and what the service goes by. */
const ROLES: Readonly<Record<string, readonly [member: string, service: string]>> = {
  'cloudformation:createChangeSet': ['RoleARN', 'cloudformation.amazonaws.com'],
  'cloudformation:createStack': ['RoleARN', 'cloudformation.amazonaws.com'],
  'cloudformation:updateStack': ['RoleARN', 'cloudformation.amazonaws.com'],
  'lambda:createFunction': ['Role', 'lambda.amazonaws.com'],
  'lambda:updateFunctionConfiguration': ['Role', 'lambda.amazonaws.com'],
  'sfn:createStateMachine': ['RoleArn', 'states.amazonaws.com'],
  'sfn:testState': ['RoleArn', 'states.amazonaws.com'],
  'sfn:updateStateMachine': ['RoleArn', 'states.amazonaws.com'],
};

function handedOn({ service, action, parameters }: TaskCall): readonly Need[] {
  const [member = '', to = ''] = own(ROLES, `${service}:${action}`) ?? [];
  const roles = member === '' ? targetRoles(service, parameters) : [nameOf(parameters, member)];
  const condition = { StringEquals: { 'iam:PassedToService': to || `${PASSED_TO[service]}` } };
  return roles.flatMap((role) =>
    role === undefined
      ? []
      : [{ action: 'iam:PassRole', resources: [role], reason: 'pass-role' as const, condition }],
  );
}

const PASSED_TO: Readonly<Record<string, string>> = {
  eventbridge: 'events.amazonaws.com',
  scheduler: 'scheduler.amazonaws.com',
};

/** Rules and schedules name the role of each of their targets. */
function targetRoles(service: string, parameters: TaskCall['parameters']): readonly (string | undefined)[] {
  if (!Object.hasOwn(PASSED_TO, service)) return [];
  const targets = parameters.items('Targets') ?? [];
  return [parameters.inside('Target'), ...targets].map((target) => nameOf(target, 'RoleArn'));
}
