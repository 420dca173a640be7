import type { Owner } from '../../../base/arn';
import type { JsonObject } from '../../../base/json';
import type { Output } from '../../../service/operation';
import { listIn, objectIn, seconds } from '../base/operation';
import { stateOf, type Job } from '../base/job';
import { hexId } from '../base/operation';

const PULL_MS = 500;

export function clusterArn(cluster: string, { partition, region, account }: Owner): string {
  return cluster.startsWith('arn:')
    ? cluster
    : `arn:${partition}:ecs:${region}:${account}:cluster/${cluster}`;
}

export function definitionArn(definition: string, { partition, region, account }: Owner): string {
  if (definition.startsWith('arn:')) return definition;
  const revised = definition.includes(':') ? definition : `${definition}:1`;
  return `arn:${partition}:ecs:${region}:${account}:task-definition/${revised}`;
}

export function clusterName(cluster: string): string {
  return cluster.split('/').at(-1)!;
}

export function taskArn(id: string, cluster: string, { partition, region, account }: Owner): string {
  return `arn:${partition}:ecs:${region}:${account}:task/${clusterName(cluster)}/${id}`;
}

/** The id in an id or an ARN. */
export function taskId(task: string): string {
  return task.split('/').at(-1)!;
}

/** A task as the API shows it. */
export function showTask(job: Job, now: number, owner: Owner): Output {
  const { request, createdAt, script } = job;
  const state = stateOf(job, now);
  const cluster = String(request.cluster ?? 'default');
  const definition = definitionArn(String(request.taskDefinition), owner);
  const family = definition.split('/').at(-1)!.split(':')[0]!;
  const arn = taskArn(job.id, cluster, owner);
  const isOver = state.kind !== 'running';
  const startedAt = createdAt + PULL_MS;
  const overrides = objectIn(request.overrides);
  const named = listIn(overrides.containerOverrides).map(objectIn);
  const defined = listIn(request.defined).map(objectIn);
  const containers = defined.length > 0 ? defined : named.length > 0 ? named : [{ name: family }];
  return {
    attachments: [],
    attributes: [{ name: 'ecs.cpu-architecture', value: 'x86_64' }],
    availabilityZone: `${owner.region}a`,
    clusterArn: clusterArn(cluster, owner),
    connectivity: 'CONNECTED',
    connectivityAt: seconds(createdAt + PULL_MS / 2),
    containers: containers.map((container, index) =>
      showContainer(container, {
        index,
        arn,
        family,
        owner,
        state: isOver,
        exitCode: exitCodeOf(job, state.kind),
      }),
    ),
    cpu: String(overrides.cpu ?? '256'),
    createdAt: seconds(createdAt),
    desiredStatus: isOver ? 'STOPPED' : 'RUNNING',
    enableExecuteCommand: request.enableExecuteCommand ?? false,
    group: request.group ?? `family:${family}`,
    lastStatus: isOver ? 'STOPPED' : 'RUNNING',
    launchType: request.launchType ?? 'FARGATE',
    memory: String(overrides.memory ?? '512'),
    overrides: { containerOverrides: named, inferenceAcceleratorOverrides: [] },
    platformVersion: '1.4.0',
    platformFamily: 'Linux',
    pullStartedAt: seconds(createdAt + PULL_MS / 2),
    pullStoppedAt: seconds(startedAt),
    startedAt: seconds(startedAt),
    startedBy: request.startedBy,
    ...(isOver && {
      executionStoppedAt: seconds(state.at),
      stopCode: state.kind === 'stopped' ? 'UserInitiated' : 'EssentialContainerExited',
      stoppedAt: seconds(state.at),
      stoppedReason:
        state.kind === 'stopped' ? state.reason : (script.failure ?? 'Essential container in task exited'),
      stoppingAt: seconds(state.at),
    }),
    tags: request.tags ?? [],
    taskArn: arn,
    taskDefinitionArn: definition,
    version: isOver ? 5 : 3,
    ephemeralStorage: { sizeInGiB: 20 },
  };
}

function exitCodeOf({ script }: Job, kind: string): number {
  return kind === 'stopped' ? 137 : script.exitCode;
}

interface Container {
  readonly index: number;
  readonly arn: string;
  readonly family: string;
  readonly owner: Owner;
  /** Whether it is over. */
  readonly state: boolean;
  readonly exitCode: number;
}

function showContainer(
  container: JsonObject,
  { index, arn, family, owner: { partition, region, account }, state, exitCode }: Container,
): Output {
  const id = hexId(taskId(arn));
  const path = arn.split(':task/')[1]!;
  return {
    containerArn: `arn:${partition}:ecs:${region}:${account}:container/${path}/${id.slice(0, 8)}-0000-4000-8000-${id.slice(8, 19)}${index}`,
    taskArn: arn,
    name: container.name ?? family,
    image: container.image ?? `${account}.dkr.ecr.${region}.amazonaws.com/${family}:latest`,
    runtimeId: `${id}-${index}`,
    lastStatus: state ? 'STOPPED' : 'RUNNING',
    ...(state && { exitCode }),
    networkBindings: [],
    networkInterfaces: [],
    healthStatus: 'UNKNOWN',
    managedAgents: [],
    cpu: String(container.cpu ?? '0'),
    ...(container.memory !== undefined && { memory: String(container.memory) }),
    gpuIds: [],
  };
}
