import { isObject, own, type Json, type JsonObject } from '../../../base/json';
import { TemplateError } from '../errors';
import { picked } from '../resources/resource-type';
import { objectOf } from '../resources/values';
import type { Template } from '../template/read-template';
import { bucketNotifications, functionEvents, machineEvents, trust, type Resources } from './events';
import { rolePolicies } from './policies';

const SAM = 'AWS::Serverless-2016-10-31';

/** The template with what SAM writes short written out, as the transform of AWS does it. */
export function transformed(template: Template): Template {
  const strange = template.transforms.find((transform) => transform !== SAM);
  if (strange !== undefined) {
    throw new TemplateError(`No transform named ${strange} found.`);
  }
  if (template.transforms.length === 0) return template;
  const resources: Resources = {};
  for (const [logicalId, resource] of Object.entries(template.resources)) {
    Object.assign(resources, expanded(logicalId, resource, template.globals));
  }
  return { ...template, resources: withNotifications(resources, template) };
}

function failure(problem: string): TemplateError {
  return new TemplateError(
    `Transform ${SAM} failed with: Invalid Serverless Application Specification document. ${problem}`,
  );
}

function expanded(logicalId: string, resource: JsonObject, globals: JsonObject): Resources {
  const type = String(own(resource, 'Type'));
  if (!type.startsWith('AWS::Serverless::')) return { [logicalId]: resource };
  const kind = type.slice('AWS::Serverless::'.length);
  const properties = merged(
    objectOf(own(globals, kind), kind),
    objectOf(own(resource, 'Properties'), 'Properties'),
  );
  const expand = own(EXPANSIONS, kind);
  if (!expand)
    throw failure(
      `Resource with id [${logicalId}] is invalid. The local engine has no resources of type ${type}`,
    );
  const { Type: _, Properties: __, ...attributes } = resource;
  return expand({ logicalId, properties, attributes });
}

/** What is written at the resource goes before what is said for all: maps and lists are put together. */
function merged(general: JsonObject, own: JsonObject): JsonObject {
  const all: JsonObject = { ...general };
  for (const [name, value] of Object.entries(own)) {
    const before = all[name];
    if (isObject(before) && isObject(value) && !isCall(value)) all[name] = merged(before, value);
    else if (Array.isArray(before) && Array.isArray(value)) all[name] = [...before, ...value];
    else all[name] = value;
  }
  return all;
}

function isCall(value: JsonObject): boolean {
  return Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'));
}

interface Short {
  readonly logicalId: string;
  readonly properties: JsonObject;
  /** DependsOn, Condition, Metadata and the like. */
  readonly attributes: JsonObject;
}

const EXPANSIONS: Readonly<Record<string, (short: Short) => Resources>> = {
  Function: expandFunction,
  SimpleTable: expandTable,
  StateMachine: expandMachine,
};

function assertKnown({ logicalId, properties }: Short, known: readonly string[]): void {
  const strange = Object.keys(properties).filter((name) => !known.includes(name));
  if (strange.length === 0) return;
  throw failure(
    `Resource with id [${logicalId}] is invalid. property ${strange.join(', ')} not defined for resource of type`,
  );
}

const FUNCTION = [
  ...[
    'Architectures',
    'Description',
    'Environment',
    'EphemeralStorage',
    'FunctionName',
    'Handler',
    'KmsKeyArn',
    'Layers',
  ],
  ...[
    'LoggingConfig',
    'MemorySize',
    'PackageType',
    'ReservedConcurrentExecutions',
    'Runtime',
    'SnapStart',
    'Timeout',
  ],
];

function expandFunction(short: Short): Resources {
  const { logicalId, properties, attributes } = short;
  assertKnown(short, [...FUNCTION, 'CodeUri', 'Events', 'InlineCode', 'Policies', 'Role', 'Tags', 'Tracing']);
  const role = own(properties, 'Role');
  return {
    [logicalId]: {
      Type: 'AWS::Lambda::Function',
      ...attributes,
      Properties: {
        ...picked(properties, FUNCTION),
        Code: codeOf(short),
        Role: role ?? { 'Fn::GetAtt': [`${logicalId}Role`, 'Arn'] },
        Tags: tagsOf(properties, 'lambda:createdBy'),
        ...(properties.Tracing !== undefined && { TracingConfig: { Mode: properties.Tracing } }),
      },
    },
    ...(role === undefined && {
      [`${logicalId}Role`]: roleFor(short, 'lambda.amazonaws.com', [
        'AWSLambdaBasicExecutionRole',
        ...pollers(properties),
      ]),
    }),
    ...functionEvents(logicalId, properties.Events),
  };
}

/** A function that is fed from a queue may read it. */
function pollers({ Events }: JsonObject): readonly string[] {
  const events = isObject(Events) ? Object.values(Events) : [];
  const isFed = events.some((event) => isObject(event) && own(event, 'Type') === 'SQS');
  return isFed ? ['AWSLambdaSQSQueueExecutionRole'] : [];
}

function codeOf({ logicalId, properties: { InlineCode, CodeUri } }: Short): Json {
  if (InlineCode !== undefined) return { ZipFile: InlineCode };
  if (isObject(CodeUri)) {
    const { Bucket, Key, Version } = CodeUri;
    return { S3Bucket: Bucket!, S3Key: Key!, ...(Version !== undefined && { S3ObjectVersion: Version }) };
  }
  const [, bucket, key] = /^s3:\/\/([^/]+)\/(.+)$/.exec(String(CodeUri)) ?? [];
  if (bucket === undefined || key === undefined) {
    throw failure(
      `Resource with id [${logicalId}] is invalid. 'CodeUri' is not a valid S3 Uri of the form 's3://bucket/key' with optional versionId query parameter.`,
    );
  }
  return { S3Bucket: bucket, S3Key: key };
}

