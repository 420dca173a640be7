import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { createTestEngine } from '../../testing';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };

type Step =
  | { readonly kind: 'send'; readonly group: string }
  | { readonly kind: 'receive'; readonly most: number }
  /** Deletes one of what somebody has. */
  | { readonly kind: 'delete'; readonly which: number }
  | { readonly kind: 'wait'; readonly seconds: number };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('send' as const), group: fc.constantFrom('a', 'b') }),
    fc.record({ kind: fc.constant('receive' as const), most: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ kind: fc.constant('delete' as const), which: fc.nat(9) }),
    fc.record({ kind: fc.constant('wait' as const), seconds: fc.constantFrom(1, 5) }),
  ),
  { maxLength: 40 },
);

interface Taken {
  readonly body: string;
  readonly handle: string;
  readonly until: number;
}

async function play(name: string, script: readonly Step[]) {
  const engine = createTestEngine();
  await engine.ready;
  const isFifo = name.endsWith('.fifo');
  const QueueUrl = `https://sqs.us-east-1.amazonaws.com/123456789012/${name}`;
  const call = async (operation: string, input: JsonObject) =>
    (await engine.localServices.call('sqs', operation, input, OWNER)) as JsonObject;
  const fifo: JsonObject = isFifo ? { FifoQueue: 'true', ContentBasedDeduplication: 'true' } : {};
  await call('CreateQueue', { QueueName: name, Attributes: { VisibilityTimeout: '3', ...fifo } });
  const sent: string[] = [];
  const deleted: string[] = [];
  let taken: Taken[] = [];

  async function receive(most: number): Promise<void> {
    const { Messages = [] } = await call('ReceiveMessage', { QueueUrl, MaxNumberOfMessages: most });
    for (const { Body, ReceiptHandle } of Messages as JsonObject[]) {
      const body = String(Body);
      // Nobody has what somebody else has, nor what is gone.
      expect(taken.map((one) => one.body)).not.toContain(body);
      expect(deleted).not.toContain(body);
      if (isFifo) expectInOrder(body);
      taken.push({ body, handle: String(ReceiptHandle), until: engine.clock.now() + 3_000 });
    }
  }

  /** Of its group, everything that was sent before is gone or in the same hands. */
  function expectInOrder(body: string): void {
    const earlier = sent.slice(0, sent.indexOf(body)).filter((one) => one.charAt(0) === body.charAt(0));
    const handled = [...deleted, ...taken.map((one) => one.body)];
    expect(earlier.filter((one) => !handled.includes(one))).toEqual([]);
  }

  async function act(step: Step): Promise<void> {
    taken = taken.filter(({ until }) => until > engine.clock.now());
    switch (step.kind) {
      case 'send': {
        const body = `${step.group}${sent.length}`;
        sent.push(body);
        return void (await call('SendMessage', {
          QueueUrl,
          MessageBody: body,
          ...(isFifo && { MessageGroupId: step.group }),
        }));
      }
      case 'receive':
        return receive(step.most);
      case 'delete': {
        const one = taken[step.which % Math.max(1, taken.length)];
        if (!one) return;
        await call('DeleteMessage', { QueueUrl, ReceiptHandle: one.handle });
        deleted.push(one.body);
        taken = taken.filter((other) => other !== one);
        return;
      }
      case 'wait':
        await engine.clock.advance(step.seconds * 1000);
    }
  }

  for (const step of script) await act(step);
  // In the end everything that was sent comes out, once each.
  for (let rounds = 0; deleted.length < sent.length && rounds < 200; rounds++) {
    await act({ kind: 'receive', most: 10 });
    while (taken.length > 0) await act({ kind: 'delete', which: 0 });
    await act({ kind: 'wait', seconds: 5 });
  }
  return { sent, deleted };
}

test.each(['q', 'q.fifo'])('%s gives each message to one at a time, and each in the end', async (name) => {
  await fc.assert(
    fc.asyncProperty(steps, async (script) => {
      const { sent, deleted } = await play(name, script);
      expect(deleted.toSorted()).toEqual(sent.toSorted());
    }),
    { numRuns: 60 },
  );
});
