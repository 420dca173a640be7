import { isObject, own, type Json, type JsonObject } from '../../base/json';

/** What Step Functions knows of the jobs of one service: how one is begun, looked at, stopped, and when it went well. */
export interface JobKind {
  readonly service: string;
  /** As tasks name it: `runTask`. */
  readonly action: string;
  /** What errors are named for, and what the old SDK calls the service and its unmodelled errors. */
  readonly prefix: string;
  readonly sdkName: string;
  /** Whether the API itself writes its members with a small letter. */
  readonly isCamelCase: boolean;
  /** Members whose keys are data. */
  readonly maps: readonly string[];
  /** Members that are moments in seconds, which Step Functions shows in milliseconds. */
  readonly moments?: RegExp;
  /** The calls that are no operations of AWS: how long the job takes, and that its time has passed. */
  readonly own: { readonly length: string; readonly end: string };
  prepare?(request: JsonObject): JsonObject;
  /** Of what its submission answered, or of what it was asked for. */
  idOf(answer: JsonObject, request: JsonObject): string;
  describe(id: string, request: JsonObject): Call;
  stop(id: string, request: JsonObject): Call;
  /** The job, in what its description answered. */
  pick(answer: JsonObject): JsonObject;
  hasSucceeded(job: JsonObject): boolean;
}

export interface Call {
  readonly operation: string;
  readonly input: JsonObject;
}

const first = (list: Json | undefined): JsonObject =>
  Array.isArray(list) && isObject(list[0]) ? list[0] : {};
const textIn = (object: JsonObject, member: string) => String(own(object, member) ?? '');
const OWN = { length: 'DescribeScript', end: 'EndJob' };

const ECS: JobKind = {
  service: 'ecs',
  action: 'runTask',
  prefix: 'ECS',
  sdkName: 'AmazonECS',
  isCamelCase: true,
  maps: [],
  moments: /At$/,
  own: OWN,
  idOf: ({ tasks }) => textIn(first(tasks), 'taskArn').split('/').at(-1)!,
  describe: (id, { cluster }) => ({
    operation: 'DescribeTasks',
    input: { tasks: [id], ...(cluster !== undefined && { cluster }) },
  }),
  stop: (id, { cluster }) => ({
    operation: 'StopTask',
    input: {
      task: id,
      reason: 'Task stopped by AWS Step Functions',
      ...(cluster !== undefined && { cluster }),
    },
  }),
  pick: ({ tasks }) => first(tasks),
  hasSucceeded: ({ containers }) =>
    Array.isArray(containers) &&
    containers.every((container) => isObject(container) && container.exitCode === 0),
};

const BATCH: JobKind = {
  service: 'batch',
  action: 'submitJob',
  prefix: 'Batch',
  sdkName: 'AWSBatch',
  isCamelCase: true,
  maps: ['parameters', 'tags'],
  own: OWN,
  prepare(request) {
    const overrides = isObject(request.containerOverrides) ? request.containerOverrides : {};
    const environment = Array.isArray(overrides.environment) ? overrides.environment : [];
    const managed = { name: 'MANAGED_BY_AWS', value: 'STARTED_BY_STEP_FUNCTIONS' };
    return { ...request, containerOverrides: { ...overrides, environment: [...environment, managed] } };
  },
  idOf: (answer) => textIn(answer, 'jobId'),
  describe: (id) => ({ operation: 'DescribeJobs', input: { jobs: [id] } }),
  stop: (id) => ({
    operation: 'TerminateJob',
    input: { jobId: id, reason: 'Job terminated by AWS Step Functions' },
  }),
  pick: ({ jobs }) => first(jobs),
  hasSucceeded: ({ status }) => status === 'SUCCEEDED',
};

const GLUE: JobKind = {
  service: 'glue',
  action: 'startJobRun',
  prefix: 'Glue',
  sdkName: 'AWSGlue',
  isCamelCase: false,
  maps: ['Arguments'],
  moments: /On$/,
  own: OWN,
  idOf: (answer) => textIn(answer, 'JobRunId'),
  describe: (RunId, { JobName = '' }) => ({ operation: 'GetJobRun', input: { JobName, RunId } }),
  stop: (id, { JobName = '' }) => ({ operation: 'BatchStopJobRun', input: { JobName, JobRunIds: [id] } }),
  pick: ({ JobRun }) => (isObject(JobRun) ? JobRun : {}),
  hasSucceeded: ({ JobRunState }) => JobRunState === 'SUCCEEDED',
};

const CODEBUILD: JobKind = {
  service: 'codebuild',
  action: 'startBuild',
  prefix: 'CodeBuild',
  sdkName: 'AWSCodeBuild',
  isCamelCase: true,
  maps: [],
  moments: /^(start|end)Time$/,
  own: OWN,
  idOf: ({ build }) => (isObject(build) ? textIn(build, 'id') : ''),
  describe: (id) => ({ operation: 'BatchGetBuilds', input: { ids: [id] } }),
  stop: (id) => ({ operation: 'StopBuild', input: { id } }),
  pick: ({ builds }) => ({ build: first(builds) }),
  hasSucceeded: ({ build }) => isObject(build) && build.buildStatus === 'SUCCEEDED',
};

function sageMaker(noun: string): JobKind {
  const name = `${noun}Name`;
  return {
    service: 'sagemaker',
    action: `create${noun}`,
    prefix: 'SageMaker',
    sdkName: 'AmazonSageMaker',
    isCamelCase: false,
    maps: ['Environment', 'HyperParameters', 'StaticHyperParameters'],
    moments: /Time$/,
    own: { length: `DescribeScriptOf${noun}`, end: `End${noun}` },
    idOf: (_, request) => textIn(request, name),
    describe: (id) => ({ operation: `Describe${noun}`, input: { [name]: id } }),
    stop: (id) => ({ operation: `Stop${noun}`, input: { [name]: id } }),
    pick: (answer) => answer,
    hasSucceeded: (job) => job[`${noun}Status`] === 'Completed',
  };
}

export const JOB_KINDS: readonly JobKind[] = [
  ECS,
  BATCH,
  GLUE,
  CODEBUILD,
  ...['TrainingJob', 'TransformJob', 'ProcessingJob', 'HyperParameterTuningJob', 'LabelingJob'].map(
    sageMaker,
  ),
];
