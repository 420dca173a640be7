import { isObject, own, type Json, type JsonObject } from '../../../base/json';
import { picked } from '../resources/resource-type';
import { TemplateError } from '../errors';

export type Resources = Record<string, JsonObject>;

/** A function or machine that events of a template set going. */
interface Source {
  readonly logicalId: string;
  readonly event: string;
  readonly properties: JsonObject;
}

/** The resources that the events of a function become. */
export function functionEvents(logicalId: string, events: Json | undefined): Resources {
  const made: Resources = {};
  for (const [event, given] of Object.entries(isObject(events) ? events : {})) {
    const { type, properties } = readEvent(given);
    Object.assign(made, functionEvent(type, { logicalId, event, properties }));
  }
  return made;
}

function readEvent(given: Json): { readonly type: string; readonly properties: JsonObject } {
  const event = isObject(given) ? given : {};
  const properties = own(event, 'Properties');
  return { type: String(own(event, 'Type')), properties: isObject(properties) ? properties : {} };
}

const MAPPING = [
  'BatchSize',
  'Enabled',
  'FilterCriteria',
  'FunctionResponseTypes',
  'MaximumBatchingWindowInSeconds',
  'ScalingConfig',
];

function functionEvent(type: string, source: Source): Resources {
  const { logicalId, event, properties } = source;
  const id = logicalId + event;
  const arn = { 'Fn::GetAtt': [logicalId, 'Arn'] };
  switch (type) {
    case 'SQS':
      return {
        [id]: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: {
            EventSourceArn: properties.Queue!,
            FunctionName: { Ref: logicalId },
            ...picked(properties, MAPPING),
          },
        },
      };
    case 'SNS':
      return {
        [id]: {
          Type: 'AWS::SNS::Subscription',
          Properties: {
            Endpoint: arn,
            Protocol: 'lambda',
            TopicArn: properties.Topic!,
            ...picked(properties, ['FilterPolicy', 'FilterPolicyScope', 'RedrivePolicy']),
          },
        },
        [`${id}Permission`]: permission(logicalId, 'sns.amazonaws.com', properties.Topic!),
      };
    case 'S3':
      return { [`${id}Permission`]: permission(logicalId, 's3.amazonaws.com', bucketArn(properties)) };
    case 'Schedule':
    case 'EventBridgeRule':
    case 'CloudWatchEvent': {
      const target = { Arn: arn, Id: `${id}LambdaTarget`, ...targetOf(properties) };
      return {
        [id]: rule(properties, target),
        [`${id}Permission`]: permission(logicalId, 'events.amazonaws.com', { 'Fn::GetAtt': [id, 'Arn'] }),
      };
    }
    default:
      throw noEvent(type, source);
  }
}

function noEvent(type: string, { logicalId, event }: Source): TemplateError {
  return new TemplateError(
    `Transform AWS::Serverless-2016-10-31 failed with: Resource with id [${logicalId}] is invalid. Event with id [${event}] is invalid. The local engine has no events of type ${type}`,
  );
}

function bucketArn({ Bucket }: JsonObject): Json {
  const name = isObject(Bucket) ? own(Bucket, 'Ref') : undefined;
  return typeof name === 'string' ? { 'Fn::Sub': `arn:\${AWS::Partition}:s3:::*` } : '*';
}

function permission(logicalId: string, principal: string, source: Json): JsonObject {
  return {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      Action: 'lambda:InvokeFunction',
      FunctionName: { Ref: logicalId },
      Principal: principal,
      SourceArn: source,
    },
  };
}

function rule(properties: JsonObject, target: JsonObject): JsonObject {
  const isOn = own(properties, 'Enabled');
  return {
    Type: 'AWS::Events::Rule',
    Properties: {
      ...picked(properties, ['Description', 'EventBusName', 'Name', 'State']),
      ...(properties.Schedule !== undefined && { ScheduleExpression: properties.Schedule }),
      ...(properties.Pattern !== undefined && { EventPattern: properties.Pattern }),
      ...(isOn !== undefined && { State: String(isOn) === 'false' ? 'DISABLED' : 'ENABLED' }),
      Targets: [target],
    },
  };
}

function targetOf(properties: JsonObject): JsonObject {
  return picked(properties, ['DeadLetterConfig', 'Input', 'InputPath', 'InputTransformer', 'RetryPolicy']);
}

/** The resources that the events of a state machine become: each rule starts it under a role of its own. */
export function machineEvents(logicalId: string, events: Json | undefined): Resources {
  const made: Resources = {};
  for (const [event, given] of Object.entries(isObject(events) ? events : {})) {
    const { type, properties } = readEvent(given);
    if (!['Schedule', 'EventBridgeRule', 'CloudWatchEvent'].includes(type)) {
      throw noEvent(type, { logicalId, event, properties });
    }
    const id = logicalId + event;
    const RoleArn = { 'Fn::GetAtt': [`${id}Role`, 'Arn'] };
    const target = {
      Arn: { Ref: logicalId },
      Id: `${id}StepFunctionsTarget`,
      RoleArn,
      ...targetOf(properties),
    };
    made[id] = rule(properties, target);
    made[`${id}Role`] = startingRole(id, logicalId);
  }
  return made;
}

function startingRole(id: string, machine: string): JsonObject {
  const statement = { Effect: 'Allow', Action: 'states:StartExecution', Resource: { Ref: machine } };
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: trust('events.amazonaws.com'),
      Policies: [
        {
          PolicyName: `${id}RoleStartExecutionPolicy`,
          PolicyDocument: { Version: '2012-10-17', Statement: [statement] },
        },
      ],
    },
  };
}

export function trust(service: string): JsonObject {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: [service] }, Action: ['sts:AssumeRole'] }],
  };
}

/** The notifications that a bucket of the template sends to functions, by the bucket's logical id. */
export function bucketNotifications(
  logicalId: string,
  events: Json | undefined,
): readonly (readonly [bucket: string, configurations: readonly JsonObject[], permission: string])[] {
  return Object.entries(isObject(events) ? events : {}).flatMap(([event, given]) => {
    const { type, properties } = readEvent(given);
    const { Bucket, Events, Filter } = properties;
    const bucket = isObject(Bucket) ? own(Bucket, 'Ref') : undefined;
    if (type !== 'S3' || typeof bucket !== 'string') return [];
    const configurations = (Array.isArray(Events) ? Events : [Events ?? '']).map((Event) => ({
      Event: Event,
      Function: { 'Fn::GetAtt': [logicalId, 'Arn'] },
      ...(Filter !== undefined && { Filter }),
    }));
    return [[bucket, configurations, `${logicalId}${event}Permission`] as const];
  });
}
