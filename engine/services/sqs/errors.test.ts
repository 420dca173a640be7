import { beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { createTestEngine, type TestEngine } from '../../testing';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const URL = 'https://sqs.us-east-1.amazonaws.com/123456789012';
const Q = { QueueUrl: `${URL}/q` };

let engine: TestEngine;
const call = (operation: string, input: JsonObject) =>
  engine.localServices.call('sqs', operation, input, OWNER);

describe('errors are the ones of AWS', () => {
  beforeEach(async () => {
    engine = createTestEngine();
    await call('CreateQueue', { QueueName: 'q' });
  });

  test.each<[string, JsonObject, string, string]>([
    [
      'SendMessage',
      { QueueUrl: `${URL}/none`, MessageBody: 'a' },
      'QueueDoesNotExist',
      'The specified queue does not exist.',
    ],
    [
      'SendMessage',
      { QueueUrl: 'q', MessageBody: 'a' },
      'InvalidAddress',
      'The address q is not valid for this endpoint.',
    ],
    [
      'SendMessage',
      { ...Q, MessageBody: '' },
      'MissingRequiredParameterException',
      'The request must contain the parameter MessageBody.',
    ],
    [
      'SendMessage',
      { ...Q, MessageBody: 'x'.repeat(1_048_577) },
      'InvalidParameterValueException',
      'One or more parameters are invalid. Reason: Message must be shorter than 1048576 bytes.',
    ],
    [
      'SendMessage',
      { ...Q, MessageBody: '\u0001' },
      'InvalidMessageContents',
      'Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF.',
    ],
    [
      'SendMessage',
      { ...Q, MessageBody: 'a', MessageDeduplicationId: 'd' },
      'InvalidParameterValueException',
      'Value d for parameter MessageDeduplicationId is invalid. Reason: The request include parameter that is not valid for this queue type.',
    ],
    [
      'ReceiveMessage',
      { ...Q, MaxNumberOfMessages: 11 },
      'InvalidParameterValueException',
      'Value 11 for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided.',
    ],
    [
      'ReceiveMessage',
      { ...Q, WaitTimeSeconds: 21 },
      'InvalidParameterValueException',
      'Value 21 for parameter WaitTimeSeconds is invalid. Reason: Must be >= 0 and <= 20, if provided.',
    ],
    [
      'DeleteMessage',
      { ...Q, ReceiptHandle: 'nonsense' },
      'ReceiptHandleIsInvalid',
      'The input receipt handle "nonsense" is not a valid receipt handle.',
    ],
    [
      'CreateQueue',
      { QueueName: 'a b' },
      'InvalidParameterValueException',
      'Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length',
    ],
    [
      'CreateQueue',
      { QueueName: 'x', Attributes: { VisibilityTimeout: 'a' } },
      'InvalidAttributeValue',
      'Invalid value for the parameter VisibilityTimeout.',
    ],
    [
      'CreateQueue',
      { QueueName: 'x', Attributes: { Nonsense: 'a' } },
      'InvalidAttributeName',
      'Unknown Attribute Nonsense.',
    ],
    [
      'SendMessageBatch',
      { ...Q, Entries: [] },
      'EmptyBatchRequest',
      'There should be at least one SendMessageBatchRequestEntry in the request.',
    ],
    [
      'SendMessageBatch',
      {
        ...Q,
        Entries: [
          { Id: 'a', MessageBody: 'b' },
          { Id: 'a', MessageBody: 'b' },
        ],
      },
      'BatchEntryIdsNotDistinct',
      'Id a repeated.',
    ],
  ])('%s %j', async (operation, input, code, message) => {
    await expect(call(operation, input)).rejects.toMatchObject({ code, message, status: 400 });
  });
});
