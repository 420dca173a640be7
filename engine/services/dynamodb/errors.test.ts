import { beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { createTestEngine, type TestEngine } from '../../testing';
import { N, ORDERS, S, T, attribute, callsTo, key, keyOf } from './testing/orders';

let engine: TestEngine;
const { call } = callsTo(() => engine.localServices);
beforeEach(async () => {
  engine = createTestEngine();
  await engine.ready;
  await call('CreateTable', ORDERS);
});

describe('errors are the ones of AWS', () => {
  const invalid = (reason: string) => `One or more parameter values were invalid: ${reason}`;
  const K = { ...T, Key: keyOf('a', 1) };
  const I = (item: JsonObject) => ({ ...T, Item: item });
  const U = (UpdateExpression: string, values?: JsonObject) => ({
    ...K,
    UpdateExpression,
    ...(values && { ExpressionAttributeValues: values }),
  });
  const F = (FilterExpression: string, values?: JsonObject) => ({
    ...T,
    FilterExpression,
    ...(values && { ExpressionAttributeValues: values }),
  });
  const Q = (KeyConditionExpression: string, values: JsonObject = { ':a': S('a') }) => ({
    ...T,
    KeyConditionExpression,
    ExpressionAttributeValues: values,
  });

  test.each<[string, JsonObject, string]>([
    ['GetItem', { TableName: 'None', Key: keyOf('a', 1) }, 'Requested resource not found'],
    ['DescribeTable', { TableName: 'None' }, 'Requested resource not found: Table: None not found'],
    ['CreateTable', ORDERS, 'Table already exists: Orders'],
    [
      'GetItem',
      { TableName: 'a/b', Key: {} },
      "1 validation error detected: Value 'a/b' at 'tableName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+",
    ],
    [
      'GetItem',
      T,
      "1 validation error detected: Value null at 'key' failed to satisfy constraint: Member must not be null",
    ],
    ['GetItem', { ...T, Key: { id: S('a') } }, 'The provided key element does not match the schema'],
    ['PutItem', I({ id: S('a') }), invalid('Missing the key nr in the item')],
    ['PutItem', I({ id: S('a'), nr: S('1') }), invalid('Type mismatch for key nr expected: N actual: S')],
    [
      'PutItem',
      I({ ...keyOf('', 1) }),
      'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: id',
    ],
    [
      'PutItem',
      I({ ...keyOf('a', 1), who: N(1) }),
      invalid('Type mismatch for Index Key who Expected: S Actual: N IndexName: byWho'),
    ],
    [
      'PutItem',
      I({ ...keyOf('a', 1), n: N('x') }),
      'The parameter cannot be converted to a numeric value: x',
    ],
    [
      'PutItem',
      I({ ...keyOf('a', 1), n: N('1e126') }),
      'Number overflow. Attempting to store a number with magnitude larger than supported range',
    ],
    [
      'PutItem',
      I({ ...keyOf('a', 1), n: N('1'.repeat(39)) }),
      'Attempting to store more than 38 significant digits in a Number',
    ],
    [
      'PutItem',
      I({ ...keyOf('a', 1), n: {} }),
      'Supplied AttributeValue is empty, must contain exactly one of the supported datatypes',
    ],
    [
      'PutItem',
      I({ ...keyOf('a', 1), n: { S: 'a', N: '1' } }),
      'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
    ],
    ['PutItem', I({ ...keyOf('a', 1), n: { SS: [] } }), invalid('An string set  may not be empty')],
    [
      'PutItem',
      I({ ...keyOf('a', 1), n: { SS: ['a', 'a'] } }),
      invalid('Input collection [a, a] contains duplicates.'),
    ],
    [
      'PutItem',
      I({ ...keyOf('a', 1), n: S('x'.repeat(410_000)) }),
      'Item size has exceeded the maximum allowed size',
    ],
    [
      'UpdateItem',
      U('SET name = :a', { ':a': S('a') }),
      'Invalid UpdateExpression: Attribute name is a reserved keyword; reserved keyword: name',
    ],
    ['UpdateItem', U('SET a'), 'Invalid UpdateExpression: Syntax error; token: "<EOF>", near: "a"'],
    [
      'UpdateItem',
      U('SET a = :b'),
      'Invalid UpdateExpression: An expression attribute value used in expression is not defined; attribute value: :b',
    ],
    [
      'UpdateItem',
      U('SET #a = :b', { ':b': N(1) }),
      'Invalid UpdateExpression: An expression attribute name used in the document path is not defined; attribute name: #a',
    ],
    [
      'UpdateItem',
      U('SET a = :b', { ':b': N(1), ':c': N(2) }),
      'Value provided in ExpressionAttributeValues unused in expressions: keys: {:c}',
    ],
    [
      'UpdateItem',
      U('SET a = :b, a.c = :b', { ':b': N(1) }),
      'Invalid UpdateExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a, c]',
    ],
    [
      'UpdateItem',
      U('SET a.b = :b REMOVE a[0]', { ':b': N(1) }),
      'Invalid UpdateExpression: Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a, [0]]',
    ],
    [
      'UpdateItem',
      U('SET a = :b SET c = :b', { ':b': N(1) }),
      'Invalid UpdateExpression: The "SET" section can only be used once in an update expression;',
    ],
    [
      'UpdateItem',
      U('ADD a :b', { ':b': S('x') }),
      'Invalid UpdateExpression: Incorrect operand type for operator or function; operator: ADD, operand type: STRING, typeSet: ALLOWED_FOR_ADD_OPERAND',
    ],
    [
      'UpdateItem',
      U('SET a = b'),
      'The provided expression refers to an attribute that does not exist in the item',
    ],
    [
      'UpdateItem',
      U('SET a.b = :b', { ':b': N(1) }),
      'The document path provided in the update expression is invalid for update',
    ],
    [
      'UpdateItem',
      U('SET id = :b', { ':b': S('x') }),
      invalid('Cannot update attribute id. This attribute is part of the key'),
    ],
    [
      'UpdateItem',
      { ...U('SET a = :b', { ':b': S('x') }), AttributeUpdates: {} },
      'Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {AttributeUpdates} Expression parameters: {UpdateExpression}',
    ],
    [
      'GetItem',
      { ...K, ExpressionAttributeNames: { '#a': 'a' } },
      'ExpressionAttributeNames can only be specified when using expressions',
    ],
    [
      'Scan',
      F('a > :a', { ':a': { BOOL: true } }),
      'Invalid FilterExpression: Incorrect operand type for operator or function; operator or function: >, operand type: BOOL',
    ],
    [
      'Scan',
      F('a between :a and :b', { ':a': N(2), ':b': N(1) }),
      'Invalid FilterExpression: The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:2}, upper bound operand: AttributeValue: {N:1}',
    ],
    ['Scan', F('foo(a)'), 'Invalid FilterExpression: Invalid function name; function: foo'],
    ['Scan', F('((a = b))'), 'Invalid FilterExpression: The expression has redundant parentheses;'],
    ['Scan', F('a = b AND'), 'Invalid FilterExpression: Syntax error; token: "<EOF>", near: "AND"'],
    [
      'Scan',
      F('a = a'),
      'Invalid FilterExpression: The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [a]',
    ],
    ['Scan', F(''), 'Invalid FilterExpression: The expression can not be empty;'],
    ['Scan', { ...T, IndexName: 'none' }, 'The table does not have the specified index: none'],
    [
      'Scan',
      { ...T, Segment: 4, TotalSegments: 4 },
      'The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: 4 is not less than TotalSegments: 4',
    ],
    [
      'Query',
      T,
      'Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.',
    ],
    ['Query', Q('who = :a'), 'Query condition missed key schema element: id'],
    ['Query', Q('id > :a'), 'Query key condition not supported'],
    [
      'Query',
      Q('id = :a OR id = :a'),
      'Invalid KeyConditionExpression: Invalid operator used in KeyConditionExpression: OR',
    ],
    ['Query', Q('id = :a AND nr = :a'), invalid('Condition parameter type does not match schema type')],
    [
      'Query',
      { ...Q('id = :a'), FilterExpression: 'nr = :a' },
      'Filter Expression can only contain non-primary key attributes: Primary key attribute: nr',
    ],
    [
      'Query',
      { ...Q('who = :a'), IndexName: 'byWho', ConsistentRead: true },
      'Consistent reads are not supported on global secondary indexes',
    ],
    [
      'Query',
      { ...Q('who = :a'), IndexName: 'byWho', Select: 'ALL_ATTRIBUTES' },
      invalid(
        'Select type ALL_ATTRIBUTES is not supported for global secondary index byWho because its projection type is not ALL',
      ),
    ],
    [
      'BatchGetItem',
      { RequestItems: { Orders: { Keys: [keyOf('a', 1), keyOf('a', 1)] } } },
      'Provided list of item keys contains duplicates',
    ],
    [
      'TransactWriteItems',
      { TransactItems: [{ Delete: K }, { Put: I(keyOf('a', 1)) }] },
      'Transaction request cannot include multiple operations on one item',
    ],
    [
      'TransactWriteItems',
      { TransactItems: [{ Put: I(keyOf('b', 1)) }, { Update: U('SET n = n') }] },
      'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ValidationError]',
    ],
  ])('%s %j', async (operation, input, message) => {
    await expect(call(operation, input)).rejects.toThrow(expect.objectContaining({ message }));
  });

  test.each<[JsonObject, string]>([
    [
      { BillingMode: 'PROVISIONED' },
      invalid(
        'ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED',
      ),
    ],
    [
      { AttributeDefinitions: [attribute('id', 'S')] },
      invalid(
        'Some index key attributes are not defined in AttributeDefinitions. Keys: [nr], AttributeDefinitions: [id]',
      ),
    ],
    [
      { LocalSecondaryIndexes: [], GlobalSecondaryIndexes: [] },
      invalid('List of LocalSecondaryIndexes is empty'),
    ],
    [
      { KeySchema: [key('id', 'RANGE')] },
      invalid('Invalid KeySchema: The first KeySchemaElement is not a HASH key type'),
    ],
  ])('CreateTable with %j', async (change, message) => {
    const input = { ...ORDERS, ...change, TableName: 'Other' };
    await expect(call('CreateTable', input)).rejects.toThrow(expect.objectContaining({ message }));
  });
});
