import type { Owner } from '../../../base/arn';
import type { Output } from '../../../service/operation';
import { integer, list, optional, text } from '../../../service/shape';
import { ServiceError } from '../../../service/service-error';
import type { LocalService, ServicePorts } from '../../base/services';
import { transactionalApi } from '../../base/transactional-api';
import { environmentOf, readScript } from '../base/script';
import { given, hexId, jobOperations, kept, listIn, objectIn, scriptOperations } from '../base/operation';
import { Jobs, stateOf, type Job, type JobState } from '../base/job';

const JOBS = new Jobs('batch/jobs');
const operation = jobOperations('ClientException');
const START_MS = 300;

const submitJob = operation({
  name: 'SubmitJob',
  input: {
    jobName: text(),
    jobQueue: text(),
    jobDefinition: text(),
    parameters: kept(),
    dependsOn: kept(),
    arrayProperties: kept(),
    retryStrategy: kept(),
    timeout: kept(),
    tags: kept(),
    containerOverrides: kept(),
    shareIdentifier: kept(),
    schedulingPriorityOverride: kept(),
    propagateTags: kept(),
  },

  async handle(input, call) {
    if (!/^[A-Za-z0-9][\w-]{0,127}$/.test(input.jobName)) {
      throw new ServiceError(
        'ClientException',
        'Job name should match valid pattern: it must start with an alphanumeric and have at most 128 letters, numbers, hyphens and underscores.',
        400,
      );
    }
    const script = readScript(environmentOf(objectIn(input.containerOverrides).environment));
    const job = { id: call.uuid(), createdAt: call.now, script, request: given(input) };
    JOBS.add(job, call);
    return { jobArn: jobArn(job.id, call.caller), jobName: input.jobName, jobId: job.id };
  },
});

const describeJobs = operation({
  name: 'DescribeJobs',
  input: { jobs: list(text()) },

  async handle({ jobs: wanted }, call) {
    const found = await Promise.all(wanted.map((id) => JOBS.find(id, call)));
    return {
      jobs: found.filter((job) => job !== undefined).map((job) => showJob(job, call.now, call.caller)),
    };
  },
});

const listJobs = operation({
  name: 'ListJobs',
  input: {
    jobQueue: optional(text()),
    jobStatus: optional(text()),
    maxResults: optional(integer({ min: 1, max: 1000 })),
    nextToken: optional(text()),
  },

  async handle({ jobQueue, jobStatus = 'RUNNING' }, call) {
    const jobs = (await JOBS.list(call)).filter(
      (job) =>
        STATUS[stateOf(job, call.now).kind] === jobStatus &&
        (jobQueue === undefined ||
          queueArn(String(job.request.jobQueue), call.caller) === queueArn(jobQueue, call.caller)),
    );
    return {
      jobSummaryList: jobs.map((job) => ({
        jobArn: jobArn(job.id, call.caller),
        jobId: job.id,
        jobName: job.request.jobName,
        createdAt: job.createdAt,
        status: jobStatus,
      })),
    };
  },
});

function stopping(name: 'TerminateJob' | 'CancelJob') {
  return operation({
    name,
    input: { jobId: text(), reason: text() },

    async handle({ jobId, reason }, call) {
      const job = await JOBS.find(jobId, call);
      if (job) JOBS.stop(job, reason, call);
      return {};
    },
  });
}

const STATUS = {
  running: 'RUNNING',
  succeeded: 'SUCCEEDED',
  failed: 'FAILED',
  stopped: 'FAILED',
} as const satisfies Record<JobState['kind'], string>;

function jobArn(id: string, { partition, region, account }: Owner): string {
  return `arn:${partition}:batch:${region}:${account}:job/${id}`;
}

function queueArn(queue: string, { partition, region, account }: Owner): string {
  return queue.startsWith('arn:') ? queue : `arn:${partition}:batch:${region}:${account}:job-queue/${queue}`;
}

function definitionArn(definition: string, { partition, region, account }: Owner): string {
  if (definition.startsWith('arn:')) return definition;
  const revised = definition.includes(':') ? definition : `${definition}:1`;
  return `arn:${partition}:batch:${region}:${account}:job-definition/${revised}`;
}

/** A job as the API shows it: its moments are milliseconds. */
function showJob(job: Job, now: number, owner: Owner): Output {
  const { request, createdAt, script } = job;
  const state = stateOf(job, now);
  const definition = definitionArn(String(request.jobDefinition), owner);
  const name = definition.split('/').at(-1)!.split(':')[0]!;
  const overrides = objectIn(request.containerOverrides);
  const startedAt = createdAt + START_MS;
  const stream = `${name}/default/${hexId(job.id)}`;
  const { partition, region, account } = owner;
  const taskArn = `arn:${partition}:ecs:${region}:${account}:task/AWSBatch-${name}/${hexId(job.id)}`;
  const isOver = state.kind !== 'running';
  const exit = isOver && { exitCode: state.kind === 'stopped' ? 137 : script.exitCode };
  const reason =
    state.kind === 'stopped' ? state.reason : (script.failure ?? 'Essential container in task exited');
  return {
    jobArn: jobArn(job.id, owner),
    jobName: request.jobName,
    jobId: job.id,
    jobQueue: queueArn(String(request.jobQueue), owner),
    status: STATUS[state.kind],
    attempts: isOver
      ? [
          {
            container: { ...exit, logStreamName: stream, networkInterfaces: [], taskArn },
            startedAt,
            stoppedAt: state.at,
            statusReason: reason,
          },
        ]
      : [],
    ...(isOver && { statusReason: reason }),
    createdAt,
    startedAt,
    ...(isOver && { stoppedAt: state.at }),
    dependsOn: request.dependsOn ?? [],
    jobDefinition: definition,
    parameters: request.parameters ?? {},
    container: {
      image: `${account}.dkr.ecr.${region}.amazonaws.com/${name}:latest`,
      command: overrides.command ?? [],
      volumes: [],
      environment: listIn(overrides.environment),
      mountPoints: [],
      ulimits: [],
      ...exit,
      taskArn,
      logStreamName: stream,
      networkInterfaces: [],
      resourceRequirements: overrides.resourceRequirements ?? [
        { value: '1', type: 'VCPU' },
        { value: '2048', type: 'MEMORY' },
      ],
      secrets: [],
    },
    tags: request.tags ?? {},
    platformCapabilities: ['FARGATE'],
    ...(request.retryStrategy !== undefined && { retryStrategy: request.retryStrategy }),
    ...(request.timeout !== undefined && { timeout: request.timeout }),
  };
}

/** AWS Batch as far as jobs go: queues and definitions are only named. */
export function createBatch(ports: ServicePorts): LocalService {
  const table = {
    SubmitJob: submitJob,
    DescribeJobs: describeJobs,
    ListJobs: listJobs,
    TerminateJob: stopping('TerminateJob'),
    CancelJob: stopping('CancelJob'),
    ...scriptOperations(JOBS),
  };
  return { id: 'batch', api: transactionalApi(table, ports) };
}
