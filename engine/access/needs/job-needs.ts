import type { Owner } from '../../base/arn';
import { own } from '../../base/json';
import type { Need, TaskCall } from './need';
import { nameOf } from './resources';

/** What a job needs beside the call that begins it. */
interface Job {
  /** To look how it is doing and to stop it. */
  readonly follow: readonly string[];
  /** The rule that tells Step Functions of its end; without one it asks again and again. */
  readonly rule?: string;
}

function job(follow: string, rule?: string): Job {
  const [prefix, ...actions] = follow.split(' ');
  return { follow: actions.map((action) => `${prefix}:${action}`), ...(rule && { rule }) };
}

/** The jobs of `.sync`, as AWS documents what their policies need, by service and action. */
const JOBS: Readonly<Record<string, Job>> = {
  'athena:startQueryExecution': job('athena GetQueryExecution StopQueryExecution'),
  'batch:submitJob': job('batch DescribeJobs TerminateJob', 'StepFunctionsGetEventsForBatchJobsRule'),
  'bedrock:createModelCustomizationJob': job('bedrock GetModelCustomizationJob StopModelCustomizationJob'),
  'codebuild:retryBuildBatch': job(
    'codebuild BatchGetBuildBatches StopBuildBatch',
    'StepFunctionsGetEventForCodeBuildRetryBuildBatchRule',
  ),
  'codebuild:startBuild': job(
    'codebuild BatchGetBuilds StopBuild',
    'StepFunctionsGetEventForCodeBuildStartBuildRule',
  ),
  'codebuild:startBuildBatch': job(
    'codebuild BatchGetBuildBatches StopBuildBatch',
    'StepFunctionsGetEventForCodeBuildStartBuildBatchRule',
  ),
  'databrew:startJobRun': job('databrew ListJobRuns StopJobRun'),
  'ecs:runTask': job('ecs DescribeTasks StopTask', 'StepFunctionsGetEventsForECSTaskRule'),
  'eks:createCluster': job('eks DescribeCluster DeleteCluster'),
  'eks:createFargateProfile': job('eks DescribeFargateProfile DeleteFargateProfile'),
  'eks:createNodegroup': job('eks DescribeNodegroup DeleteNodegroup'),
  'eks:deleteCluster': job('eks DescribeCluster'),
  'eks:deleteFargateProfile': job('eks DescribeFargateProfile'),
  'eks:deleteNodegroup': job('eks DescribeNodegroup'),
  'emr:addStep': job(
    'elasticmapreduce DescribeStep CancelSteps',
    'StepFunctionsGetEventForEMRAddJobFlowStepsRule',
  ),
  'emr:createCluster': job(
    'elasticmapreduce DescribeCluster TerminateJobFlows',
    'StepFunctionsGetEventForEMRRunJobFlowRule',
  ),
  'emr:terminateCluster': job(
    'elasticmapreduce DescribeCluster',
    'StepFunctionsGetEventForEMRTerminateJobFlowsRule',
  ),
  'emrcontainers:startJobRun': job('emr-containers DescribeJobRun CancelJobRun'),
  'emrserverless:startJobRun': job(
    'emr-serverless GetJobRun CancelJobRun',
    'StepFunctionsGetEventsForEMRServerlessJobRule',
  ),
  'glue:startJobRun': job('glue GetJobRun GetJobRuns BatchStopJobRun'),
  'mediaconvert:createJob': job(
    'mediaconvert GetJob CancelJob',
    'StepFunctionsGetEventsForMediaConvertJobRule',
  ),
  'sagemaker:createHyperParameterTuningJob': job(
    'sagemaker DescribeHyperParameterTuningJob StopHyperParameterTuningJob ListTags',
    'StepFunctionsGetEventsForSageMakerTuningJobsRule',
  ),
  'sagemaker:createLabelingJob': job(
    'sagemaker DescribeLabelingJob StopLabelingJob ListTags',
    'StepFunctionsGetEventsForSageMakerLabelingJobsRule',
  ),
  'sagemaker:createProcessingJob': job(
    'sagemaker DescribeProcessingJob StopProcessingJob ListTags',
    'StepFunctionsGetEventsForSageMakerProcessingJobsRule',
  ),
  'sagemaker:createTrainingJob': job(
    'sagemaker DescribeTrainingJob StopTrainingJob ListTags',
    'StepFunctionsGetEventsForSageMakerTrainingJobsRule',
  ),
  'sagemaker:createTransformJob': job(
    'sagemaker DescribeTransformJob StopTransformJob ListTags',
    'StepFunctionsGetEventsForSageMakerTransformJobsRule',
  ),
  'sfn:startExecution': job(
    'states DescribeExecution StopExecution',
    'StepFunctionsGetEventsForStepFunctionsExecutionRule',
  ),
};

