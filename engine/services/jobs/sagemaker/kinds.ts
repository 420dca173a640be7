import type { JsonObject } from '../../../base/json';
import { listIn, objectIn, seconds } from '../base/operation';

/** What tells the kinds of jobs of SageMaker apart. */
export interface Kind {
  /** As in `CreateTrainingJob`. */
  readonly noun: string;
  /** The member that names the job, and the one with its status. */
  readonly name: string;
  readonly status: string;
  readonly arn: string;
  readonly arnPart: string;
  readonly required: readonly string[];
  /** Where the environment of its container stands. */
  environment(request: JsonObject): JsonObject;
  /** The moments of a job that has begun, and of one that is over. */
  times(startedAt: number, endedAt: number | undefined): Readonly<Record<string, unknown>>;
  /** What there is besides the request and the moments. */
  result?(request: JsonObject, name: string, succeeded: boolean): Readonly<Record<string, unknown>>;
}

const spent = (startedAt: number, endedAt: number | undefined) =>
  endedAt === undefined ? undefined : Math.round((endedAt - startedAt) / 1000);

/** What a training is said to have reached: `PASOS_METRIC_accuracy`, with its value. */
function metricsIn(environment: JsonObject): readonly JsonObject[] | undefined {
  const metrics = Object.entries(environment).flatMap(([name, value]) => {
    const [, MetricName] = /^PASOS_METRIC_(.+)$/.exec(name) ?? [];
    return MetricName === undefined ? [] : [{ MetricName, Value: Number(value) || 0 }];
  });
  return metrics.length > 0 ? metrics : undefined;
}

export const KINDS: readonly Kind[] = [
  {
    noun: 'TrainingJob',
    name: 'TrainingJobName',
    status: 'TrainingJobStatus',
    arn: 'TrainingJobArn',
    arnPart: 'training-job',
    required: ['OutputDataConfig', 'ResourceConfig', 'RoleArn', 'StoppingCondition'],
    environment: (request) => ({ ...objectIn(request.HyperParameters), ...objectIn(request.Environment) }),
    times: (startedAt, endedAt) => ({
      TrainingStartTime: seconds(startedAt),
      TrainingEndTime: endedAt === undefined ? undefined : seconds(endedAt),
      TrainingTimeInSeconds: spent(startedAt, endedAt),
      BillableTimeInSeconds: spent(startedAt, endedAt),
    }),
    result: ({ OutputDataConfig: output, ...request }, name, succeeded) => ({
      SecondaryStatus: succeeded ? 'Completed' : 'Training',
      FinalMetricDataList: succeeded ? metricsIn(objectIn(request.Environment)) : undefined,
      ModelArtifacts: succeeded
        ? {
            S3ModelArtifacts: `${String(objectIn(output).S3OutputPath).replace(/\/$/, '')}/${name}/output/model.tar.gz`,
          }
        : undefined,
    }),
  },
  {
    noun: 'TransformJob',
    name: 'TransformJobName',
    status: 'TransformJobStatus',
    arn: 'TransformJobArn',
    arnPart: 'transform-job',
    required: ['ModelName', 'TransformInput', 'TransformOutput', 'TransformResources'],
    environment: (request) => objectIn(request.Environment),
    times: (startedAt, endedAt) => ({
      TransformStartTime: seconds(startedAt),
      TransformEndTime: endedAt === undefined ? undefined : seconds(endedAt),
    }),
  },
  {
    noun: 'ProcessingJob',
    name: 'ProcessingJobName',
    status: 'ProcessingJobStatus',
    arn: 'ProcessingJobArn',
    arnPart: 'processing-job',
    required: ['AppSpecification', 'ProcessingResources', 'RoleArn'],
    environment: (request) => objectIn(request.Environment),
    times: (startedAt, endedAt) => ({
      ProcessingStartTime: seconds(startedAt),
      ProcessingEndTime: endedAt === undefined ? undefined : seconds(endedAt),
    }),
  },
  {
    noun: 'HyperParameterTuningJob',
    name: 'HyperParameterTuningJobName',
    status: 'HyperParameterTuningJobStatus',
    arn: 'HyperParameterTuningJobArn',
    arnPart: 'hyper-parameter-tuning-job',
    required: ['HyperParameterTuningJobConfig'],
    environment: (request) => objectIn(objectIn(request.TrainingJobDefinition).StaticHyperParameters),
    times: (_, endedAt) => ({
      HyperParameterTuningEndTime: endedAt === undefined ? undefined : seconds(endedAt),
    }),
    result: (_, __, succeeded) => ({
      TrainingJobStatusCounters: {
        Completed: succeeded ? 1 : 0,
        InProgress: 0,
        RetryableError: 0,
        NonRetryableError: 0,
        Stopped: 0,
      },
      ObjectiveStatusCounters: { Succeeded: succeeded ? 1 : 0, Pending: 0, Failed: 0 },
    }),
  },
  {
    noun: 'LabelingJob',
    name: 'LabelingJobName',
    status: 'LabelingJobStatus',
    arn: 'LabelingJobArn',
    arnPart: 'labeling-job',
    required: ['LabelAttributeName', 'InputConfig', 'OutputConfig', 'RoleArn', 'HumanTaskConfig'],
    environment: (request) =>
      Object.fromEntries(
        listIn(request.Tags)
          .map(objectIn)
          .map(({ Key, Value }) => [String(Key), Value!]),
      ),
    times: () => ({}),
    result: (_, __, succeeded) => ({
      LabelCounters: {
        TotalLabeled: succeeded ? 1 : 0,
        HumanLabeled: succeeded ? 1 : 0,
        MachineLabeled: 0,
        FailedNonRetryableError: 0,
        Unlabeled: succeeded ? 0 : 1,
      },
    }),
  },
];
