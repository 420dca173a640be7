import { own, type Json, type JsonObject } from '../../../base/json';
import { TemplateError } from '../errors';
import type { ResourceType } from './resource-type';
import { dynamodbTable } from './types/dynamodb';
import { eventBus, eventsRule } from './types/events';
import { iamManagedPolicy, iamPolicy, iamRole } from './types/iam';
import {
  eventSourceMapping,
  lambdaAlias,
  lambdaFunction,
  lambdaPermission,
  lambdaVersion,
} from './types/lambda';
import { s3Bucket, s3BucketPolicy } from './types/s3';
import { cdkMetadata, logGroup, secret, ssmParameter } from './types/settings';
import { snsSubscription, snsTopic, snsTopicPolicy } from './types/sns';
import { sqsQueue, sqsQueuePolicy } from './types/sqs';
import { activity, stateMachine } from './types/states';

const TYPES: Readonly<Record<string, ResourceType>> = {
  'AWS::CDK::Metadata': cdkMetadata,
  'AWS::DynamoDB::Table': dynamodbTable,
  'AWS::Events::EventBus': eventBus,
  'AWS::Events::Rule': eventsRule,
  'AWS::IAM::ManagedPolicy': iamManagedPolicy,
  'AWS::IAM::Policy': iamPolicy,
  'AWS::IAM::Role': iamRole,
  'AWS::Lambda::Alias': lambdaAlias,
  'AWS::Lambda::EventSourceMapping': eventSourceMapping,
  'AWS::Lambda::Function': lambdaFunction,
  'AWS::Lambda::Permission': lambdaPermission,
  'AWS::Lambda::Version': lambdaVersion,
  'AWS::Logs::LogGroup': logGroup,
  'AWS::S3::Bucket': s3Bucket,
  'AWS::S3::BucketPolicy': s3BucketPolicy,
  'AWS::SNS::Subscription': snsSubscription,
  'AWS::SNS::Topic': snsTopic,
  'AWS::SNS::TopicPolicy': snsTopicPolicy,
  'AWS::SQS::Queue': sqsQueue,
  'AWS::SQS::QueuePolicy': sqsQueuePolicy,
  'AWS::SSM::Parameter': ssmParameter,
  'AWS::SecretsManager::Secret': secret,
  'AWS::StepFunctions::Activity': activity,
  'AWS::StepFunctions::StateMachine': stateMachine,
};

/** Refuses types that the engine does not have, by name. */
export function assertTypes(resources: Readonly<Record<string, JsonObject>>): void {
  const types = Object.values(resources).map((resource) => typeOf(resource));
  const strange = [...new Set(types)].filter((type) => !Object.hasOwn(TYPES, type));
  if (strange.length === 0) return;
  throw new TemplateError(`Template format error: Unrecognized resource types: [${strange.join(', ')}]`);
}

export function typeOf(resource: JsonObject): string {
  return String(own(resource, 'Type') ?? '');
}

export function getType(type: string): ResourceType {
  const found = own(TYPES, type);
  if (!found) throw new TemplateError(`Template format error: Unrecognized resource types: [${type}]`);
  return found;
}

/** Refuses properties that there are none of; gives the names of those that nothing here makes anything of. */
export function judgeProperties(logicalId: string, type: string, properties: JsonObject): readonly string[] {
  const { properties: known, unsimulated = [], required = [] } = getType(type);
  const names = Object.keys(properties);
  const extraneous = names.filter((name) => !known.includes(name) && !unsimulated.includes(name));
  const missing = required.filter((name) => isAbsent(own(properties, name)));
  const problems = [
    ...extraneous.map((name) => `#: extraneous key [${name}] is not permitted`),
    ...missing.map((name) => `#: required key [${name}] not found`),
  ];
  if (problems.length > 0) {
    throw new TemplateError(
      `Properties validation failed for resource ${logicalId} with message:\n${problems.join('\n')}`,
    );
  }
  return names.filter((name) => unsimulated.includes(name));
}

function isAbsent(value: Json | undefined): boolean {
  return value === undefined || value === null;
}
