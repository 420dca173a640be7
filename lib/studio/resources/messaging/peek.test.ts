import { expect, test } from 'vitest';
import { testAccount } from '../testing/account';
import { peekMessages } from './peek';
import { createQueue, queueFacts, queueUrl, receiveMessages, sendMessage } from './queues';

test('looks at what waits, what somebody has and what comes later, and takes nothing', async () => {
  const { engine, service: call, control } = testAccount();
  const name = await createQueue(call, 'pedidos', { isFifo: false, hasDeadLetter: true });
  const url = await queueUrl(call, name);
  await sendMessage(call, url, { body: 'taken' });
  await receiveMessages(call, url);
  await sendMessage(call, url, { body: 'later', delaySeconds: 60 });
  await sendMessage(call, url, { body: 'waits' });
  const { arn, ...facts } = await queueFacts(call, url);
  const seen = await peekMessages(control, { arn, now: engine.clock.now() });
  expect(seen?.map(({ message, state }) => `${message.Body} ${state}`)).toEqual([
    'waits waiting',
    'taken flying',
    'later delayed',
  ]);
  expect(seen?.[1]?.message.Attributes).toMatchObject({ ApproximateReceiveCount: '1' });
  expect(facts).toMatchObject({
    waiting: 1,
    flying: 1,
    delayed: 1,
    deadLetter: { queue: 'pedidos-dlq', receives: 3 },
  });
});

test('elsewhere than in the local engine nobody can look', async () => {
  expect(
    await peekMessages(undefined, { arn: 'arn:aws:sqs:us-east-1:123456789012:q', now: 0 }),
  ).toBeUndefined();
});
