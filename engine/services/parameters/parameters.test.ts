import { beforeEach, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { createTestEngine, type TestEngine } from '../../testing';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };

let engine: TestEngine;
beforeEach(() => {
  engine = createTestEngine();
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts on JSON of any form
async function ssm(operation: string, input: object): Promise<any> {
  return engine.localServices.call('ssm', operation, input as JsonObject, OWNER);
}

async function codeOf(operation: string, input: object): Promise<string> {
  const error = await ssm(operation, input).catch((thrown: unknown) => thrown);
  return `${error.code}: ${error.message}`;
}

const put = (Name: string, Value = 'v', more: object = {}) =>
  ssm('PutParameter', { Name, Value, Type: 'String', ...more });

test('a parameter is put, read, changed and removed', async () => {
  expect(await put('/app/url', 'http://a')).toEqual({ Version: 1, Tier: 'Standard' });
  expect((await ssm('GetParameter', { Name: '/app/url' })).Parameter).toEqual({
    Name: '/app/url',
    Type: 'String',
    Value: 'http://a',
    Version: 1,
    LastModifiedDate: engine.clock.now() / 1000,
    ARN: 'arn:aws:ssm:us-east-1:123456789012:parameter/app/url',
    DataType: 'text',
  });
  expect(await put('/app/url', 'http://b', { Overwrite: true })).toMatchObject({ Version: 2 });
  await ssm('DeleteParameter', { Name: '/app/url' });
  expect(await codeOf('GetParameter', { Name: '/app/url' })).toBe('ParameterNotFound: ');
  expect(await put('/app/url')).toMatchObject({ Version: 1 });
});

test.each(['/a/b', 'plain'])('%s is found by its ARN', async (name) => {
  await put(name);
  const { Parameter } = await ssm('GetParameter', { Name: name });
  expect((await ssm('GetParameter', { Name: Parameter.ARN })).Parameter.Name).toBe(name);
});

test('earlier versions and labels are found behind a colon', async () => {
  await put('a', 'one');
  await put('a', 'two', { Overwrite: true });
  await ssm('LabelParameterVersion', { Name: 'a', ParameterVersion: 1, Labels: ['stable', '1no'] });
  expect((await ssm('GetParameter', { Name: 'a:1' })).Parameter).toMatchObject({
    Value: 'one',
    Selector: ':1',
  });
  expect((await ssm('GetParameter', { Name: 'a:stable' })).Parameter.Value).toBe('one');
  await ssm('LabelParameterVersion', { Name: 'a', Labels: ['stable'] });
  expect((await ssm('GetParameter', { Name: 'a:stable' })).Parameter.Value).toBe('two');
  const { Parameters } = await ssm('GetParameterHistory', { Name: 'a' });
  expect(Parameters.map(({ Value, Labels }: JsonObject) => [Value, Labels])).toEqual([
    ['one', []],
    ['two', ['stable']],
  ]);
  expect(await codeOf('GetParameter', { Name: 'a:7' })).toContain('could not find version 7 of a');
});

test('a SecureString is read with decryption alone', async () => {
  await put('secret', 'mine', { Type: 'SecureString' });
  expect((await ssm('GetParameter', { Name: 'secret' })).Parameter.Value).not.toContain('mine');
  const { Parameter } = await ssm('GetParameter', { Name: 'secret', WithDecryption: true });
  expect(Parameter.Value).toBe('mine');
});

test('many at once, and which are not there', async () => {
  await put('a');
  expect(await ssm('GetParameters', { Names: ['a', 'b', 'a:9'] })).toMatchObject({
    Parameters: [{ Name: 'a' }],
    InvalidParameters: ['b', 'a:9'],
  });
  expect(await ssm('DeleteParameters', { Names: ['a', 'b'] })).toEqual({
    DeletedParameters: ['a'],
    InvalidParameters: ['b'],
  });
});

test('a path, its own level or all below, page by page', async () => {
  for (const name of ['/a/1', '/a/2', '/a/b/3', '/ab/4']) await put(name);
  const names = (page: { Parameters: JsonObject[] }) => page.Parameters.map(({ Name }) => Name);
  expect(names(await ssm('GetParametersByPath', { Path: '/a' }))).toEqual(['/a/1', '/a/2']);
  const first = await ssm('GetParametersByPath', { Path: '/a/', Recursive: true, MaxResults: 2 });
  expect(names(first)).toEqual(['/a/1', '/a/2']);
  const input = { Path: '/a/', Recursive: true, MaxResults: 2, NextToken: first.NextToken };
  const second = await ssm('GetParametersByPath', input);
  expect([names(second), second.NextToken]).toEqual([['/a/b/3'], undefined]);
});

test.each<[string, object, string[]]>([
  ['a name', { Key: 'Name', Option: 'Contains', Values: ['b'] }, ['/b']],
  ['a type', { Key: 'Type', Values: ['SecureString'] }, ['c']],
  ['a tag', { Key: 'tag:team', Values: ['x'] }, ['a']],
])('%s is searched for', async (_, filter, found) => {
  await put('a', 'v', { Tags: [{ Key: 'team', Value: 'x' }] });
  await put('/b');
  await put('c', 'v', { Type: 'SecureString' });
  const { Parameters } = await ssm('DescribeParameters', { ParameterFilters: [filter] });
  expect(Parameters.map(({ Name }: JsonObject) => Name)).toEqual(found);
});

test.each<[object, string]>([
  [{ Name: 'taken' }, 'ParameterAlreadyExists: The parameter already exists.'],
  [{ Name: 'a', Type: undefined }, 'ValidationException: A parameter type is required'],
  [{ Name: 'a/b' }, 'ValidationException: Parameter name must be a fully qualified name.'],
  [{ Name: '/ssm/a' }, "ValidationException: Parameter name: can't be prefixed with"],
  [{ Name: '/aws/a' }, 'AccessDeniedException: No access to reserved parameter name: aws.'],
  [{ Name: `/${'a/'.repeat(15)}b` }, 'HierarchyLevelLimitExceededException: '],
  [{ Name: 'a', Value: 'x'.repeat(4097) }, 'ValidationException: Standard tier parameters support'],
  [{ Name: 'a', AllowedPattern: '^\\d+$' }, 'ParameterPatternMismatchException: Parameter value, cannot'],
  [{ Name: '' }, "ValidationException: 1 validation error detected: Value '' at 'name' failed"],
])('%j is refused', async (input, message) => {
  await put('taken');
  const given = { Value: 'v', Type: 'String', ...input };
  expect(await codeOf('PutParameter', JSON.parse(JSON.stringify(given)) as object)).toContain(message);
});

test('the hundred and first version takes the place of the oldest', async () => {
  for (let count = 0; count < 101; count++) await put('a', String(count), { Overwrite: count > 0 });
  expect(await codeOf('GetParameter', { Name: 'a:1' })).toContain('ParameterVersionNotFound');
  expect((await ssm('GetParameter', { Name: 'a:2' })).Parameter.Value).toBe('1');
});
