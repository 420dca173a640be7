import type { TaskResource } from '../../asl/program';
import { own } from '../../base/json';

/** The call whose answer a task's mock is held against. */
export interface MockedResponse {
  /** As `aws-sdk:` resources call it. */
  readonly service: string;
  readonly action: string;
  /** Members that hold any JSON, though the service itself has text there. */
  readonly free: readonly string[];
}

/** The services of optimized integrations that have another name in `aws-sdk:` resources. */
const SDK_NAMES: Readonly<Record<string, string>> = {
  elasticmapreduce: 'emr',
  'emr-containers': 'emrcontainers',
  'emr-serverless': 'emrserverless',
  events: 'eventbridge',
  states: 'sfn',
};

/** What Step Functions asks until the job of `.sync` has ended; that answer is the task's result. */
const POLLED: Readonly<Record<string, string>> = {
  'athena:startQueryExecution': 'getQueryExecution',
  'batch:submitJob': 'describeJobs',
  'bedrock:createModelCustomizationJob': 'getModelCustomizationJob',
  'codebuild:startBuild': 'batchGetBuilds',
  'codebuild:startBuildBatch': 'batchGetBuildBatches',
  'codebuild:retryBuildBatch': 'batchGetBuildBatches',
  'databrew:startJobRun': 'describeJobRun',
  'ecs:runTask': 'describeTasks',
  'eks:createCluster': 'describeCluster',
  'eks:deleteCluster': 'describeCluster',
  'eks:createNodegroup': 'describeNodegroup',
  'eks:deleteNodegroup': 'describeNodegroup',
  'eks:createFargateProfile': 'describeFargateProfile',
  'eks:deleteFargateProfile': 'describeFargateProfile',
  'elasticmapreduce:createCluster': 'describeCluster',
  'elasticmapreduce:terminateCluster': 'describeCluster',
  'elasticmapreduce:addStep': 'describeStep',
  'emr-containers:startJobRun': 'describeJobRun',
  'emr-containers:deleteVirtualCluster': 'describeVirtualCluster',
  'emr-serverless:createApplication': 'getApplication',
  'emr-serverless:startApplication': 'getApplication',
  'emr-serverless:stopApplication': 'getApplication',
  'emr-serverless:deleteApplication': 'getApplication',
  'emr-serverless:startJobRun': 'getJobRun',
  'emr-serverless:cancelJobRun': 'getJobRun',
  'glue:startJobRun': 'getJobRun',
  'mediaconvert:createJob': 'getJob',
  'sagemaker:createTrainingJob': 'describeTrainingJob',
  'sagemaker:createTransformJob': 'describeTransformJob',
  'sagemaker:createProcessingJob': 'describeProcessingJob',
  'sagemaker:createHyperParameterTuningJob': 'describeHyperParameterTuningJob',
  'sagemaker:createLabelingJob': 'describeLabelingJob',
  'states:startExecution': 'describeExecution',
};

/** Step Functions parses what it knows to be JSON. */
const FREE: Readonly<Record<string, readonly string[]>> = {
  'lambda:invoke': ['Payload'],
  'states:startExecution.sync:2': ['Input', 'Output'],
};

/** Undefined where any JSON will do: what a worker, a function or the holder of a token gives is up to them. */
export function mockedResponse(resource: TaskResource): MockedResponse | undefined {
  if (resource.kind !== 'service' || resource.pattern === 'callback') return undefined;
  const { service, action, pattern } = resource;
  const sdk = /^aws-sdk:(.+)$/.exec(service)?.[1];
  if (sdk !== undefined) return { service: sdk, action, free: [] };
  const called = action.replace(/\.sync(:2)?$/, '');
  const answering = pattern === 'sync' ? own(POLLED, `${service}:${called}`) : called;
  return answering === undefined
    ? undefined
    : {
        service: own(SDK_NAMES, service) ?? service,
        action: answering,
        free: own(FREE, `${service}:${action}`) ?? [],
      };
}
