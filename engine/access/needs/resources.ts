import type { Owner } from '../../base/arn';
import { own } from '../../base/json';
import type { Known } from './known';
import { UNKNOWN } from '../evaluation/request';
import type { TaskCall } from './need';

/** A member that says what a call is about, and the ARN that it makes: `$` stands for its value, `R` and `A` for region and account. */
type Rule = readonly [member: string, arn: string];

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  athena: [['WorkGroup', 'athena:R:A:workgroup/$']],
  batch: [],
  bedrockruntime: [['ModelId', 'bedrock:R::foundation-model/$']],
  cloudwatchlogs: [['LogGroupName', 'logs:R:A:log-group:$:*']],
  codebuild: [['ProjectName', 'codebuild:R:A:project/$']],
  comprehend: [],
  databrew: [['Name', 'databrew:R:A:job/$']],
  ecs: [
    ['TaskDefinition', 'ecs:R:A:task-definition/$'],
    ['Service', 'ecs:R:A:service/*/$'],
    ['Cluster', 'ecs:R:A:cluster/$'],
  ],
  eks: [
    ['ClusterName', 'eks:R:A:cluster/$'],
    ['Name', 'eks:R:A:cluster/$'],
  ],
  emr: [['ClusterId', 'elasticmapreduce:R:A:cluster/$']],
  emrcontainers: [['VirtualClusterId', 'emr-containers:R:A:/virtualclusters/$']],
  emrserverless: [['ApplicationId', 'emr-serverless:R:A:/applications/$']],
  eventbridge: [
    ['Name', 'events:R:A:rule/$'],
    ['EventBusName', 'events:R:A:event-bus/$'],
  ],
  firehose: [['DeliveryStreamName', 'firehose:R:A:deliverystream/$']],
  glue: [['JobName', 'glue:R:A:job/$']],
  iam: [
    ['RoleName', 'iam::A:role/$'],
    ['PolicyArn', '$'],
    ['UserName', 'iam::A:user/$'],
  ],
  kinesis: [
    ['StreamARN', '$'],
    ['StreamName', 'kinesis:R:A:stream/$'],
  ],
  kms: [['KeyId', 'kms:R:A:key/$']],
  lambda: [['FunctionName', 'lambda:R:A:function:$']],
  mediaconvert: [],
  polly: [],
  rekognition: [],
  secretsmanager: [['SecretId', 'secretsmanager:R:A:secret:$-??????']],
  sfn: [
    ['StateMachineArn', '$'],
    ['ExecutionArn', '$'],
    ['ActivityArn', '$'],
    ['MapRunArn', '$'],
  ],
  sns: [
    ['TopicArn', '$'],
    ['TargetArn', '$'],
  ],
  sqs: [['QueueUrl', 'sqs:R:A:$']],
  ssm: [['Name', 'ssm:R:A:parameter/$']],
  sts: [['RoleArn', '$']],
  textract: [],
  translate: [],
};

/** What a call is about: ARNs, `*` when it is about no resource, UNKNOWN for services whose resources we do not know. */
export function resourcesOf({ service, parameters, owner }: TaskCall): readonly string[] {
  const rules = own(RULES, service);
  if (!rules) return [UNKNOWN];
  for (const [member, arn] of rules) {
    const value = parameters.value(member);
    if (value.kind === 'text') return [resourceArn(arn, value.text, owner)];
    if (value.kind === 'dynamic') return [resourceArn(arn, '*', owner)];
  }
  return ['*'];
}

/** A name becomes an ARN; what is one already stays. */
export function resourceArn(pattern: string, value: string, { partition, region, account }: Owner): string {
  if (value.startsWith('arn:')) return value;
  if (pattern === '$') return value;
  const name = bareName(pattern, value);
  const [service, at, whose, ...resource] = pattern.split(':');
  const prefix = [service, at === 'R' ? region : at, whose === 'A' ? account : whose].join(':');
  return `arn:${partition}:${prefix}:${resource.join(':').replace('$', name)}`;
}

/** A queue is named by its URL, a parameter by its path. */
function bareName(pattern: string, value: string): string {
  if (pattern.startsWith('sqs:')) return value.split('/').at(-1)!;
  return pattern.includes('parameter/') ? value.replace(/^\//, '') : value;
}

/** The value of a member, or `*` when only the data says. */
export function nameOf(known: Known, member: string): string | undefined {
  const value = known.value(member);
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'dynamic':
      return '*';
    case 'absent':
      return undefined;
  }
}
