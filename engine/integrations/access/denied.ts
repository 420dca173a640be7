import { serviceNames } from '../../access/needs/names';
import { readResource } from '../../access/needs/task-needs';
import { own } from '../../base/json';
import type { TaskRequest } from '../../host/ports';
import type { CallReply } from '../integration';
import { optimizedCause, sdkCause } from '../service-error';

/** How a service refuses whoever may not, as the Java SDK 1 of the optimized integrations tells it. */
interface Refusal {
  readonly error: string;
  readonly service: string;
  readonly status: number;
  readonly code?: string;
}

function refusal(error: string, service: string, status: number, code?: string): Refusal {
  return { error, service, status, ...(code !== undefined && { code }) };
}

const LAMBDA = refusal('Lambda.AWSLambdaException', 'AWSLambda', 403);

const REFUSALS: Readonly<Record<string, Refusal>> = {
  athena: refusal('Athena.AmazonAthenaException', 'AmazonAthena', 400),
  batch: refusal('Batch.AWSBatchException', 'AWSBatch', 403),
  codebuild: refusal('CodeBuild.AWSCodeBuildException', 'AWSCodeBuild', 400),
  databrew: refusal('DataBrew.AccessDeniedException', 'AWSGlueDataBrew', 403),
  dynamodb: refusal('DynamoDB.AmazonDynamoDBException', 'AmazonDynamoDBv2', 400),
  ecs: refusal('ECS.AccessDeniedException', 'AmazonECS', 400),
  eks: refusal('EKS.AmazonEKSException', 'AmazonEKS', 403),
  elasticmapreduce: refusal('EMR.AmazonElasticMapReduceException', 'AmazonElasticMapReduce', 400),
  'emr-containers': refusal('EMRContainers.AmazonEMRContainersException', 'AmazonEMRContainers', 403),
  'emr-serverless': refusal('EMRServerless.AWSEMRServerlessException', 'AWSEMRServerless', 403),
  events: refusal('EventBridge.AmazonEventBridgeException', 'AmazonEventBridge', 400),
  glue: refusal('Glue.AccessDeniedException', 'AWSGlue', 400),
  lambda: LAMBDA,
  mediaconvert: refusal('MediaConvert.ForbiddenException', 'AWSMediaConvert', 403, 'ForbiddenException'),
  sagemaker: refusal('SageMaker.AmazonSageMakerException', 'AmazonSageMaker', 400),
  sns: refusal('SNS.AuthorizationErrorException', 'AmazonSNS', 403, 'AuthorizationError'),
  sqs: refusal('SQS.AmazonSQSException', 'AmazonSQS', 403, 'AccessDenied'),
  states: refusal('StepFunctions.AWSStepFunctionsException', 'AWSStepFunctions', 400),
};

/** The reply to a Task whose role may not make its call, as its integration names it. */
export function denied(
  { resource }: Pick<TaskRequest, 'resource'>,
  why: string,
  requestId: string,
): CallReply {
  const read = readResource(resource);
  if (read?.kind === 'service' && (read.isSdk || read.service === 'bedrock')) {
    return sdkDenial(read.isSdk ? read.service : 'bedrockruntime', why, requestId);
  }
  if (read?.kind === 'service' && read.service === 'apigateway') {
    return failed('ApiGateway.403', JSON.stringify({ Message: why }));
  }
  const found = read?.kind === 'service' ? own(REFUSALS, read.service) : LAMBDA;
  if (!found) return failed('States.TaskFailed', why);
  const { error, service, status, code = 'AccessDeniedException' } = found;
  return failed(error, optimizedCause({ code, message: spoken(service, why), status }, service, requestId));
}

/** Some services write their actions in their own way. */
function spoken(service: string, why: string): string {
  if (service === 'AmazonSQS') return why.replaceAll(/\bsqs:\w+/g, (action) => action.toLowerCase());
  return service === 'AmazonSNS'
    ? why.replaceAll(/\bsns:/g, (_, at: number) => (isArn(why, at) ? 'sns:' : 'SNS:'))
    : why;
}

/** Whether a place in a text is inside of an ARN. */
function isArn(text: string, at: number): boolean {
  return text.slice(0, at).endsWith(':');
}

function sdkDenial(service: string, why: string, requestId: string): CallReply {
  const names = serviceNames(service) ?? { errors: service, status: 403, prefix: service };
  const { errors, status, refusal: modelled } = names;
  const message = service === 's3' ? why.replace(/on resource: (\S+)/, 'on resource: "$1"') : why;
  const error = `${errors}.${modelled ?? `${errors}Exception`}`;
  return failed(error, sdkCause({ code: '', message, status }, errors, requestId));
}

function failed(error: string, cause: string): CallReply {
  return { kind: 'TaskFailed', error, cause };
}
