import { zipSync } from 'fflate';
import type { Json, JsonObject } from '../../../../base/json';
import { toBase64 } from '../../../../query/encoding/base64';
import { toUtf8 } from '../../../../query/encoding/utf8';
import { picked, type Making, type ResourceType } from '../resource-type';
import { nameFrom, numberOf, objectOf, present, tagMap, textOf, truthOf, unlessGone } from '../values';

const CONFIGURATION = [
  ...['Description', 'Environment', 'Handler', 'Role', 'Runtime', 'DeadLetterConfig', 'Layers'],
];

export const lambdaFunction: ResourceType = {
  properties: [...CONFIGURATION, 'Code', 'FunctionName', 'MemorySize', 'PackageType', 'Tags', 'Timeout'],
  unsimulated: [
    ...['Architectures', 'CodeSigningConfigArn', 'EphemeralStorage', 'FileSystemConfigs', 'ImageConfig'],
    ...[
      'KmsKeyArn',
      'LoggingConfig',
      'RecursiveLoop',
      'ReservedConcurrentExecutions',
      'RuntimeManagementConfig',
    ],
    ...['SnapStart', 'TracingConfig', 'VpcConfig'],
  ],
  required: ['Code', 'Role'],
  replacing: ['FunctionName', 'PackageType'],

  async create(properties, making) {
    const answer = await making.call('lambda', 'CreateFunction', {
      FunctionName: nameFrom(properties.FunctionName, making, 64),
      Code: codeOf(properties),
      ...configurationOf(properties),
      Tags: tagMap(properties.Tags),
    });
    return { id: String(answer.FunctionName), attributes: { Arn: answer.FunctionArn! } };
  },

  async update({ before, after, existing }, making) {
    const name = { FunctionName: existing.id };
    if (JSON.stringify(before.Code) !== JSON.stringify(after.Code)) {
      const code = codeOf(after);
      await making.call('lambda', 'UpdateFunctionCode', { ...name, ...code });
    }
    await making.call('lambda', 'UpdateFunctionConfiguration', { ...name, ...configurationOf(after) });
    return existing;
  },

  remove: ({ id }, making) => unlessGone(() => making.call('lambda', 'DeleteFunction', { FunctionName: id })),
};

function configurationOf(properties: JsonObject): JsonObject {
  const { Environment, ...plain } = picked(properties, CONFIGURATION);
  return {
    ...plain,
    ...(Environment !== undefined && { Environment: environmentOf(Environment) }),
    ...present({ MemorySize: numberOf(properties.MemorySize), Timeout: numberOf(properties.Timeout) }),
  };
}

/** The variables of a function are texts. */
function environmentOf(environment: Json): JsonObject {
  const variables = objectOf(objectOf(environment, 'Environment').Variables, 'Variables');
  const texts = Object.entries(variables).map(([name, value]) => [name, textOf(value) ?? '']);
  return { Variables: Object.fromEntries(texts) };
}

function codeOf({ Code, Runtime }: JsonObject): JsonObject {
  const code = objectOf(Code, 'Code');
  const inline = textOf(code.ZipFile);
  if (inline === undefined) return picked(code, ['S3Bucket', 'S3Key', 'S3ObjectVersion', 'ImageUri']);
  return { ZipFile: toBase64(zipped(inline, textOf(Runtime) ?? '')) };
}

/** Code in a template becomes a file called `index`, of the kind that its runtime reads. */
function zipped(source: string, runtime: string): Uint8Array {
  const isModule = /^\s*(import\s|export\s)/m.test(source);
  const file = runtime.startsWith('python') ? 'index.py' : isModule ? 'index.mjs' : 'index.js';
  // The same code is the same zip, whenever it is made.
  return zipSync({ [file]: [toUtf8(source), { mtime: '2020-01-01T00:00:00Z' }] });
}

export const lambdaPermission: ResourceType = {
  properties: ['Action', 'FunctionName', 'Principal', 'SourceAccount', 'SourceArn'],
  unsimulated: ['EventSourceToken', 'FunctionUrlAuthType', 'PrincipalOrgID', 'InvokedViaFunctionUrl'],
  required: ['Action', 'FunctionName', 'Principal'],

  async create(properties, making) {
    const id = making.name(100);
    const input = picked(properties, ['Action', 'FunctionName', 'Principal', 'SourceAccount', 'SourceArn']);
    await making.call('lambda', 'AddPermission', { ...input, StatementId: id });
    return { id, attributes: { Id: id } };
  },

  remove: ({ id }, making, { FunctionName }) =>
    unlessGone(() =>
      making.call('lambda', 'RemovePermission', { FunctionName: FunctionName ?? '', StatementId: id }),
    ),
};

