import type { OwnedType } from '../owned/kinds';

interface Thing {
  readonly type: OwnedType;
  readonly name: string;
  readonly arn: string;
}

/** Where AWS's console shows it. */
export function consoleUrl(
  thing: Thing,
  at: { readonly region: string; readonly partition: string },
): string {
  const path = PATHS[thing.type](thing);
  const [service, fragment] = path.split('#');
  return `https://${hostOf(at)}/${service}?region=${at.region}${fragment === undefined ? '' : `#${fragment}`}`;
}

const PATHS: Readonly<Record<OwnedType, (thing: Thing) => string>> = {
  'AWS::StepFunctions::StateMachine': ({ arn }) =>
    `states/home#/statemachines/view/${encodeURIComponent(arn)}`,
  'AWS::StepFunctions::Activity': ({ arn }) => `states/home#/activities/view/${encodeURIComponent(arn)}`,
  'AWS::CloudFormation::Stack': ({ arn }) =>
    `cloudformation/home#/stacks/stackinfo?stackId=${encodeURIComponent(arn)}`,
  'AWS::Events::Rule': ({ name }) => `events/home#/eventbus/default/rules/${name}`,
  'AWS::Lambda::Function': ({ name }) => `lambda/home#/functions/${name}`,
  'AWS::DynamoDB::Table': ({ name }) => `dynamodbv2/home#table?name=${encodeURIComponent(name)}`,
  'AWS::SQS::Queue': ({ name, arn }) => `sqs/v3/home#/queues/${encodeURIComponent(queueUrl(name, arn))}`,
  'AWS::SNS::Topic': ({ arn }) => `sns/v3/home#/topic/${arn}`,
  'AWS::S3::Bucket': ({ name }) => `s3/buckets/${name}`,
  'AWS::Logs::LogGroup': ({ name }) => `cloudwatch/home#logsV2:log-groups/log-group/${logName(name)}`,
  'AWS::IAM::Role': ({ name }) => `iam/home#/roles/details/${name}`,
};

function queueUrl(name: string, arn: string): string {
  const [, partition, , region, account] = arn.split(':');
  return `https://sqs.${region}.amazonaws.com${partition === 'aws-cn' ? '.cn' : ''}/${account}/${name}`;
}

/** The console of CloudWatch encodes twice, with `$` for `%`. */
function logName(name: string): string {
  return encodeURIComponent(encodeURIComponent(name)).replaceAll('%', '$');
}

function hostOf({ region, partition }: { readonly region: string; readonly partition: string }): string {
  switch (partition) {
    case 'aws-cn':
      return 'console.amazonaws.cn';
    case 'aws-us-gov':
      return 'console.amazonaws-us-gov.com';
    default:
      return `${region}.console.aws.amazon.com`;
  }
}