/** What `.sync` adds. */
export function followNeeds(call: TaskCall): readonly Need[] {
  const found = own(JOBS, `${call.service}:${call.action}`);
  if (!found) return [];
  const on = call.service === 'sfn' ? executionsOf(nameOf(call.parameters, 'StateMachineArn')) : '*';
  const follow = found.follow.map((action) => ({ action, resources: [on], reason: 'follow' as const }));
  return found.rule === undefined ? follow : [...follow, ...ruleNeeds(found.rule, call.owner)];
}

/** The executions of the machine that is started. */
function executionsOf(stateMachineArn: string | undefined): string {
  if (!stateMachineArn?.startsWith('arn:')) return '*';
  const [arn, partition, service, region, account, , name = '*'] = stateMachineArn.split(':');
  return [arn, partition, service, region, account, 'execution', name, '*'].join(':');
}

function ruleNeeds(rule: string, { partition, region, account }: Owner): readonly Need[] {
  const resources = [`arn:${partition}:events:${region}:${account}:rule/${rule}`];
  return ['PutTargets', 'PutRule', 'DescribeRule'].map((action) => ({
    action: `events:${action}`,
    resources,
    reason: 'rule' as const,
  }));
}

/** Which member hands a job the role it runs under, and to which service it goes. */
const ROLES: Readonly<Record<string, readonly [member: string, service: string]>> = {
  'bedrock:createModelCustomizationJob': ['RoleArn', 'bedrock.amazonaws.com'],
  'ecs:runTask': ['', 'ecs-tasks.amazonaws.com'],
  'eks:createCluster': ['RoleArn', 'eks.amazonaws.com'],
  'eks:createFargateProfile': ['PodExecutionRoleArn', 'eks-fargate-pods.amazonaws.com'],
  'eks:createNodegroup': ['NodeRole', 'ec2.amazonaws.com'],
  'emr:createCluster': ['ServiceRole', 'elasticmapreduce.amazonaws.com'],
  'emrserverless:startJobRun': ['ExecutionRoleArn', 'emr-serverless.amazonaws.com'],
  'mediaconvert:createJob': ['Role', 'mediaconvert.amazonaws.com'],
  'sagemaker:createHyperParameterTuningJob': ['', 'sagemaker.amazonaws.com'],
  'sagemaker:createLabelingJob': ['RoleArn', 'sagemaker.amazonaws.com'],
  'sagemaker:createModel': ['ExecutionRoleArn', 'sagemaker.amazonaws.com'],
  'sagemaker:createProcessingJob': ['RoleArn', 'sagemaker.amazonaws.com'],
  'sagemaker:createTrainingJob': ['RoleArn', 'sagemaker.amazonaws.com'],
};

/** A job that runs under a role needs it to be handed on. Where another document names it, any role may be meant. */
export function passedRoles(call: TaskCall): readonly Need[] {
  const [member, service] = own(ROLES, `${call.service}:${call.action}`) ?? [];
  if (member === undefined || service === undefined) return [];
  const role = nameOf(call.parameters, member) ?? '*';
  const condition = { StringEquals: { 'iam:PassedToService': service } };
  return [{ action: 'iam:PassRole', resources: [role], reason: 'pass-role', condition }];
}
