import { activity } from './activity';
import { bucket } from './bucket';
import { lambdaFunction } from './function';
import { logGroup } from './log-group';
import { machine } from './machine';
import type { OwnedKind } from './owned-kind';
import { queue } from './queue';
import { role } from './role';
import { rule } from './rule';
import { stack } from './stack';
import { table } from './table';
import { topic } from './topic';

/** Everything that is looked for, in the order in which it goes: what uses something before what is used. */
export const ownedKinds = {
  'AWS::StepFunctions::StateMachine': machine,
  'AWS::StepFunctions::Activity': activity,
  'AWS::CloudFormation::Stack': stack,
  'AWS::Events::Rule': rule,
  'AWS::Lambda::Function': lambdaFunction,
  'AWS::DynamoDB::Table': table,
  'AWS::SQS::Queue': queue,
  'AWS::SNS::Topic': topic,
  'AWS::S3::Bucket': bucket,
  'AWS::Logs::LogGroup': logGroup,
  'AWS::IAM::Role': role,
} as const satisfies Record<string, OwnedKind>;

export type OwnedType = keyof typeof ownedKinds;

export const ownedTypes = Object.keys(ownedKinds) as readonly OwnedType[];
