import { own, type JsonObject } from '../../../base/json';
import { beginningWith } from '../../../host/documents';
import { ServiceError } from '../../../service/service-error';
import { list, optional, text } from '../../../service/shape';
import type { Call } from '../../base/services';
import { given, jobOperations, kept, listIn, objectIn, seconds } from '../base/operation';
import { definitionArn } from './task';

const operation = jobOperations('ClientException');
const REVISION_DIGITS = 6;

/** A task definition as it is kept: what was registered. */
export interface Definition {
  readonly family: string;
  readonly revision: number;
  readonly registeredAt: number;
  readonly request: JsonObject;
  readonly isInactive?: boolean;
}

function definitions({ caller: { account, region } }: Call): string {
  return `ecs/${account}/${region}/definitions`;
}

function keyOf(family: string, revision: number): string {
  return `${family}:${String(revision).padStart(REVISION_DIGITS, '0')}`;
}

/** What a name, a name with a revision or an ARN means; undefined when nobody has registered it. */
export async function findDefinition(named: string, call: Call): Promise<Definition | undefined> {
  const [family = '', revision] = named.split('/').at(-1)!.split(':');
  if (revision !== undefined)
    return call.tx.get<Definition>(definitions(call), keyOf(family, Number(revision)));
  const range = { ...beginningWith(`${family}:`), reverse: true, limit: 100 };
  const { items } = await call.tx.list(definitions(call), range);
  return items.map(({ value }) => value as unknown as Definition).find(({ isInactive }) => !isInactive);
}

async function getDefinition(named: string, call: Call): Promise<Definition> {
  const definition = await findDefinition(named, call);
  if (definition) return definition;
  throw new ServiceError('ClientException', 'Unable to describe task definition.', 400);
}

export const registerTaskDefinition = operation({
  name: 'RegisterTaskDefinition',
  input: {
    family: text({ min: 1, max: 255 }),
    containerDefinitions: list(kept()),
    taskRoleArn: kept(),
    executionRoleArn: kept(),
    networkMode: kept(),
    volumes: kept(),
    requiresCompatibilities: kept(),
    cpu: kept(),
    memory: kept(),
    tags: kept(),
    runtimePlatform: kept(),
    ephemeralStorage: kept(),
  },

  async handle(input, call) {
    const range = { ...beginningWith(`${input.family}:`), reverse: true, limit: 1 };
    const [newest] = (await call.tx.list(definitions(call), range)).items;
    const revision = newest ? (newest.value as unknown as Definition).revision + 1 : 1;
    const { tags, ...request } = given(input);
    const definition = { family: input.family, revision, registeredAt: call.now, request };
    call.tx.put(definitions(call), keyOf(input.family, revision), definition);
    return { taskDefinition: show(definition, call), ...(tags !== undefined && { tags }) };
  },
});

export const describeTaskDefinition = operation({
  name: 'DescribeTaskDefinition',
  input: { taskDefinition: text({ min: 1 }), include: kept() },

  async handle({ taskDefinition: named }, call) {
    return { taskDefinition: show(await getDefinition(named, call), call), tags: [] };
  },
});

export const deregisterTaskDefinition = operation({
  name: 'DeregisterTaskDefinition',
  input: { taskDefinition: text({ min: 1 }) },

  async handle({ taskDefinition: named }, call) {
    const definition = { ...(await getDefinition(named, call)), isInactive: true };
    call.tx.put(definitions(call), keyOf(definition.family, definition.revision), definition);
    return { taskDefinition: show(definition, call) };
  },
});

export const listTaskDefinitions = operation({
  name: 'ListTaskDefinitions',
  input: {
    familyPrefix: optional(text()),
    status: optional(text()),
    sort: kept(),
    nextToken: kept(),
    maxResults: kept(),
  },

  async handle({ familyPrefix, status = 'ACTIVE' }, call) {
    const { items } = await call.tx.list(definitions(call), { limit: 1000 });
    const found = items
      .map(({ value }) => value as unknown as Definition)
      .filter(({ family }) => familyPrefix === undefined || family === familyPrefix)
      .filter(({ isInactive = false }) => isInactive === (status === 'INACTIVE'));
    return { taskDefinitionArns: found.map((definition) => arnOf(definition, call)) };
  },
});

export function arnOf({ family, revision }: Definition, { caller }: Call): string {
  return definitionArn(`${family}:${revision}`, caller);
}

function show(definition: Definition, call: Call) {
  const { request, isInactive = false } = definition;
  return {
    taskDefinitionArn: arnOf(definition, call),
    ...request,
    containerDefinitions: containersIn(definition).map((container) => ({
      cpu: 0,
      environment: [],
      essential: true,
      mountPoints: [],
      portMappings: [],
      volumesFrom: [],
      ...container,
    })),
    revision: definition.revision,
    volumes: own(request, 'volumes') ?? [],
    status: isInactive ? 'INACTIVE' : 'ACTIVE',
    placementConstraints: [],
    compatibilities: ['EC2', 'FARGATE'],
    registeredAt: seconds(definition.registeredAt),
  };
}

export function containersIn({ request }: Definition): readonly JsonObject[] {
  return listIn(request.containerDefinitions).map(objectIn);
}
