export type Pattern = '.sync' | '.sync:2' | '.waitForTaskToken';

/** An action that Step Functions has taken in by name, without `aws-sdk:`. */
export interface Optimized {
  readonly patterns: readonly Pattern[];
  /** What it cannot do without. */
  readonly required: readonly string[];
}

const none: readonly Pattern[] = [];
const sync: readonly Pattern[] = ['.sync'];
const token: readonly Pattern[] = ['.waitForTaskToken'];
const both: readonly Pattern[] = [...sync, ...token];

/** `action: what it requires`, for the actions of one service that offer the same patterns. */
function actions(
  patterns: readonly Pattern[],
  required: Readonly<Record<string, string>>,
): Record<string, Optimized> {
  return Object.fromEntries(
    Object.entries(required).map(([action, names]) => [
      action,
      { patterns, required: names === '' ? [] : names.split(' ') },
    ]),
  );
}

/** Every optimized integration; the patterns as AWS was seen to offer them, with the documentation where nobody looked. */
const OPTIMIZED: Readonly<Record<string, Readonly<Record<string, Optimized>>>> = {
  apigateway: actions(token, { invoke: 'ApiEndpoint Method' }),
  athena: {
    ...actions(sync, { startQueryExecution: 'QueryString' }),
    ...actions(none, {
      stopQueryExecution: 'QueryExecutionId',
      getQueryExecution: 'QueryExecutionId',
      getQueryResults: 'QueryExecutionId',
    }),
  },
  batch: actions(sync, { submitJob: 'JobName JobQueue JobDefinition' }),
  bedrock: {
    ...actions(token, { invokeModel: 'ModelId' }),
    ...actions(both, {
      createModelCustomizationJob:
        'JobName CustomModelName RoleArn BaseModelIdentifier TrainingDataConfig OutputDataConfig',
    }),
  },
  codebuild: {
    ...actions(sync, { startBuild: 'ProjectName', startBuildBatch: 'ProjectName', retryBuildBatch: '' }),
    ...actions(none, {
      stopBuild: 'Id',
      stopBuildBatch: 'Id',
      batchDeleteBuilds: 'Ids',
      deleteBuildBatch: 'Id',
      batchGetReports: 'ReportArns',
    }),
  },
  databrew: actions(sync, { startJobRun: 'Name' }),
  dynamodb: actions(none, {
    getItem: 'TableName Key',
    putItem: 'TableName Item',
    updateItem: 'TableName Key',
    deleteItem: 'TableName Key',
  }),
  ecs: actions(both, { runTask: 'TaskDefinition' }),
  eks: {
    ...actions(both, {
      createCluster: 'Name RoleArn ResourcesVpcConfig',
      deleteCluster: 'Name',
      createNodegroup: 'ClusterName NodegroupName Subnets NodeRole',
      deleteNodegroup: 'ClusterName NodegroupName',
      createFargateProfile: 'FargateProfileName ClusterName PodExecutionRoleArn',
      deleteFargateProfile: 'ClusterName FargateProfileName',
      runJob: 'ClusterName CertificateAuthority Endpoint Job',
    }),
    ...actions(token, { call: 'ClusterName CertificateAuthority Endpoint Method Path' }),
  },
  elasticmapreduce: {
    ...actions(sync, {
      createCluster: 'Name Instances',
      terminateCluster: 'ClusterId',
      addStep: 'ClusterId Step',
    }),
    ...actions(none, {
      cancelStep: 'ClusterId StepId',
      setClusterTerminationProtection: 'ClusterId TerminationProtected',
      modifyInstanceFleetByName: 'ClusterId InstanceFleetName InstanceFleet',
      modifyInstanceGroupByName: 'ClusterId InstanceGroupName InstanceGroup',
    }),
  },
  'emr-containers': {
    ...actions(none, { createVirtualCluster: 'Name ContainerProvider' }),
    ...actions(sync, { deleteVirtualCluster: 'Id', startJobRun: 'VirtualClusterId' }),
  },
  'emr-serverless': actions(sync, {
    createApplication: 'ReleaseLabel Type',
    startApplication: 'ApplicationId',
    stopApplication: 'ApplicationId',
    deleteApplication: 'ApplicationId',
    startJobRun: 'ApplicationId ExecutionRoleArn',
    cancelJobRun: 'ApplicationId JobRunId',
  }),
  events: actions(token, { putEvents: 'Entries' }),
  glue: actions(sync, { startJobRun: 'JobName' }),
  // Or InvocationConfig, which has a connection too.
  http: actions(none, { invoke: 'ApiEndpoint Method Authentication' }),
  lambda: actions(token, { invoke: 'FunctionName' }),
  mediaconvert: actions(sync, { createJob: 'Role Settings' }),
  sagemaker: {
    ...actions(sync, {
      createTrainingJob: 'TrainingJobName RoleArn OutputDataConfig',
      createTransformJob: 'TransformJobName ModelName TransformInput TransformOutput TransformResources',
      createProcessingJob: 'ProcessingJobName ProcessingResources AppSpecification RoleArn',
      createHyperParameterTuningJob: 'HyperParameterTuningJobName HyperParameterTuningJobConfig',
      createLabelingJob:
        'LabelingJobName LabelAttributeName InputConfig OutputConfig RoleArn HumanTaskConfig',
    }),
    ...actions(none, {
      createModel: 'ModelName',
      createEndpoint: 'EndpointName EndpointConfigName',
      createEndpointConfig: 'EndpointConfigName ProductionVariants',
      updateEndpoint: 'EndpointName EndpointConfigName',
    }),
  },
  sns: actions(token, { publish: 'Message' }),
  sqs: actions(token, { sendMessage: 'QueueUrl MessageBody' }),
  states: actions(['.sync', '.sync:2', '.waitForTaskToken'], { startExecution: 'StateMachineArn' }),
};

const ANY_ACTION: Optimized = { patterns: none, required: [] };

export function findOptimized(service: string, action: string): Optimized | undefined {
  // It exists; what it can do is not documented where we could look.
  if (service === 'bedrock-agentcore') return ANY_ACTION;
  const known = Object.hasOwn(OPTIMIZED, service) ? OPTIMIZED[service]! : {};
  return Object.hasOwn(known, action) ? known[action] : undefined;
}

/** `lambda:invoke` and all the others. */
export const OPTIMIZED_NAMES: readonly string[] = Object.entries(OPTIMIZED).flatMap(([service, known]) =>
  Object.keys(known).map((action) => `${service}:${action}`),
);
