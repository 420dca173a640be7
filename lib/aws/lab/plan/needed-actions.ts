import type { PlannedMachine } from '@/lib/account/contract';
import type { Place } from '../account';
import { ROLE_PATH, roleName, stackName, type Owner } from '../names';
import { templateTypes } from './template-types';

export interface Needing {
  readonly place: Place;
  readonly owner: Owner;
  readonly machine: PlannedMachine;
  readonly template?: string;
}

/** What the student must be allowed to do, and to what. */
export interface NeededActions {
  readonly resource: string;
  readonly actions: readonly string[];
}

/** Everything from creating to cleaning up. */
export function neededActions({ place, owner, machine, template }: Needing): readonly NeededActions[] {
  const { partition, region, accountId } = place;
  const states = `arn:${partition}:states:${region}:${accountId}`;
  const roles = `arn:${partition}:iam::${accountId}:role${ROLE_PATH}`;
  return [
    { resource: '*', actions: ['states:ListStateMachines'] },
    {
      resource: `${states}:stateMachine:${machine.name}`,
      actions: machine.type === 'EXPRESS' ? [...onMachine, 'states:StartSyncExecution'] : onMachine,
    },
    ...(machine.type === 'EXPRESS'
      ? []
      : [{ resource: `${states}:execution:${machine.name}:*`, actions: onExecution }]),
    { resource: roles + roleName(owner, machine.name, region), actions: onRole },
    ...(template === undefined ? [] : stackActions({ place, owner }, template)),
  ];
}

function all(service: string, ...operations: readonly string[]): readonly string[] {
  return operations.map((operation) => `${service}:${operation}`);
}

const onMachine = all(
  'states',
  ...['CreateStateMachine', 'DescribeStateMachine', 'UpdateStateMachine', 'DeleteStateMachine'],
  ...['StartExecution', 'ListExecutions', 'TagResource', 'ListTagsForResource'],
);
const onExecution = all('states', 'DescribeExecution', 'GetExecutionHistory', 'StopExecution');
const onRole = all(
  'iam',
  ...['CreateRole', 'GetRole', 'TagRole', 'PassRole', 'DeleteRole'],
  ...['PutRolePolicy', 'GetRolePolicy', 'ListRolePolicies', 'DeleteRolePolicy', 'ListAttachedRolePolicies'],
);

function stackActions({ place, owner }: Pick<Needing, 'place' | 'owner'>, template: string): NeededActions[] {
  const { partition, region, accountId } = place;
  const stack = stackName(owner);
  const within: Within = { partition, at: `${region}:${accountId}`, accountId, stack };
  const types = new Set(templateTypes(template).map(({ type }) => type));
  return [
    {
      resource: `arn:${partition}:cloudformation:${region}:${accountId}:stack/${stack}/*`,
      actions: all(
        'cloudformation',
        ...['CreateStack', 'UpdateStack', 'DeleteStack', 'GetTemplate'],
        ...['DescribeStacks', 'DescribeStackEvents', 'DescribeStackResources'],
      ),
    },
    ...[...types].flatMap((type) => (Object.hasOwn(byType, type) ? byType[type]!(within) : [])),
  ];
}

interface Within {
  readonly partition: string;
  /** `<region>:<account>`. */
  readonly at: string;
  readonly accountId: string;
  readonly stack: string;
}
type OfType = (within: Within) => readonly NeededActions[];

/** CloudFormation acts with the student's own permissions. What it makes has the stack's name before its own. */
const functions: OfType = ({ partition, at, stack }) => [
  {
    resource: `arn:${partition}:lambda:${at}:function:${stack}-Function`,
    actions: all('lambda', 'CreateFunction', 'GetFunction', 'DeleteFunction', 'TagResource'),
  },
];
const roles: OfType = ({ partition, accountId, stack }) => [
  {
    resource: `arn:${partition}:iam::${accountId}:role/${stack}-Role`,
    actions: all(
      'iam',
      ...['CreateRole', 'GetRole', 'TagRole', 'DeleteRole'],
      ...['PutRolePolicy', 'DeleteRolePolicy', 'AttachRolePolicy', 'DetachRolePolicy'],
    ),
  },
];
const machines: OfType = ({ partition, at, stack }) => [
  { resource: `arn:${partition}:states:${at}:stateMachine:${stack}-StateMachine`, actions: onMachine },
];

const byType: Readonly<Record<string, OfType>> = {
  'AWS::Lambda::Function': functions,
  'AWS::Serverless::Function': (within) => [...functions(within), ...roles(within)],
  'AWS::IAM::Role': roles,
  'AWS::StepFunctions::StateMachine': machines,
  'AWS::Serverless::StateMachine': (within) => [...machines(within), ...roles(within)],
  'AWS::DynamoDB::Table': ({ partition, at, stack }) => [
    {
      resource: `arn:${partition}:dynamodb:${at}:table/${stack}-Table`,
      actions: all('dynamodb', 'CreateTable', 'DescribeTable', 'DeleteTable', 'TagResource'),
    },
  ],
  'AWS::SQS::Queue': ({ partition, at, stack }) => [
    {
      resource: `arn:${partition}:sqs:${at}:${stack}-Queue`,
      actions: all('sqs', 'CreateQueue', 'GetQueueAttributes', 'DeleteQueue', 'TagQueue'),
    },
  ],
  'AWS::SNS::Topic': ({ partition, at, stack }) => [
    {
      resource: `arn:${partition}:sns:${at}:${stack}-Topic`,
      actions: all('sns', 'CreateTopic', 'GetTopicAttributes', 'DeleteTopic', 'TagResource'),
    },
  ],
  'AWS::S3::Bucket': ({ partition, stack }) => [
    {
      resource: `arn:${partition}:s3:::${stack}-bucket`,
      actions: all('s3', 'CreateBucket', 'PutBucketTagging', 'ListBucketVersions', 'DeleteBucket'),
    },
    {
      resource: `arn:${partition}:s3:::${stack}-bucket/*`,
      actions: all('s3', 'DeleteObject', 'DeleteObjectVersion'),
    },
  ],
  'AWS::Logs::LogGroup': ({ partition, at, stack }) => [
    {
      resource: `arn:${partition}:logs:${at}:log-group:${stack}-LogGroup`,
      actions: all('logs', 'CreateLogGroup', 'PutRetentionPolicy', 'DeleteLogGroup', 'TagResource'),
    },
  ],
  'AWS::Events::Rule': ({ partition, at, stack }) => [
    {
      resource: `arn:${partition}:events:${at}:rule/${stack}-Rule`,
      actions: all('events', 'PutRule', 'PutTargets', 'RemoveTargets', 'DeleteRule', 'DescribeRule'),
    },
  ],
};
