import { expect, test } from 'vitest';
import { createTestEngine } from '../../testing';

const MESSAGES = 'sqs/123456789012/us-east-1/messages:q';

async function world() {
  const { fetch } = createTestEngine();
  return async (operation: string, input: object) => {
    const headers = { 'x-amz-target': `Pasos.${operation}` };
    const request = { method: 'POST', headers, body: JSON.stringify(input) };
    const response = await fetch(new Request('http://engine.invalid', request));
    return (await response.json()) as Record<string, unknown>;
  };
}

test('shows the messages of a queue, page by page, and takes none', async () => {
  const control = await world();
  const sqs = (operation: string, input: object) =>
    control('CallService', { service: 'sqs', operation, input });
  const { QueueUrl } = await sqs('CreateQueue', { QueueName: 'q' });
  for (const MessageBody of ['one', 'two', 'three']) await sqs('SendMessage', { QueueUrl, MessageBody });
  const first = await control('ListDocuments', { collection: MESSAGES, limit: 2 });
  const second = await control('ListDocuments', { collection: MESSAGES, limit: 2, after: first.next });
  const bodies = [first, second].flatMap(({ documents }) =>
    (documents as { readonly value: { readonly body: string } }[]).map(({ value }) => value.body),
  );
  expect([bodies.sort(), second.next]).toEqual([['one', 'three', 'two'], undefined]);
  const { Attributes } = await sqs('GetQueueAttributes', { QueueUrl, AttributeNames: ['All'] });
  expect(Attributes).toMatchObject({ ApproximateNumberOfMessages: '3' });
});

test.each(['sqs/999999999999/us-east-1/queues', 'sqs', 'before-reset/123'])(
  'refuses %s',
  async (collection) => {
    const control = await world();
    expect(await control('ListDocuments', { collection })).toMatchObject({ __type: 'ValidationException' });
  },
);
