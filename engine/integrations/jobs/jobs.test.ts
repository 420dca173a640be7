import { beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { tasksUnderTest } from '../../conformance/tasks-under-test';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };

let under: ReturnType<typeof tasksUnderTest>;
beforeEach(() => {
  under = tasksUnderTest();
});

const task = (resource: string, parameters: JsonObject) => ({
  A: { Type: 'Task', Resource: `arn:aws:states:::${resource}`, Parameters: parameters, End: true },
});
const environment = (variables: Readonly<Record<string, string>>) =>
  Object.entries(variables).map(([Name, Value]) => ({ Name, Value }));
const call = async (service: string, operation: string, input: JsonObject) =>
  JSON.parse(
    JSON.stringify(await under.engine.localServices.call(service, operation, input, OWNER)),
  ) as JsonObject;

type Variables = Readonly<Record<string, string>>;
interface Example {
  readonly resource: string;
  readonly parameters: (variables: Variables) => JsonObject;
  readonly succeeded: JsonObject;
  readonly failed: JsonObject;
}

const EXAMPLES: readonly Example[] = [
  {
    resource: 'ecs:runTask',
    parameters: (variables) => ({
      Cluster: 'prod',
      TaskDefinition: 'resize:3',
      LaunchType: 'FARGATE',
      NetworkConfiguration: { AwsvpcConfiguration: { Subnets: ['subnet-1'] } },
      Overrides: { ContainerOverrides: [{ Name: 'main', Environment: environment(variables) }] },
    }),
    succeeded: {
      ClusterArn: 'arn:aws:ecs:us-east-1:123456789012:cluster/prod',
      Containers: [expect.objectContaining({ Name: 'main', ExitCode: 0, LastStatus: 'STOPPED' })] as never,
      LastStatus: 'STOPPED',
      StopCode: 'EssentialContainerExited',
      StoppedReason: 'Essential container in task exited',
      TaskDefinitionArn: 'arn:aws:ecs:us-east-1:123456789012:task-definition/resize:3',
    },
    failed: { StopCode: 'EssentialContainerExited', StoppedReason: 'OutOfMemory' },
  },
  {
    resource: 'batch:submitJob',
    parameters: (variables) => ({
      JobName: 'report',
      JobQueue: 'queue',
      JobDefinition: 'definition',
      Parameters: { keyOfMine: 'v' },
      ContainerOverrides: { Environment: environment(variables) },
    }),
    succeeded: {
      JobName: 'report',
      JobQueue: 'arn:aws:batch:us-east-1:123456789012:job-queue/queue',
      Parameters: { keyOfMine: 'v' },
      Status: 'SUCCEEDED',
      StatusReason: 'Essential container in task exited',
    },
    failed: { Status: 'FAILED', StatusReason: 'OutOfMemory' },
  },
  {
    resource: 'glue:startJobRun',
    parameters: (variables) => ({
      JobName: 'etl',
      Arguments: Object.fromEntries(Object.entries(variables).map(([name, value]) => [`--${name}`, value])),
    }),
    succeeded: { JobName: 'etl', JobRunState: 'SUCCEEDED', ExecutionTime: 90 },
    failed: { JobRunState: 'FAILED', ErrorMessage: 'OutOfMemory' },
  },
  {
    resource: 'codebuild:startBuild',
    parameters: (variables) => ({
      ProjectName: 'site',
      EnvironmentVariablesOverride: environment(variables),
    }),
    succeeded: { Build: expect.objectContaining({ BuildStatus: 'SUCCEEDED', BuildComplete: true }) as never },
    failed: { Build: expect.objectContaining({ BuildStatus: 'FAILED' }) as never },
  },
  {
    resource: 'sagemaker:createTrainingJob',
    parameters: (variables) => ({
      TrainingJobName: 'cats',
      OutputDataConfig: { S3OutputPath: 's3://models/' },
      ResourceConfig: {},
      RoleArn: 'arn:aws:iam::123456789012:role/r',
      StoppingCondition: {},
      Environment: { ...variables, PASOS_METRIC_accuracy: '0.93' },
    }),
    succeeded: {
      TrainingJobName: 'cats',
      FinalMetricDataList: [{ MetricName: 'accuracy', Value: 0.93 }],
      TrainingJobStatus: 'Completed',
      ModelArtifacts: { S3ModelArtifacts: 's3://models/cats/output/model.tar.gz' },
    },
    failed: { TrainingJobStatus: 'Failed', FailureReason: 'OutOfMemory' },
  },
  {
    resource: 'sagemaker:createProcessingJob',
    parameters: (variables) => ({
      ProcessingJobName: 'clean',
      AppSpecification: {},
      ProcessingResources: {},
      RoleArn: 'arn:aws:iam::123456789012:role/r',
      Environment: variables,
    }),
    succeeded: { ProcessingJobName: 'clean', ProcessingJobStatus: 'Completed' },
    failed: { ProcessingJobStatus: 'Failed', FailureReason: 'OutOfMemory' },
  },
];

