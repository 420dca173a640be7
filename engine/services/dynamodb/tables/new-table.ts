import { DynamoDbError, invalidParameters, validation } from '../errors';
import type { globalIndex, localIndex } from '../members';
import { attributesOf, type Index, type KeySchema, type KeyType, type Throughput } from './table';

type LocalIndexInput = ReturnType<(typeof localIndex)['read']>;
export type GlobalIndexInput = ReturnType<(typeof globalIndex)['read']>;
type KeySchemaInput = LocalIndexInput['KeySchema'];
export type AttributeDefinitions = readonly {
  readonly AttributeName: string;
  readonly AttributeType: KeyType;
}[];

const LOCAL_MAX = 5;
const GLOBAL_MAX = 20;

export function readKeySchema(elements: KeySchemaInput): KeySchema {
  const [first, second] = elements;
  if (first?.KeyType !== 'HASH') {
    throw invalidParameters('Invalid KeySchema: The first KeySchemaElement is not a HASH key type');
  }
  if (!second) return { hash: first.AttributeName };
  if (second.KeyType !== 'RANGE') {
    throw invalidParameters('Invalid KeySchema: The second KeySchemaElement is not a RANGE key type');
  }
  if (second.AttributeName === first.AttributeName) {
    throw validation('Both the Hash Key and the Range Key element in the KeySchema have the same name');
  }
  return { hash: first.AttributeName, range: second.AttributeName };
}

export function readAttributes(definitions: AttributeDefinitions): Readonly<Record<string, KeyType>> {
  const names = definitions.map(({ AttributeName }) => AttributeName);
  const doubled = names.find((name, index) => names.indexOf(name) !== index);
  if (doubled !== undefined) {
    throw invalidParameters(`Cannot re-use attribute ${doubled} in AttributeDefinitions`);
  }
  return Object.fromEntries(
    definitions.map(({ AttributeName, AttributeType }) => [AttributeName, AttributeType]),
  );
}

/** What is a key must be defined, and what is defined must be a key. */
export function checkAttributes(
  attributes: Readonly<Record<string, KeyType>>,
  key: KeySchema,
  indexes: readonly Index[],
): void {
  const defined = Object.keys(attributes);
  for (const schema of [key, ...indexes.map((index) => index.key)]) {
    const used = attributesOf(schema);
    if (used.every((name) => defined.includes(name))) continue;
    const missing = used.filter((name) => !defined.includes(name));
    throw invalidParameters(
      `Some index key attributes are not defined in AttributeDefinitions. Keys: [${missing.join(', ')}], AttributeDefinitions: [${defined.join(', ')}]`,
    );
  }
  const used = new Set([key, ...indexes.map((index) => index.key)].flatMap(attributesOf));
  if (used.size === defined.length) return;
  throw invalidParameters(
    indexes.length === 0
      ? 'Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions'
      : `Some AttributeDefinitions are not used. AttributeDefinitions: [${defined.join(', ')}], keys used: [${[...used].join(', ')}]`,
  );
}

export function readLocalIndexes(
  inputs: readonly LocalIndexInput[],
  table: KeySchema,
  uuid: () => string,
): readonly Index[] {
  if (inputs.length > 0 && table.range === undefined) {
    throw invalidParameters(
      'Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex',
    );
  }
  if (inputs.length > LOCAL_MAX) {
    throw invalidParameters(`Number of LocalSecondaryIndexes exceeds per-table limit of ${LOCAL_MAX}`);
  }
  return inputs.map((input) => {
    const index = readIndex('local', input, uuid);
    if (index.key.hash !== table.hash) {
      throw invalidParameters(
        `Index KeySchema does not have the same leading hash key as table KeySchema for index: ${index.name}. index hash key: ${index.key.hash}, table hash key: ${table.hash}`,
      );
    }
    if (index.key.range === undefined) {
      throw invalidParameters(`Index KeySchema does not have a range key for index: ${index.name}`);
    }
    return index;
  });
}

export function readGlobalIndex(
  input: GlobalIndexInput,
  billing: 'PROVISIONED' | 'PAY_PER_REQUEST',
  uuid: () => string,
): Index {
  const throughput = input.ProvisionedThroughput;
  if (billing === 'PROVISIONED' && !throughput) {
    throw invalidParameters(`ProvisionedThroughput is not specified for index: ${input.IndexName}`);
  }
  if (billing === 'PAY_PER_REQUEST' && throughput) {
    throw invalidParameters(
      `ProvisionedThroughput should not be specified for index: ${input.IndexName} when BillingMode is PAY_PER_REQUEST`,
    );
  }
  return { ...readIndex('global', input, uuid), throughput };
}

function readIndex(
  kind: 'local' | 'global',
  { IndexName, KeySchema, Projection }: LocalIndexInput,
  uuid: () => string,
): Index {
  const { ProjectionType, NonKeyAttributes } = Projection;
  if (!ProjectionType) throw invalidParameters('Unknown ProjectionType: null');
  if (NonKeyAttributes && ProjectionType !== 'INCLUDE') {
    throw invalidParameters(`ProjectionType is ${ProjectionType}, but NonKeyAttributes is specified`);
  }
  if (!NonKeyAttributes && ProjectionType === 'INCLUDE') {
    throw invalidParameters('ProjectionType is INCLUDE, but NonKeyAttributes is not specified');
  }
  const projection = { ProjectionType, ...(NonKeyAttributes && { NonKeyAttributes }) };
  return { name: IndexName, id: uuid(), kind, key: readKeySchema(KeySchema), projection };
}

export function checkIndexes(indexes: readonly Index[]): void {
  const names = indexes.map(({ name }) => name);
  const doubled = names.find((name, index) => names.indexOf(name) !== index);
  if (doubled !== undefined) throw invalidParameters(`Duplicate index name: ${doubled}`);
  if (indexes.filter(({ kind }) => kind === 'global').length > GLOBAL_MAX) {
    throw new DynamoDbError(
      'LimitExceededException',
      `Subscriber limit exceeded: Number of global secondary indexes exceeds the limit of ${GLOBAL_MAX}`,
    );
  }
}

export function readBilling(
  mode: 'PROVISIONED' | 'PAY_PER_REQUEST' | undefined,
  throughput: Throughput | undefined,
): { readonly billing: 'PROVISIONED' | 'PAY_PER_REQUEST'; readonly throughput: Throughput } {
  if (mode === 'PAY_PER_REQUEST') {
    if (throughput) {
      throw invalidParameters(
        'Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST',
      );
    }
    return { billing: mode, throughput: { ReadCapacityUnits: 0, WriteCapacityUnits: 0 } };
  }
  if (!throughput) {
    throw invalidParameters(
      'ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED',
    );
  }
  return { billing: 'PROVISIONED', throughput };
}