function roleFor(
  { logicalId, properties, attributes }: Short,
  service: string,
  always: readonly string[],
): JsonObject {
  const { managed, inline } = rolePolicies(properties.Policies, `${logicalId}Role`);
  const basic = rolePolicies([...always], '').managed;
  return {
    Type: 'AWS::IAM::Role',
    ...picked(attributes, ['Condition']),
    Properties: {
      AssumeRolePolicyDocument: trust(service),
      ManagedPolicyArns: [...basic, ...managed],
      Policies: [...inline],
      Tags: [{ Key: 'lambda:createdBy', Value: 'SAM' }],
    },
  };
}

function tagsOf({ Tags }: JsonObject, mark: string): Json {
  const given = Object.entries(objectOf(Tags, 'Tags')).map(([Key, Value]) => ({ Key, Value }));
  return [{ Key: mark, Value: 'SAM' }, ...given];
}

function expandTable(short: Short): Resources {
  const { logicalId, properties, attributes } = short;
  assertKnown(short, ['PrimaryKey', 'ProvisionedThroughput', 'SSESpecification', 'TableName', 'Tags']);
  const key = objectOf(properties.PrimaryKey ?? { Name: 'id', Type: 'String' }, 'PrimaryKey');
  const types: Readonly<Record<string, string>> = { String: 'S', Number: 'N', Binary: 'B' };
  const throughput = properties.ProvisionedThroughput;
  return {
    [logicalId]: {
      Type: 'AWS::DynamoDB::Table',
      ...attributes,
      Properties: {
        AttributeDefinitions: [
          { AttributeName: key.Name!, AttributeType: own(types, String(key.Type)) ?? 'S' },
        ],
        KeySchema: [{ AttributeName: key.Name!, KeyType: 'HASH' }],
        ...(throughput === undefined
          ? { BillingMode: 'PAY_PER_REQUEST' }
          : { ProvisionedThroughput: throughput }),
        ...picked(properties, ['SSESpecification', 'TableName']),
        ...(properties.Tags !== undefined && {
          Tags: Object.entries(objectOf(properties.Tags, 'Tags')).map(([Key, Value]) => ({ Key, Value })),
        }),
      },
    },
  };
}

function expandMachine(short: Short): Resources {
  const { logicalId, properties, attributes } = short;
  assertKnown(short, [
    ...['Definition', 'DefinitionSubstitutions', 'DefinitionUri', 'Events', 'Logging', 'Name', 'Policies'],
    ...['Role', 'Tags', 'Tracing', 'Type'],
  ]);
  const { DefinitionUri, Logging, Name, Tracing, Type } = properties;
  const role = own(properties, 'Role');
  return {
    [logicalId]: {
      Type: 'AWS::StepFunctions::StateMachine',
      ...attributes,
      Properties: {
        ...picked(properties, ['Definition', 'DefinitionSubstitutions']),
        ...(DefinitionUri !== undefined && { DefinitionS3Location: locationOf(logicalId, DefinitionUri) }),
        RoleArn: role ?? { 'Fn::GetAtt': [`${logicalId}Role`, 'Arn'] },
        Tags: tagsOf(properties, 'stateMachine:createdBy'),
        ...(Name !== undefined && { StateMachineName: Name }),
        ...(Type !== undefined && { StateMachineType: Type }),
        ...(Logging !== undefined && { LoggingConfiguration: Logging }),
        ...(Tracing !== undefined && { TracingConfiguration: Tracing }),
      },
    },
    ...(role === undefined && { [`${logicalId}Role`]: roleFor(short, 'states.amazonaws.com', []) }),
    ...machineEvents(logicalId, properties.Events),
  };
}

function locationOf(logicalId: string, uri: Json): Json {
  if (isObject(uri)) return uri;
  const [, bucket, key] = /^s3:\/\/([^/]+)\/(.+)$/.exec(String(uri)) ?? [];
  if (bucket !== undefined && key !== undefined) return { Bucket: bucket, Key: key };
  throw failure(
    `Resource with id [${logicalId}] is invalid. 'DefinitionUri' is not a valid S3 Uri of the form 's3://bucket/key' with optional versionId query parameter.`,
  );
}

/** Buckets of the template tell functions of their objects; they are made after the permission to do so. */
function withNotifications(resources: Resources, template: Template): Resources {
  const all = { ...resources };
  for (const [logicalId, resource] of Object.entries(template.resources)) {
    const events = objectOf(own(resource, 'Properties'), 'Properties').Events;
    for (const [bucket, configurations, permission] of bucketNotifications(logicalId, events)) {
      const found = all[bucket];
      if (found) all[bucket] = notifying(found, configurations, permission);
    }
  }
  return all;
}

function notifying(bucket: JsonObject, added: readonly JsonObject[], permission: string): JsonObject {
  const properties = objectOf(own(bucket, 'Properties'), 'Properties');
  const notification = objectOf(properties.NotificationConfiguration, 'NotificationConfiguration');
  const before = notification.LambdaConfigurations;
  const given = own(bucket, 'DependsOn') ?? [];
  return {
    ...bucket,
    DependsOn: [...(Array.isArray(given) ? given : [given]), permission],
    Properties: {
      ...properties,
      NotificationConfiguration: {
        ...notification,
        LambdaConfigurations: [...(Array.isArray(before) ? before : []), ...added],
      },
    },
  };
}
