import type { JsonObject } from '../../../base/json';
import { integer, list, optional, text } from '../../../service/shape';
import { ServiceError } from '../../../service/service-error';
import type { LocalService, ServicePorts } from '../../base/services';
import { transactionalApi } from '../../base/transactional-api';
import { environmentOf, readScript } from '../base/script';
import { given, hexId, jobOperations, kept, listIn, objectIn, scriptOperations } from '../base/operation';
import { Jobs, stateOf } from '../base/job';
import { clusterOperations } from './clusters';
import {
  arnOf,
  containersIn,
  deregisterTaskDefinition,
  describeTaskDefinition,
  findDefinition,
  listTaskDefinitions,
  registerTaskDefinition,
} from './definitions';
import { clusterName, showTask, taskArn, taskId } from './task';

const TASKS = new Jobs('ecs/tasks');
const operation = jobOperations('InvalidParameterException');

const runTask = operation({
  name: 'RunTask',
  input: {
    cluster: optional(text()),
    taskDefinition: text(),
    count: optional(integer({ min: 1, max: 10 })),
    startedBy: optional(text()),
    group: optional(text()),
    launchType: optional(text()),
    overrides: kept(),
    networkConfiguration: kept(),
    capacityProviderStrategy: kept(),
    enableExecuteCommand: kept(),
    platformVersion: optional(text()),
    propagateTags: optional(text()),
    tags: kept(),
  },

  async handle({ count = 1, ...input }, call) {
    refuseFargateWithoutNetwork(input.launchType, objectIn(input.networkConfiguration));
    const containers = listIn(objectIn(input.overrides).containerOverrides).map(objectIn);
    const definition = await findDefinition(input.taskDefinition, call);
    const defined = definition ? containersIn(definition) : [];
    const script = readScript(
      environmentOf(...[...defined, ...containers].map(({ environment }) => environment)),
    );
    const request = {
      ...given(input),
      ...(definition && { taskDefinition: arnOf(definition, call), defined: [...defined] }),
    };
    const tasks = Array.from({ length: count }, () => {
      const job = { id: hexId(call.uuid()), createdAt: call.now, script, request };
      TASKS.add(job, call);
      const {
        startedAt: _,
        pullStartedAt: __,
        pullStoppedAt: ___,
        connectivity: ____,
        connectivityAt: _____,
        ...task
      } = showTask(job, call.now, call.caller);
      return { ...task, desiredStatus: 'RUNNING', lastStatus: 'PROVISIONING', version: 1 };
    });
    return { tasks, failures: [] };
  },
});

function refuseFargateWithoutNetwork(launchType: string | undefined, network: JsonObject): void {
  if (launchType !== 'FARGATE' || network.awsvpcConfiguration !== undefined) return;
  throw new ServiceError(
    'InvalidParameterException',
    "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
    400,
  );
}

const describeTasks = operation({
  name: 'DescribeTasks',
  input: { cluster: optional(text()), tasks: list(text()), include: kept() },

  async handle({ cluster = 'default', tasks: wanted }, call) {
    const found = await Promise.all(wanted.map((task) => TASKS.find(taskId(task), call)));
    const missing = wanted.filter((_, index) => !found[index]);
    return {
      tasks: found.filter((job) => job !== undefined).map((job) => showTask(job, call.now, call.caller)),
      failures: missing.map((task) => ({
        arn: task.startsWith('arn:') ? task : taskArn(task, cluster, call.caller),
        reason: 'MISSING',
      })),
    };
  },
});

const listTasks = operation({
  name: 'ListTasks',
  input: {
    cluster: optional(text()),
    family: optional(text()),
    startedBy: optional(text()),
    desiredStatus: optional(text()),
    nextToken: optional(text()),
    maxResults: optional(integer({ min: 1, max: 100 })),
  },

  async handle(
    { cluster = 'default', family, startedBy, desiredStatus = 'RUNNING', maxResults = 100 },
    call,
  ) {
    const jobs = (await TASKS.list(call)).filter(({ request, ...job }) => {
      const isOver = stateOf({ request, ...job }, call.now).kind !== 'running';
      const definition = String(request.taskDefinition).split('/').at(-1)!.split(':')[0];
      return (
        clusterName(String(request.cluster ?? 'default')) === clusterName(cluster) &&
        (family === undefined || definition === family) &&
        (startedBy === undefined || request.startedBy === startedBy) &&
        isOver === (desiredStatus === 'STOPPED')
      );
    });
    return {
      taskArns: jobs.slice(0, maxResults).map(({ id }) => taskArn(id, cluster, call.caller)),
    };
  },
});

const stopTask = operation({
  name: 'StopTask',
  input: { cluster: optional(text()), task: text(), reason: optional(text()) },

  async handle({ task, reason = 'Task stopped by user' }, call) {
    const job = await TASKS.find(taskId(task), call);
    if (!job) {
      throw new ServiceError('InvalidParameterException', 'The referenced task was not found.', 400);
    }
    return { task: showTask(TASKS.stop(job, reason, call), call.now, call.caller) };
  },
});

/** ECS as far as a task goes: it runs no container, takes its time, and ends as its environment says. */
export function createEcs(ports: ServicePorts): LocalService {
  const table = {
    RunTask: runTask,
    DescribeTasks: describeTasks,
    ListTasks: listTasks,
    StopTask: stopTask,
    ...clusterOperations(TASKS),
    RegisterTaskDefinition: registerTaskDefinition,
    DescribeTaskDefinition: describeTaskDefinition,
    DeregisterTaskDefinition: deregisterTaskDefinition,
    ListTaskDefinitions: listTaskDefinitions,
    ...scriptOperations(TASKS),
  };
  return { id: 'ecs', api: transactionalApi(table, ports) };
}