const MAPPING = [
  ...['EventSourceArn', 'FilterCriteria', 'FunctionName', 'FunctionResponseTypes', 'ScalingConfig'],
];

export const eventSourceMapping: ResourceType = {
  properties: [...MAPPING, 'BatchSize', 'Enabled', 'MaximumBatchingWindowInSeconds'],
  unsimulated: [
    ...[
      'BisectBatchOnFunctionError',
      'DestinationConfig',
      'MaximumRecordAgeInSeconds',
      'MaximumRetryAttempts',
    ],
    ...['ParallelizationFactor', 'StartingPosition', 'Tags', 'TumblingWindowInSeconds'],
  ],
  required: ['FunctionName'],
  replacing: ['EventSourceArn'],

  async create(properties, making) {
    const answer = await making.call('lambda', 'CreateEventSourceMapping', mappingOf(properties));
    return { id: String(answer.UUID), attributes: { Id: answer.UUID! } };
  },

  async update({ after, existing }, making) {
    const { EventSourceArn: _, ...changed } = mappingOf(after);
    await making.call('lambda', 'UpdateEventSourceMapping', { UUID: existing.id, ...changed });
    return existing;
  },

  remove: ({ id }, making) =>
    unlessGone(() => making.call('lambda', 'DeleteEventSourceMapping', { UUID: id })),
};

function mappingOf(properties: JsonObject): JsonObject {
  return {
    ...picked(properties, MAPPING),
    ...present({
      BatchSize: numberOf(properties.BatchSize),
      Enabled: truthOf(properties.Enabled),
      MaximumBatchingWindowInSeconds: numberOf(properties.MaximumBatchingWindowInSeconds),
    }),
  };
}

export const lambdaVersion: ResourceType = {
  properties: ['CodeSha256', 'Description', 'FunctionName'],
  unsimulated: ['ProvisionedConcurrencyConfig', 'RuntimePolicy'],
  required: ['FunctionName'],

  async create(properties, making) {
    const answer = await making.call(
      'lambda',
      'PublishVersion',
      picked(properties, ['CodeSha256', 'Description', 'FunctionName']),
    );
    return { id: String(answer.FunctionArn), attributes: { Version: answer.Version! } };
  },

  // AWS deletes the version; the function takes its versions along.
  remove: async () => {},
};

const ALIAS = ['Description', 'FunctionName', 'FunctionVersion', 'Name', 'RoutingConfig'];

export const lambdaAlias: ResourceType = {
  properties: ALIAS,
  unsimulated: ['ProvisionedConcurrencyConfig'],
  required: ['FunctionName', 'FunctionVersion', 'Name'],
  replacing: ['FunctionName', 'Name'],

  async create(properties, making) {
    const { RoutingConfig: _, ...alias } = picked(properties, ALIAS);
    const answer = await making.call('lambda', 'CreateAlias', { ...alias, ...routingOf(properties) });
    return { id: String(answer.AliasArn), attributes: {} };
  },

  async update({ after, existing }, making: Making) {
    const { RoutingConfig: _, ...alias } = picked(after, ALIAS);
    await making.call('lambda', 'UpdateAlias', { ...alias, ...routingOf(after) });
    return existing;
  },

  remove: (_, making, properties) =>
    unlessGone(() => making.call('lambda', 'DeleteAlias', picked(properties, ['FunctionName', 'Name']))),
};

/** CloudFormation lists the weights, Lambda has them by version. */
function routingOf({ RoutingConfig: routing }: JsonObject): JsonObject {
  if (routing === undefined) return {};
  const weights = objectOf(routing, 'RoutingConfig').AdditionalVersionWeights;
  const listed = Array.isArray(weights) ? weights : [];
  const byVersion = listed.map((weight) => {
    const { FunctionVersion, FunctionWeight } = objectOf(weight, 'AdditionalVersionWeights');
    return [String(FunctionVersion), numberOf(FunctionWeight) ?? 0];
  });
  return { RoutingConfig: { AdditionalVersionWeights: Object.fromEntries(byVersion) } };
}
