import { expect, test } from 'vitest';
import type { Owner } from '../../../base/arn';
import type { JsonObject } from '../../../base/json';
import { createTestEngine } from '../../../testing';

const OWNER: Owner = { partition: 'aws', region: 'us-east-1', account: '123456789012' };

const TEMPLATE = `
Resources:
  Registro: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: /g } }
  Cola: { Type: AWS::SQS::Queue, Properties: { QueueName: q, Tags: [{ Key: de, Value: cola }] } }
`;

test('a stack gives its tags to what it makes, which may say something else itself', async () => {
  const engine = createTestEngine();
  const call = (service: string, operation: string, input: JsonObject) =>
    engine.localServices.call(service, operation, input, OWNER);
  const Tags = [
    { Key: 'pasos:lab', Value: 'lab-19' },
    { Key: 'de', Value: 'pila' },
  ];
  await call('cloudformation', 'CreateStack', { StackName: 'tienda', TemplateBody: TEMPLATE, Tags });
  const resourceArn = 'arn:aws:logs:us-east-1:123456789012:log-group:/g';
  expect(await call('cloudwatchlogs', 'ListTagsForResource', { resourceArn })).toEqual({
    tags: { 'pasos:lab': 'lab-19', de: 'pila' },
  });
  const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/q';
  expect(await call('sqs', 'ListQueueTags', { QueueUrl })).toEqual({
    Tags: { 'pasos:lab': 'lab-19', de: 'cola' },
  });
});
