import type { JsonObject } from '../../../base/json';
import type { Services } from '../../base/services';

/** The table of the tests: orders by customer and number, with an index of each kind. */
export const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };

export const key = (AttributeName: string, KeyType: string) => ({ AttributeName, KeyType });
export const attribute = (AttributeName: string, AttributeType: string) => ({ AttributeName, AttributeType });
export const ORDERS: JsonObject = {
  TableName: 'Orders',
  AttributeDefinitions: [
    attribute('id', 'S'),
    attribute('nr', 'N'),
    attribute('who', 'S'),
    attribute('total', 'N'),
  ],
  KeySchema: [key('id', 'HASH'), key('nr', 'RANGE')],
  LocalSecondaryIndexes: [
    {
      IndexName: 'byTotal',
      KeySchema: [key('id', 'HASH'), key('total', 'RANGE')],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'byWho',
      KeySchema: [key('who', 'HASH')],
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['note'] },
    },
  ],
  BillingMode: 'PAY_PER_REQUEST',
};
export const T = { TableName: 'Orders' };
export const S = (text: string) => ({ S: text });
export const N = (number: number | string) => ({ N: String(number) });
export const keyOf = (id: string, nr: number) => ({ id: S(id), nr: N(nr) });
export const itemsIn = (answer: JsonObject) => answer.Items as JsonObject[];
export const timesIn = (answer: JsonObject) => itemsIn(answer).map(({ nr }) => Number((nr as JsonObject).N));

/** Short words for the calls to it. */
export function callsTo(services: () => Pick<Services, 'call'>) {
  async function call(operation: string, input: JsonObject = {}): Promise<JsonObject> {
    const answer = await services().call('dynamodb', operation, input, OWNER);
    return JSON.parse(JSON.stringify(answer)) as JsonObject;
  }
  const put = (id: string, nr: number, more: JsonObject = {}) =>
    call('PutItem', { ...T, Item: { ...keyOf(id, nr), ...more } });
  const get = async (id: string, nr: number) => (await call('GetItem', { ...T, Key: keyOf(id, nr) })).Item;
  const update = (UpdateExpression: string, values: JsonObject = {}, more: JsonObject = {}) =>
    call('UpdateItem', {
      ...T,
      Key: keyOf('a', 1),
      UpdateExpression,
      ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
      ReturnValues: 'ALL_NEW',
      ...more,
    });
  const query = (
    KeyConditionExpression: string,
    ExpressionAttributeValues: JsonObject,
    more: JsonObject = {},
  ) => call('Query', { ...T, KeyConditionExpression, ExpressionAttributeValues, ...more });

  return { call, put, get, update, query };
}
