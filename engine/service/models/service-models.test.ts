import { expect, test } from 'vitest';
import { findServiceModel } from './find-service-model';
import { operationOf, requestOf, responseOf, wireName, type ModelShape } from './service-model';
import titles from './services.json';

test('every shape of every service is one, and leads to others', async () => {
  const broken: string[] = [];
  for (const service of Object.keys(titles)) {
    const { actions, shapes } = (await findServiceModel(service))!;
    const sides = Object.values(actions).flatMap(([input, output]) => [input, output]);
    const places = [...sides.filter((place) => place !== null), ...shapes.flatMap(inside)];
    if (sides.length === 0 || places.some((place) => shapes[place] === undefined)) broken.push(service);
  }
  expect(broken).toEqual([]);
});

function inside(shape: ModelShape): readonly number[] {
  if (shape.t === 'structure') return Object.values(shape.members);
  return shape.t === 'list' || shape.t === 'map' ? [shape.of] : [];
}

test.each<[string, string, string[]]>([
  ['sfn', 'startExecution', ['ExecutionArn', 'StartDate']],
  ['kms', 'encrypt', ['CiphertextBlob', 'KeyId', 'EncryptionAlgorithm']],
  ['rds', 'describeDBInstances', ['Marker', 'DbInstances']],
])('%s:%s answers with the names of Step Functions', async (service, action, names) => {
  const { shape } = responseOf((await findServiceModel(service))!, action)!;
  expect(shape.t === 'structure' && Object.keys(shape.members)).toEqual(names);
});

test.each<[string, string, string, string]>([
  ['sfn', 'startExecution', 'StateMachineArn', 'stateMachineArn'],
  ['dynamodb', 'createTable', 'SseSpecification', 'SSESpecification'],
  ['s3', 'putObject', 'Acl', 'ACL'],
  ['sqs', 'sendMessage', 'QueueUrl', 'QueueUrl'],
])('%s:%s calls %s %s', async (service, action, name, wire) => {
  const { shape } = requestOf((await findServiceModel(service))!, action)!;
  expect(shape.t === 'structure' && wireName(shape, name)).toBe(wire);
});

test.each([
  ['dynamodb', 'putItem', 'PutItem'],
  ['rds', 'describeDBInstances', 'DescribeDBInstances'],
])('%s:%s is the operation %s', async (service, action, operation) => {
  expect(operationOf((await findServiceModel(service))!, action)).toBe(operation);
});

test.each<[string, string, string]>([
  ['rds', 'DBInstanceNotFound', 'DbInstanceNotFoundException'],
  ['s3', 'NoSuchKey', 'NoSuchKeyException'],
  ['sns', 'NotFound', 'NotFoundException'],
])('an error of %s with the code %s is %s', async (service, code, name) => {
  expect((await findServiceModel(service))!.errors[code]).toBe(name);
});

test.each(['nothing', '../data/kms', 'constructor'])('there is nothing of %s', async (service) => {
  expect(await findServiceModel(service)).toBeUndefined();
});

test.each(['nothing', 'constructor', 'deleteAlias'])('%s of KMS answers nothing', async (action) => {
  expect(responseOf((await findServiceModel('kms'))!, action)).toBeUndefined();
});
