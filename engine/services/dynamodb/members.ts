import { isObject, type JsonObject } from '../../base/json';
import { FrameworkError } from '../../service/service-error';
import { flag, integer, list, oneOf, optional, struct, text, type Shape } from '../../service/shape';

/** Shapes that several operations share, with the constraints of the API model. */
export const tableName = () =>
  text({
    min: 1,
    max: 1024,
    pattern: {
      expression: /^(?:[\w.-]*|arn:[\w-]+:dynamodb:[\w-]*:\d*:table\/[\w.-]+(?:\/.*)?)$/,
      shown: '[a-zA-Z0-9_.-]+',
    },
  });
/** Of a table that is to be: an ARN is no name. */
export const newTableName = () =>
  text({ min: 3, max: 255, pattern: { expression: /^[\w.-]*$/, shown: '[a-zA-Z0-9_.-]+' } });
export const indexName = () => newTableName();
export const attributeName = () => text({ max: 65_535 });
export const expression = () => optional(text());
export const resourceArn = () => text({ min: 1, max: 1283 });

/** An object of any form: what it means is read later. */
export function anyMap(): Shape<JsonObject> {
  return {
    facts: { kind: 'any' },
    read(value) {
      if (isObject(value)) return value;
      throw new FrameworkError('SerializationException', 'Unexpected field type');
    },
    check() {},
  };
}

export const returnCapacity = () => optional(oneOf('INDEXES', 'TOTAL', 'NONE'));
export const returnMetrics = () => optional(oneOf('SIZE', 'NONE'));
export const returnOnFailure = () => optional(oneOf('ALL_OLD', 'NONE'));

/** What all expressions of a request share. */
export const placeholders = {
  ExpressionAttributeNames: optional(anyMap()),
  ExpressionAttributeValues: optional(anyMap()),
};

/** What writes of one item share, with what came before expressions. */
export const conditional = {
  Expected: optional(anyMap()),
  ConditionalOperator: optional(oneOf('AND', 'OR')),
  ConditionExpression: expression(),
  ...placeholders,
  ReturnConsumedCapacity: returnCapacity(),
  ReturnItemCollectionMetrics: returnMetrics(),
  ReturnValuesOnConditionCheckFailure: returnOnFailure(),
};

/** What Query and Scan share. */
export const listing = {
  TableName: tableName(),
  IndexName: optional(indexName()),
  Select: optional(oneOf('ALL_ATTRIBUTES', 'ALL_PROJECTED_ATTRIBUTES', 'SPECIFIC_ATTRIBUTES', 'COUNT')),
  AttributesToGet: optional(list(attributeName(), { min: 1 })),
  Limit: optional(integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
  ConsistentRead: optional(flag()),
  ConditionalOperator: optional(oneOf('AND', 'OR')),
  ExclusiveStartKey: optional(anyMap()),
  ReturnConsumedCapacity: returnCapacity(),
  ProjectionExpression: expression(),
  FilterExpression: expression(),
  ...placeholders,
};

const throughput = struct({
  ReadCapacityUnits: integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  WriteCapacityUnits: integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
});
export const provisionedThroughput = () => optional(throughput);

const keySchema = () =>
  list(struct({ AttributeName: text({ min: 1, max: 255 }), KeyType: oneOf('HASH', 'RANGE') }), {
    min: 1,
    max: 2,
    entry: 'KeySchemaElement',
  });
const projection = () =>
  struct({
    ProjectionType: optional(oneOf('ALL', 'KEYS_ONLY', 'INCLUDE')),
    NonKeyAttributes: optional(list(text({ min: 1, max: 255 }), { min: 1, max: 100 })),
  });

export const attributeDefinitions = () =>
  list(struct({ AttributeName: text({ min: 1, max: 255 }), AttributeType: oneOf('S', 'N', 'B') }));
export const localIndex = struct({
  IndexName: indexName(),
  KeySchema: keySchema(),
  Projection: projection(),
});
export const globalIndex = struct({
  IndexName: indexName(),
  KeySchema: keySchema(),
  Projection: projection(),
  ProvisionedThroughput: provisionedThroughput(),
  OnDemandThroughput: optional(anyMap()),
  WarmThroughput: optional(anyMap()),
});
export { keySchema };

export const tags = () => list(struct({ Key: text({ min: 1, max: 128 }), Value: text({ max: 256 }) }));
export const streamSpecification = () =>
  optional(
    struct({
      StreamEnabled: flag(),
      StreamViewType: optional(oneOf('NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY')),
    }),
  );
export const encryption = () =>
  optional(
    struct({
      Enabled: optional(flag()),
      SSEType: optional(oneOf('AES256', 'KMS')),
      KMSMasterKeyId: optional(text()),
    }),
  );
export const tableClass = () => optional(oneOf('STANDARD', 'STANDARD_INFREQUENT_ACCESS'));
export const anyText = () => text();