describe.each(EXAMPLES)('$resource.sync', ({ resource, parameters, succeeded, failed }) => {
  test('waits as long as the job takes, and gives its description', async () => {
    const arn = await under.start(task(`${resource}.sync`, parameters({ PASOS_SECONDS: '90' })));
    await under.engine.clock.runToEnd();
    expect((await under.events(arn)).slice(2, 4)).toEqual(['5<-4 TaskSubmitted', '6<-5 TaskSucceeded +90']);
    expect(JSON.parse((await under.record(arn)).output!)).toMatchObject(succeeded);
  });

  test('fails with the description of a job that failed', async () => {
    const arn = await under.start(task(`${resource}.sync`, parameters({ PASOS_FAILURE: 'OutOfMemory' })));
    await under.engine.clock.runToEnd();
    const record = await under.record(arn);
    expect(record.error).toBe('States.TaskFailed');
    expect(JSON.parse(record.cause!)).toMatchObject(failed);
  });
});

test('ecs:runTask goes on at once with what its submission answered', async () => {
  const arn = await under.start(task('ecs:runTask', { TaskDefinition: 'resize' }));
  const output = JSON.parse((await under.record(arn)).output!) as JsonObject;
  expect(output).toMatchObject({
    Failures: [],
    Tasks: [{ LastStatus: 'PROVISIONING', DesiredStatus: 'RUNNING' }],
    SdkHttpMetadata: { HttpStatusCode: 200 },
  });
});

test('a container that ends with another code than 0 fails its task', async () => {
  const Overrides = {
    ContainerOverrides: [{ Name: 'main', Environment: environment({ PASOS_EXIT_CODE: '3' }) }],
  };
  const arn = await under.start(task('ecs:runTask.sync', { TaskDefinition: 'resize', Overrides }));
  await under.engine.clock.runToEnd();
  const { cause } = await under.record(arn);
  expect(JSON.parse(cause!)).toMatchObject({ Containers: [{ ExitCode: 3 }] });
});

test('a job is stopped with the execution that waits for it', async () => {
  const arn = await under.start(task('ecs:runTask.sync', { TaskDefinition: 'resize' }));
  await under.call('StopExecution', { executionArn: arn });
  await under.engine.clock.advance(0);
  const { taskArns } = await call('ecs', 'ListTasks', { desiredStatus: 'STOPPED' });
  const { tasks } = await call('ecs', 'DescribeTasks', { tasks: taskArns! });
  expect(tasks).toMatchObject([{ stopCode: 'UserInitiated', containers: [{ exitCode: 137 }] }]);
});

