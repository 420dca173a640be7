import { expect, test } from 'vitest';
import type { JsonObject } from '../base/json';
import { createTestEngine } from '../testing';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const { services } = createTestEngine();
const control = services.find(({ target }) => target === 'Pasos')!.api;
const describe = (service: string, action: string) =>
  control.call('DescribeAction', { service, action }, OWNER);

test('every service says what stands behind it', async () => {
  const { services: all } = await control.call('ListServices', {}, OWNER);
  const found = new Map((all as readonly JsonObject[]).map(({ service, ...rest }) => [service, rest]));
  expect(found.size).toBe(373);
  expect(found.get('sqs')).toMatchObject({ title: 'Amazon Simple Queue Service', answeredBy: 'SERVICE' });
  expect(found.get('comprehend')).toMatchObject({ answeredBy: 'SIMULATION' });
  expect(found.get('kms')).toMatchObject({ answeredBy: 'SAMPLE' });
});

test('an action is described with its members, its permission and an example', async () => {
  expect(await describe('sqs', 'sendMessage')).toMatchObject({
    operation: 'SendMessage',
    answeredBy: 'SERVICE',
    permission: 'sqs:SendMessage',
    parameters: { QueueUrl: expect.any(String), MessageBody: expect.any(String) },
    input: expect.arrayContaining([
      { name: 'QueueUrl', type: 'string', isRequired: true },
      expect.objectContaining({ name: 'MessageAttributes', type: 'map of structure' }),
    ]),
    errors: expect.arrayContaining(['Sqs.QueueDoesNotExistException']),
  });
});

test.each([
  ['comprehend', 'detectSentiment', 'SIMULATION'],
  ['comprehend', 'listEndpoints', 'SAMPLE'],
  ['kms', 'encrypt', 'SAMPLE'],
  ['sfn', 'startExecution', 'SERVICE'],
  ['states', 'startExecution', 'SERVICE'],
])('%s:%s is answered by a %s', async (service, action, answeredBy) => {
  expect(await describe(service, action)).toMatchObject({ answeredBy });
});

test('shapes that come back to themselves are told once', async () => {
  const { input } = await describe('dynamodb', 'putItem');
  expect(JSON.stringify(input).length).toBeLessThan(20_000);
});

test.each([
  ['nobody', 'here'],
  ['sqs', 'SendMessage'],
  ['sqs', 'constructor'],
])('there is no %s:%s', async (service, action) => {
  await expect(describe(service, action)).rejects.toMatchObject({ code: 'ValidationException' });
});

test('the example of a picture is an object of S3', async () => {
  const { parameters } = await describe('rekognition', 'detectLabels');
  expect(parameters).toEqual({
    Image: { S3Object: { Bucket: expect.any(String), Name: expect.any(String) } },
  });
});
