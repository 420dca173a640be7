import { expect, test } from 'vitest';
import { Mailbox } from './mailbox';

test('work is done one at a time, in order, also when some of it fails', async () => {
  const log: string[] = [];
  const mailbox = new Mailbox();
  const handle = async (message: string) => {
    log.push(`begin ${message}`);
    await Promise.resolve();
    log.push(`end ${message}`);
    if (message === 'bad') throw new Error('no');
    return message;
  };
  const posted = ['one', 'bad', 'two'].map((message) => mailbox.post(() => handle(message)));
  const results = await Promise.allSettled(posted);
  expect(log).toEqual(['begin one', 'end one', 'begin bad', 'end bad', 'begin two', 'end two']);
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(results[2]).toMatchObject({ value: 'two' });
});
