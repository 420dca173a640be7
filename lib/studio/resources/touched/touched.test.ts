import { describe, expect, test } from 'vitest';
import { touchedBy, touchedByAll } from './touched';

const told = (resource: string, sent: object, answer?: object) =>
  touchedBy({ resource, sent: JSON.stringify(sent), answer: JSON.stringify(answer) }).map(
    ({ did, place: { service, name, item } }) =>
      [did, service, name, ...(item === undefined ? [] : [item])].join(' '),
  );

const queueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/cola';
const lambdaArn = 'arn:aws:lambda:us-east-1:123456789012:function:cobrar';
const key = { id: { S: '1' } };

describe('touchedBy', () => {
  test.each<[string, object, object | undefined, readonly string[]]>([
    ['lambda:invoke', { FunctionName: 'cobrar' }, undefined, ['invoked lambda cobrar']],
    [
      'lambda:invoke.waitForTaskToken',
      { FunctionName: `${lambdaArn}:3` },
      undefined,
      ['invoked lambda cobrar'],
    ],
    [
      'aws-sdk:lambda:invoke',
      { FunctionName: '123456789012:function:cobrar:live' },
      undefined,
      ['invoked lambda cobrar'],
    ],
    [lambdaArn, { pedido: 1 }, undefined, ['invoked lambda cobrar']],
    [
      'dynamodb:putItem',
      { TableName: 'Pedidos', Item: key },
      {},
      [`wrote dynamodb Pedidos ${JSON.stringify(key)}`],
    ],
    [
      'aws-sdk:dynamodb:getItem',
      { TableName: 'arn:aws:dynamodb:us-east-1:1:table/Pedidos', Key: key },
      {},
      [`read dynamodb Pedidos ${JSON.stringify(key)}`],
    ],
    [
      'aws-sdk:dynamodb:batchWriteItem',
      { RequestItems: { A: [], B: [] } },
      {},
      ['wrote dynamodb A', 'wrote dynamodb B'],
    ],
    [
      'aws-sdk:dynamodb:transactWriteItems',
      { TransactItems: [{ Put: { TableName: 'A', Item: key } }, { Delete: { TableName: 'B', Key: key } }] },
      {},
      [`wrote dynamodb A ${JSON.stringify(key)}`, `deleted dynamodb B ${JSON.stringify(key)}`],
    ],
    ['sqs:sendMessage', { QueueUrl: queueUrl }, { MessageId: 'm-1' }, ['sent sqs cola m-1']],
    ['sqs:sendMessage.waitForTaskToken', { QueueUrl: queueUrl }, undefined, ['sent sqs cola']],
    ['sns:publish', { TopicArn: 'arn:aws:sns:us-east-1:123456789012:avisos' }, {}, ['published sns avisos']],
    ['aws-sdk:s3:putObject', { Bucket: 'fotos', Key: 'a/b.png' }, {}, ['wrote s3 fotos a/b.png']],
    [
      'events:putEvents',
      { Entries: [{ Source: 'x' }, { EventBusName: 'arn:aws:events:us-east-1:1:event-bus/ventas' }] },
      {},
      ['sent eventbridge default', 'sent eventbridge ventas'],
    ],
    ['aws-sdk:ssm:getParameter', { Name: '/app/clave' }, {}, ['read ssm /app/clave']],
    ['states:startExecution.sync:2', { StateMachineArn: 'x' }, {}, []],
    ['aws-sdk:rekognition:detectLabels', { Image: {} }, {}, []],
    ['constructor', {}, {}, []],
  ])('%s %j', (resource, sent, answer, expected) => {
    expect(told(resource, sent, answer)).toEqual(expected);
  });

  test('a message that carried a token, by what the queue said and not by what the token was answered with', () => {
    const [sent] = touchedBy({
      resource: 'sqs:sendMessage.waitForTaskToken',
      sent: JSON.stringify({ QueueUrl: queueUrl }),
      submitted: '{"MessageId":"m-1"}',
      answer: '{"MessageId":"other"}',
    });
    expect(sent?.place).toMatchObject({ name: 'cola', item: 'm-1' });
  });

  test('of a Map Run, where its results were written', () => {
    const output = JSON.stringify({ ResultWriterDetails: { Bucket: 'b', Key: 'r/manifest.json' } });
    expect(touchedBy({ mapRunArn: 'arn', output })).toEqual([
      { did: 'wrote', place: { kind: 'resource', service: 's3', name: 'b', item: 'r/manifest.json' } },
    ]);
  });

  test('nothing of what is no JSON, or was never given', () => {
    expect(touchedBy({ resource: 'sqs:sendMessage', sent: 'no' })).toEqual([]);
    expect(touchedBy({ resource: 'sqs:sendMessage', sent: 'null' })).toEqual([]);
    expect(touchedBy({})).toEqual([]);
  });

  test('all visits of a run tell each thing once', () => {
    const visit = { resource: 'lambda:invoke', sent: '{"FunctionName":"f"}' };
    expect(touchedByAll([visit, visit])).toHaveLength(1);
  });
});