test('a job is stopped by an engine that did not begin it', async () => {
  const arn = await under.start(
    task('ecs:runTask.sync', {
      TaskDefinition: 'resize',
      Overrides: { ContainerOverrides: [{ Environment: environment({ PASOS_SECONDS: '3600' }) }] },
    }),
  );
  // An execution leaves memory for a rest as long as that.
  await under.engine.clock.advance(60_000);
  await under.call('StopExecution', { executionArn: arn });
  await under.engine.clock.advance(0);
  const { taskArns } = await call('ecs', 'ListTasks', { desiredStatus: 'STOPPED' });
  expect(taskArns).toHaveLength(1);
});

test('Step Functions says that it has started the task', async () => {
  const arn = await under.start(task('ecs:runTask', { TaskDefinition: 'resize' }));
  const { events } = await under.call('GetExecutionHistory', { executionArn: arn });
  const { taskScheduledEventDetails: details } = (events as JsonObject[])[2]! as Record<string, JsonObject>;
  expect(JSON.parse(String(details!.parameters))).toEqual({
    TaskDefinition: 'resize',
    StartedBy: 'AWS Step Functions',
  });
});

test('a job that somebody stops fails its task when its time has passed', async () => {
  const parameters = { JobName: 'j', JobQueue: 'q', JobDefinition: 'd' };
  const arn = await under.start(task('batch:submitJob.sync', parameters));
  const { jobSummaryList } = await call('batch', 'ListJobs', { jobQueue: 'q' });
  const [job] = jobSummaryList as JsonObject[];
  await call('batch', 'TerminateJob', { jobId: job!.jobId!, reason: 'enough' });
  await under.engine.clock.runToEnd();
  expect(JSON.parse((await under.record(arn)).cause!)).toMatchObject({
    Status: 'FAILED',
    StatusReason: 'enough',
  });
});

test('what the service refuses fails the task in the words of the old SDK', async () => {
  const parameters = { JobName: '-', JobQueue: 'q', JobDefinition: 'd' };
  const record = await under.record(await under.start(task('batch:submitJob', parameters)));
  expect(record.error).toBe('Batch.ClientException');
  expect(record.cause).toMatch(
    /^Job name should match .*\(Service: AWSBatch; Status Code: 400; Error Code: ClientException;/,
  );
});

test('Fargate needs a network', async () => {
  const parameters = { TaskDefinition: 'resize', LaunchType: 'FARGATE' };
  const record = await under.record(await under.start(task('ecs:runTask.sync', parameters)));
  expect(record.error).toBe('ECS.InvalidParameterException');
  expect(record.cause).toMatch(
    /^Network Configuration must be provided when networkMode 'awsvpc' is specified\./,
  );
});

test('a task is what its definition says, and ends as its environment there says', async () => {
  const definition = (image: string) => ({
    family: 'resize',
    containerDefinitions: [{ name: 'app', image, environment: [{ name: 'PASOS_EXIT_CODE', value: '2' }] }],
  });
  await call('ecs', 'RegisterTaskDefinition', definition('old'));
  await call('ecs', 'RegisterTaskDefinition', definition('new'));
  const arn = await under.start(task('ecs:runTask.sync', { TaskDefinition: 'resize' }));
  await under.engine.clock.runToEnd();
  expect(JSON.parse((await under.record(arn)).cause!)).toMatchObject({
    TaskDefinitionArn: 'arn:aws:ecs:us-east-1:123456789012:task-definition/resize:2',
    Containers: [{ Name: 'app', Image: 'new', ExitCode: 2 }],
  });
  await call('ecs', 'DeregisterTaskDefinition', { taskDefinition: 'resize:2' });
  expect(await call('ecs', 'ListTaskDefinitions', {})).toEqual({
    taskDefinitionArns: ['arn:aws:ecs:us-east-1:123456789012:task-definition/resize:1'],
  });
  expect(await call('ecs', 'DescribeTaskDefinition', { taskDefinition: 'resize' })).toMatchObject({
    taskDefinition: { revision: 1, status: 'ACTIVE' },
  });
});
