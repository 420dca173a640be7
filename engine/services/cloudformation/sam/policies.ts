import { isObject, own, type Json, type JsonObject } from '../../../base/json';
import { TemplateError } from '../errors';

/** The policies of a function or machine as a role has them: managed ones by ARN, all others inline. */
export interface RolePolicies {
  readonly managed: readonly Json[];
  readonly inline: readonly JsonObject[];
}

export function rolePolicies(policies: Json | undefined, logicalId: string): RolePolicies {
  const given = policies === undefined ? [] : Array.isArray(policies) ? policies : [policies];
  const managed: Json[] = [];
  const documents: JsonObject[] = [];
  for (const policy of given) {
    if (typeof policy === 'string') managed.push(managedArn(policy));
    else if (!isObject(policy)) continue;
    else if (Object.hasOwn(policy, 'Statement')) documents.push(policy);
    else if (isFunction(policy)) managed.push(policy);
    else documents.push(fromTemplate(policy));
  }
  const inline = documents.map((document, index) => ({
    PolicyName: `${logicalId}Policy${index}`,
    PolicyDocument: { ...document, Version: own(document, 'Version') ?? '2012-10-17' },
  }));
  return { managed, inline };
}

function isFunction(value: JsonObject): boolean {
  return Object.keys(value).every((key) => key === 'Ref' || key.startsWith('Fn::'));
}

const SERVICE_ROLES =
  /^(AWSLambda\w*Role|AmazonAPIGatewayPushToCloudWatchLogs|AmazonECSTaskExecutionRolePolicy)$/;

function managedArn(name: string): Json {
  if (name.startsWith('arn:')) return name;
  const path = SERVICE_ROLES.test(name) ? `service-role/${name}` : name;
  return { 'Fn::Sub': `arn:\${AWS::Partition}:iam::aws:policy/${path}` };
}

/** Actions and the resource of a policy template; `{X}` stands for its parameter of that name. */
type PolicyTemplate = readonly [actions: string, resources: string];

const HERE = '${AWS::Partition}:$S:${AWS::Region}:${AWS::AccountId}';
const at = (service: string, resource: string) => `arn:${HERE.replace('$S', service)}:${resource}`;
const bucket = 'arn:${AWS::Partition}:s3:::{BucketName} arn:${AWS::Partition}:s3:::{BucketName}/*';
const table = `${at('dynamodb', 'table/{TableName}')} ${at('dynamodb', 'table/{TableName}/index/*')}`;
const read = 'dynamodb:GetItem dynamodb:Scan dynamodb:Query dynamodb:BatchGetItem dynamodb:DescribeTable';
const write = 'dynamodb:PutItem dynamodb:UpdateItem dynamodb:BatchWriteItem';

const TEMPLATES: Readonly<Record<string, PolicyTemplate>> = {
  AWSSecretsManagerGetSecretValuePolicy: ['secretsmanager:GetSecretValue', '{SecretArn}'],
  ComprehendBasicAccessPolicy: [
    'comprehend:BatchDetectKeyPhrases comprehend:DetectDominantLanguage comprehend:DetectEntities comprehend:BatchDetectEntities comprehend:DetectKeyPhrases comprehend:DetectSentiment comprehend:BatchDetectDominantLanguage comprehend:BatchDetectSentiment',
    '*',
  ],
  DynamoDBCrudPolicy: [`${read} ${write} dynamodb:DeleteItem dynamodb:ConditionCheckItem`, table],
  DynamoDBReadPolicy: [read, table],
  DynamoDBWritePolicy: [write, table],
  EventBridgePutEventsPolicy: ['events:PutEvents', at('events', 'event-bus/{EventBusName}')],
  LambdaInvokePolicy: ['lambda:InvokeFunction', at('lambda', 'function:{FunctionName}*')],
  RekognitionDetectOnlyPolicy: [
    'rekognition:DetectFaces rekognition:DetectLabels rekognition:DetectModerationLabels rekognition:DetectText',
    '*',
  ],
  S3CrudPolicy: [
    's3:GetObject s3:ListBucket s3:GetBucketLocation s3:GetObjectVersion s3:PutObject s3:PutObjectAcl s3:GetLifecycleConfiguration s3:PutLifecycleConfiguration s3:DeleteObject',
    bucket,
  ],
  S3ReadPolicy: [
    's3:GetObject s3:ListBucket s3:GetBucketLocation s3:GetObjectVersion s3:GetLifecycleConfiguration',
    bucket,
  ],
  S3WritePolicy: ['s3:PutObject s3:PutObjectAcl s3:PutLifecycleConfiguration', bucket],
  SNSPublishMessagePolicy: ['sns:Publish', at('sns', '{TopicName}')],
  SQSPollerPolicy: [
    'sqs:ChangeMessageVisibility sqs:ChangeMessageVisibilityBatch sqs:DeleteMessage sqs:DeleteMessageBatch sqs:GetQueueAttributes sqs:ReceiveMessage',
    at('sqs', '{QueueName}'),
  ],
  SQSSendMessagePolicy: ['sqs:SendMessage*', at('sqs', '{QueueName}')],
  SSMParameterReadPolicy: [
    'ssm:GetParameters ssm:GetParameter ssm:GetParametersByPath',
    at('ssm', 'parameter/{ParameterName}'),
  ],
  StepFunctionsExecutionPolicy: ['states:StartExecution', at('states', 'stateMachine:{StateMachineName}')],
};

function fromTemplate(policy: JsonObject): JsonObject {
  const [[name, parameters] = ['', null]] = Object.entries(policy);
  const template = own(TEMPLATES, name);
  if (!template) {
    throw new TemplateError(
      `Transform AWS::Serverless-2016-10-31 failed with: The policy template '${name}' is not one that the local engine has`,
    );
  }
  const given = isObject(parameters) ? parameters : {};
  const [actions, resources] = template;
  const filled = resources.split(' ').map((resource) => fill(resource, given));
  return { Statement: [{ Effect: 'Allow', Action: actions.split(' '), Resource: filled }] };
}

function fill(resource: string, parameters: JsonObject): Json {
  if (resource === '*') return resource;
  const [, name] = /\{([A-Z]\w+)\}/.exec(resource.replaceAll(/\$\{[^}]*\}/g, '')) ?? [];
  const value = name === undefined ? undefined : own(parameters, name);
  if (name === undefined || value === undefined) return { 'Fn::Sub': resource };
  if (resource === `{${name}}`) return value;
  return { 'Fn::Sub': [resource.replace(`{${name}}`, `\${${name}}`), { [name]: value }] };
}
