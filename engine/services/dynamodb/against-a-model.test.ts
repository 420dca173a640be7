import { expect, test } from 'vitest';
import { SeededChance } from '../../base/seeded-chance';
import type { JsonObject } from '../../base/json';
import { createTestEngine } from '../../testing';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
type Row = { readonly p: string; readonly s: number; readonly g?: string | undefined; readonly n: number };

const shown = ({ p, s, g, n }: Row): JsonObject => ({
  p: { S: p },
  s: { N: String(s) },
  ...(g !== undefined && { g: { S: g } }),
  n: { N: String(n) },
});

type Ask = (operation: string, input: JsonObject) => Promise<JsonObject>;
interface Chosen extends Row {
  readonly old: Row | undefined;
}

/** Each does something to the table, and says what of the row is left; what it hears must be what the rows say. */
const STEPS: readonly ((ask: Ask, chosen: Chosen, rows: readonly Row[]) => Promise<Row | undefined>)[] = [
  async function put(ask, { old: _, ...row }) {
    await ask('PutItem', { Item: shown(row) });
    return row;
  },
  async function update(ask, { p, s, old }) {
    const UpdateExpression = 'ADD n :one REMOVE g';
    const values = { ':one': { N: '1' } };
    await ask('UpdateItem', { Key: keyOf(p, s), UpdateExpression, ExpressionAttributeValues: values });
    return { p, s, n: (old?.n ?? 0) + 1 };
  },
  async function remove(ask, { p, s, old }) {
    const { Attributes } = await ask('DeleteItem', { Key: keyOf(p, s), ReturnValues: 'ALL_OLD' });
    expect(Attributes).toEqual(old && shown(old));
    return undefined;
  },
  async function putNew(ask, { old, ...row }) {
    const put = ask('PutItem', { Item: shown(row), ConditionExpression: 'attribute_not_exists(p)' });
    if (!old) await put;
    else await expect(put).rejects.toThrow('The conditional request failed');
    return old ?? row;
  },
  async function query(ask, { p, s, old }, rows) {
    const { Items } = await ask('Query', {
      KeyConditionExpression: 'p = :p AND s >= :s',
      ExpressionAttributeValues: { ':p': { S: p }, ':s': { N: String(s) } },
    });
    const wanted = rows.filter((row) => row.p === p && row.s >= s).sort((left, right) => left.s - right.s);
    expect(Items).toEqual(wanted.map(shown));
    return old;
  },
  async function queryIndex(ask, { g = 'x', old }, rows) {
    const { Items } = await ask('Query', {
      IndexName: 'byG',
      KeyConditionExpression: 'g = :g',
      ExpressionAttributeValues: { ':g': { S: g } },
    });
    const wanted = rows.filter((row) => row.g === g).sort((left, right) => left.n - right.n);
    expect(Items).toEqual(wanted.map(shown));
    return old;
  },
  async function scan(ask, { old }, rows) {
    const { Items } = await ask('Scan', {});
    const sorted = (items: readonly JsonObject[]) => items.map((item) => JSON.stringify(item)).sort();
    expect(sorted(Items as JsonObject[])).toEqual(sorted(rows.map(shown)));
    return old;
  },
];

/** A list of rows, looked through from the beginning each time, says what a table and its index must say. */
test.each([1, 2, 3, 4, 5, 6])('random calls answer as a plain list of rows would (seed %i)', async (seed) => {
  const chance = new SeededChance([seed, 2, 3, 4]);
  const pick = <T>(from: readonly T[]) => from[Math.floor(chance.random() * from.length)]!;
  const { localServices } = createTestEngine();
  const ask: Ask = async (operation, input) =>
    (await localServices.call('dynamodb', operation, { TableName: 'Rows', ...input }, OWNER)) as JsonObject;
  await ask('CreateTable', TABLE);
  let rows: readonly Row[] = [];
  for (let n = 0; n < 120; n++) {
    const [p, s, g] = [pick(['a', 'b', 'ab']), pick([-2, 0, 1, 1.5, 10, 11]), pick(['x', 'y', undefined])];
    const old = rows.find((row) => row.p === p && row.s === s);
    const left = await pick(STEPS)(ask, { p, s, g, n, old }, rows);
    rows = [...rows.filter((row) => row !== old), ...(left ? [left] : [])];
  }
});

const keyOf = (p: string, s: number) => ({ p: { S: p }, s: { N: String(s) } });
const key = (AttributeName: string, KeyType: string) => ({ AttributeName, KeyType });
const TABLE = {
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [
    { AttributeName: 'p', AttributeType: 'S' },
    { AttributeName: 's', AttributeType: 'N' },
    { AttributeName: 'g', AttributeType: 'S' },
    { AttributeName: 'n', AttributeType: 'N' },
  ],
  KeySchema: [key('p', 'HASH'), key('s', 'RANGE')],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'byG',
      KeySchema: [key('g', 'HASH'), key('n', 'RANGE')],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
};
