import { expect, test } from 'vitest';
import type { CallService } from '@/lib/targets/service-caller';
import { sharedMessages } from './shared-messages';

test('what one has taken is shown to all who ask the same queue', async () => {
  const queues: Record<string, object[]> = { pagos: [{ MessageId: '1' }, { MessageId: '2' }], otra: [] };
  const take = (_: string, __: string, { QueueUrl }: { QueueUrl: string }) => {
    const message = queues[QueueUrl]?.shift();
    return Promise.resolve(message ? { Messages: [message] } : {});
  };
  const { service, forget } = sharedMessages(take as unknown as CallService);
  const ask = (QueueUrl: string) => service('sqs', 'ReceiveMessage', { QueueUrl });
  expect(await ask('pagos')).toEqual({ Messages: [{ MessageId: '1' }] });
  expect(await ask('pagos')).toEqual({ Messages: [{ MessageId: '1' }, { MessageId: '2' }] });
  expect(await ask('pagos')).toEqual({ Messages: [{ MessageId: '1' }, { MessageId: '2' }] });
  expect(await ask('otra')).toEqual({});
  forget();
  expect(await ask('pagos')).toEqual({});
});
