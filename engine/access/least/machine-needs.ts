import type { Owner } from '../../base/arn';
import { isObject, own, type Json, type JsonObject } from '../../base/json';
import { written } from '../needs/known';
import { UNKNOWN } from '../evaluation/request';
import type { Need } from '../needs/need';
import { nameOf } from '../needs/resources';
import { taskNeeds } from '../needs/task-needs';

/** A state machine as far as its role is concerned. */
export interface PermittedMachine {
  readonly arn: string;
  readonly definition: string;
  readonly loggingConfiguration?: { readonly level?: string };
  readonly tracingConfiguration?: { readonly enabled?: boolean };
  readonly encryptionConfiguration?: { readonly kmsKeyId?: string };
}

/** A need, and which states have it; none when the machine as a whole has it. */
export interface MachineNeed extends Need {
  readonly states: readonly string[];
  /** The role that must be allowed it, where a Task names another than the machine's. */
  readonly role?: string;
}

/** What the role of a machine must be allowed, state by state; undefined when the definition is no JSON. */
export function machineNeeds(machine: PermittedMachine): readonly MachineNeed[] | undefined {
  const definition = parse(machine.definition);
  if (!isObject(definition)) return undefined;
  const ofStates = statesIn(definition).flatMap(([name, state]) => stateNeeds(name, state, machine.arn));
  return [...ofStates, ...settingNeeds(machine)];
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** All states, those in branches and processors too. */
function statesIn(scope: JsonObject): readonly (readonly [string, JsonObject])[] {
  const states = own(scope, 'States');
  if (!isObject(states)) return [];
  return Object.entries(states).flatMap(([name, state]) => {
    if (!isObject(state)) return [];
    const branches = own(state, 'Branches');
    const inner = [own(state, 'Iterator'), own(state, 'ItemProcessor')];
    const scopes = [...(Array.isArray(branches) ? branches : []), ...inner].filter(isObject);
    return [[name, state] as const, ...scopes.flatMap(statesIn)];
  });
}

function stateNeeds(name: string, state: JsonObject, machineArn: string): readonly MachineNeed[] {
  const owner = ownerOf(machineArn);
  switch (own(state, 'Type')) {
    case 'Task':
      return taskStateNeeds(state, owner).map((need) => ({ ...need, states: [name] }));
    case 'Map':
      return mapNeeds(state, machineArn).map((need) => ({ ...need, states: [name] }));
    default:
      return [];
  }
}

type TaskNeed = Omit<MachineNeed, 'states'>;

function taskStateNeeds(state: JsonObject, owner: Owner): readonly TaskNeed[] {
  const resource = own(state, 'Resource');
  if (typeof resource !== 'string') return [];
  const needs = taskNeeds(resource, written(parametersOf(state)), owner);
  const credentials = own(state, 'Credentials');
  if (credentials === undefined) return needs;
  const role = nameOf(written(credentials), 'RoleArn') ?? '*';
  const assume: Need = { action: 'sts:AssumeRole', resources: [role], reason: 'assume-role' };
  return [assume, ...needs.map((need) => ({ ...need, role }))];
}

function parametersOf(state: JsonObject): Json | undefined {
  return own(state, 'Arguments') ?? own(state, 'Parameters');
}

function mapNeeds(state: JsonObject, machineArn: string): readonly Need[] {
  const processor = own(state, 'ItemProcessor');
  const config = isObject(processor) ? own(processor, 'ProcessorConfig') : undefined;
  if (!isObject(config) || own(config, 'Mode') !== 'DISTRIBUTED') return [];
  return [
    ...mapRunNeeds(machineArn),
    ...readerNeeds(own(state, 'ItemReader'), ownerOf(machineArn)),
    ...writerNeeds(own(state, 'ResultWriter'), ownerOf(machineArn)),
  ];
}

function mapRunNeeds(machineArn: string): readonly Need[] {
  const executions = machineArn.replace(':stateMachine:', ':execution:');
  const need = (action: string, resource: string): Need => {
    return { action: `states:${action}`, resources: [resource], reason: 'map-run' };
  };
  return [
    need('StartExecution', machineArn),
    need('DescribeExecution', `${executions}:*`),
    need('StopExecution', `${executions}:*`),
    need('RedriveExecution', `${executions}/*:*`),
  ];
}

function readerNeeds(reader: Json | undefined, { partition }: Owner): readonly Need[] {
  if (!isObject(reader)) return [];
  const parameters = written(parametersOf(reader));
  const bucket = `arn:${partition}:s3:::${nameOf(parameters, 'Bucket') ?? '*'}`;
  const isListing = String(own(reader, 'Resource')).endsWith(':listObjectsV2');
  const list: Need = { action: 's3:ListBucket', resources: [bucket], reason: 'read-items' };
  const key = isListing ? `${nameOf(parameters, 'Prefix') ?? ''}*` : (nameOf(parameters, 'Key') ?? '*');
  const get: Need = {
    action: 's3:GetObject',
    resources: [`${bucket}/${key.replace(/\*+$/, '*')}`],
    reason: 'read-items',
  };
  return isListing ? [list, get] : [get];
}

const WRITER_ACTIONS = ['PutObject', 'GetObject', 'ListMultipartUploadParts', 'AbortMultipartUpload'];

function writerNeeds(writer: Json | undefined, { partition }: Owner): readonly Need[] {
  if (!isObject(writer) || own(writer, 'Resource') === undefined) return [];
  const parameters = written(parametersOf(writer));
  const prefix = nameOf(parameters, 'Prefix');
  const folder = prefix === undefined || prefix === '*' ? '*' : `${prefix.replace(/\/$/, '')}/*`;
  const resources = [`arn:${partition}:s3:::${nameOf(parameters, 'Bucket') ?? '*'}/${folder}`];
  return WRITER_ACTIONS.map((action) => ({
    action: `s3:${action}`,
    resources,
    reason: 'write-results' as const,
  }));
}

const LOG_ACTIONS = [
  ...['CreateLogDelivery', 'CreateLogStream', 'GetLogDelivery', 'UpdateLogDelivery', 'DeleteLogDelivery'],
  ...[
    'ListLogDeliveries',
    'PutLogEvents',
    'PutResourcePolicy',
    'DescribeResourcePolicies',
    'DescribeLogGroups',
  ],
];
const TRACE_ACTIONS = [
  ...['PutTraceSegments', 'PutTelemetryRecords', 'GetSamplingRules', 'GetSamplingTargets'],
];

/** What the configuration of the machine needs: logs, traces, a key of one's own. */
function settingNeeds(machine: PermittedMachine): readonly MachineNeed[] {
  const { loggingConfiguration, tracingConfiguration, encryptionConfiguration } = machine;
  const all = (prefix: string, actions: readonly string[], reason: 'log' | 'trace') =>
    actions.map((action) => ({ action: `${prefix}:${action}`, resources: ['*'], reason, states: [] }));
  const key = encryptionConfiguration?.kmsKeyId;
  return [
    ...((loggingConfiguration?.level ?? 'OFF') === 'OFF' ? [] : all('logs', LOG_ACTIONS, 'log')),
    ...(tracingConfiguration?.enabled ? all('xray', TRACE_ACTIONS, 'trace') : []),
    ...(key === undefined ? [] : keyNeeds(key, machine.arn)),
  ];
}

function keyNeeds(key: string, machineArn: string): readonly MachineNeed[] {
  const { partition, region, account } = ownerOf(machineArn);
  const resources = [key.startsWith('arn:') ? key : `arn:${partition}:kms:${region}:${account}:key/${key}`];
  const condition = { StringEquals: { 'kms:EncryptionContext:aws:states:stateMachineArn': machineArn } };
  return ['kms:Decrypt', 'kms:GenerateDataKey'].map((action) => ({
    action,
    resources,
    reason: 'key' as const,
    condition,
    states: [],
  }));
}

export function ownerOf(arn: string): Owner {
  const [, partition = 'aws', , region = '', account = ''] = arn.split(':');
  return { partition, region, account };
}

/** As a policy writes it: what we cannot name may be anything. */
export function policyResource(resource: string): string {
  return resource === UNKNOWN ? '*' : resource;
}
