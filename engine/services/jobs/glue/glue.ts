import type { JsonObject } from '../../../base/json';
import type { Output } from '../../../service/operation';
import { flag, integer, list, optional, text } from '../../../service/shape';
import { ServiceError } from '../../../service/service-error';
import type { Call, LocalService, ServicePorts } from '../../base/services';
import { transactionalApi } from '../../base/transactional-api';
import { readScript } from '../base/script';
import { given, hexId, jobOperations, kept, objectIn, scriptOperations, seconds } from '../base/operation';
import { Jobs, stateOf, type Job, type JobState } from '../base/job';

const RUNS = new Jobs('glue/runs');
const operation = jobOperations('InvalidInputException');

const startJobRun = operation({
  name: 'StartJobRun',
  input: {
    JobName: text({ min: 1, max: 255 }),
    JobRunId: optional(text({ min: 1, max: 255 })),
    Arguments: kept(),
    AllocatedCapacity: optional(integer({ min: 0, max: 10_000 })),
    Timeout: optional(integer({ min: 1, max: 10_080 })),
    MaxCapacity: kept(),
    SecurityConfiguration: optional(text()),
    NotificationProperty: kept(),
    WorkerType: optional(text()),
    NumberOfWorkers: optional(integer({ min: 0, max: 10_000 })),
    ExecutionClass: optional(text()),
    JobRunQueuingEnabled: optional(flag()),
  },

  async handle(input, call) {
    const run = {
      id: `jr_${hexId(call.uuid())}${hexId(call.uuid())}`,
      createdAt: call.now,
      script: readScript(argumentsAsEnvironment(objectIn(input.Arguments))),
      request: given(input),
    };
    RUNS.add(run, call);
    return { JobRunId: run.id };
  },
});

/** Glue has no environment; its arguments are named so: `--PASOS_SECONDS`. */
function argumentsAsEnvironment(args: JsonObject): ReadonlyMap<string, string> {
  return new Map(Object.entries(args).map(([name, value]) => [name.replace(/^--/, ''), String(value)]));
}

const getJobRun = operation({
  name: 'GetJobRun',
  input: {
    JobName: text({ min: 1, max: 255 }),
    RunId: text({ min: 1, max: 255 }),
    PredecessorsIncluded: optional(flag()),
  },

  async handle({ JobName: name, RunId: id }, call) {
    const run = await RUNS.find(id, call);
    if (run?.request.JobName !== name) {
      throw new ServiceError(
        'EntityNotFoundException',
        `Entity not found: Job run ${id} for job ${name}`,
        400,
      );
    }
    return { JobRun: showRun(run, call) };
  },
});

const getJobRuns = operation({
  name: 'GetJobRuns',
  input: {
    JobName: text({ min: 1, max: 255 }),
    MaxResults: optional(integer({ min: 1, max: 200 })),
    NextToken: optional(text()),
  },

  async handle({ JobName: name }, call) {
    const runs = (await RUNS.list(call)).filter(({ request }) => request.JobName === name);
    return { JobRuns: runs.toReversed().map((run) => showRun(run, call)) };
  },
});

const batchStopJobRun = operation({
  name: 'BatchStopJobRun',
  input: { JobName: text({ min: 1, max: 255 }), JobRunIds: list(text(), { min: 1, max: 25 }) },

  async handle({ JobName, JobRunIds: ids }, call) {
    const runs = await Promise.all(ids.map((id) => RUNS.find(id, call)));
    for (const run of runs) if (run) RUNS.stop(run, 'Stopped by user', call);
    return {
      SuccessfulSubmissions: ids.filter((_, index) => runs[index]).map((JobRunId) => ({ JobName, JobRunId })),
      Errors: ids
        .filter((_, index) => !runs[index])
        .map((JobRunId) => ({
          JobName,
          JobRunId,
          ErrorDetail: {
            ErrorCode: 'JobRunNotFoundException',
            ErrorMessage: `Job run ${JobRunId} not found`,
          },
        })),
    };
  },
});

const STATES = {
  running: 'RUNNING',
  succeeded: 'SUCCEEDED',
  failed: 'FAILED',
  stopped: 'STOPPED',
} as const satisfies Record<JobState['kind'], string>;

function showRun(run: Job, { now }: Call): Output {
  const { request, createdAt, script } = run;
  const state = stateOf(run, now);
  const isOver = state.kind !== 'running';
  const workers = Number(request.NumberOfWorkers ?? 10);
  return {
    Id: run.id,
    Attempt: 0,
    JobName: request.JobName,
    StartedOn: seconds(createdAt),
    LastModifiedOn: seconds(isOver ? state.at : createdAt),
    ...(isOver && { CompletedOn: seconds(state.at) }),
    JobRunState: STATES[state.kind],
    Arguments: request.Arguments,
    ...(state.kind === 'failed' && {
      ErrorMessage: script.failure ?? `Command failed with exit code ${script.exitCode}`,
    }),
    PredecessorRuns: [],
    AllocatedCapacity: workers,
    ExecutionTime: isOver ? Math.round((state.at - createdAt) / 1000) : 0,
    Timeout: request.Timeout ?? 2880,
    MaxCapacity: Number(request.MaxCapacity ?? workers),
    WorkerType: request.WorkerType ?? 'G.1X',
    NumberOfWorkers: workers,
    LogGroupName: '/aws-glue/jobs',
    GlueVersion: '4.0',
  };
}

/** AWS Glue as far as runs of jobs go: the jobs are only named. */
export function createGlue(ports: ServicePorts): LocalService {
  const table = {
    StartJobRun: startJobRun,
    GetJobRun: getJobRun,
    GetJobRuns: getJobRuns,
    BatchStopJobRun: batchStopJobRun,
    ...scriptOperations(RUNS),
  };
  return { id: 'glue', api: transactionalApi(table, ports) };
}
