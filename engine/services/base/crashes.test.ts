import { describe, expect, test } from 'vitest';
import type { Store } from '../../host/ports';
import { createMemoryStore, createTestEngine, type TestEngine } from '../../testing';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' } as const;
const QUEUE = 'http://127.0.0.1/123456789012/work';
const START = Date.UTC(2026, 0, 1);
const send = (body: string, next: object) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::sqs:sendMessage',
  Parameters: { QueueUrl: QUEUE, MessageBody: body },
  ...next,
});
const DEFINITION = JSON.stringify({
  StartAt: 'One',
  States: {
    One: send('one', { Next: 'Both' }),
    Both: {
      Type: 'Parallel',
      Branches: ['two', 'three'].map((body) => ({
        StartAt: body,
        States: { [body]: send(body, { End: true }) },
      })),
      Next: 'Four',
    },
    Four: send('four', { End: true }),
  },
});

/** A store whose process dies at its n-th write: it is made, or not, and nobody ever hears of it. */
function dying(store: Store, { at, isMade }: { readonly at: number; readonly isMade: boolean }): Store {
  let writes = 0;
  const orDie = <A extends unknown[], T>(write: (...given: A) => Promise<T>) =>
    async function (...given: A): Promise<T> {
      writes++;
      if (writes < at) return write(...given);
      if (writes === at && isMade) await write(...given);
      return new Promise<T>(() => undefined);
    };
  const { executions, documents } = store;
  return {
    ...store,
    executions: replaced(executions, { commit: orDie((transition) => executions.commit(transition)) }),
    documents: replaced(documents, { commit: orDie((change) => documents.commit(change)) }),
  };
}

/** `object` with some of its methods replaced. */
function replaced<T extends object>(object: T, methods: Partial<T>): T {
  return new Proxy(object, {
    get(target, name) {
      const own = Reflect.get(methods, name) as unknown;
      const member = own ?? (Reflect.get(target, name) as unknown);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}

async function started(store: Store): Promise<void> {
  const engine = createTestEngine({ store, start: START });
  await engine.localServices.call('sqs', 'CreateQueue', { QueueName: 'work' }, OWNER);
  const roleArn = 'arn:aws:iam::123456789012:role/r';
  await engine.api.call('CreateStateMachine', { name: 'M', definition: DEFINITION, roleArn }, OWNER);
  await engine.close();
}

async function bodiesIn(engine: TestEngine): Promise<string[]> {
  const input = { QueueUrl: QUEUE, MaxNumberOfMessages: 10 };
  const { Messages } = await engine.localServices.call('sqs', 'ReceiveMessage', input, OWNER);
  return (Messages as { Body: string }[]).map(({ Body }) => Body).toSorted();
}

describe.each([true, false])('a crash in the middle of a write (which was made: %s)', (isMade) => {
  test.each(Array.from({ length: 14 }, (_, index) => index + 1))(
    'repeats no effect: write %i',
    async (at) => {
      const store = createMemoryStore();
      await started(store);
      const first = createTestEngine({ store: dying(store, { at, isMade }), start: START, idsBehind: 500 });
      const request = {
        stateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:M',
        name: 'x',
      };
      await first.api.call('StartExecution', request, OWNER);
      await first.clock.advance(1_000);

      const second = createTestEngine({ store, start: START + 10_000, idsBehind: 1_000 });
      await second.ready;
      await second.clock.advance(60_000);
      const executionArn = 'arn:aws:states:us-east-1:123456789012:execution:M:x';
      const { status } = await second.api.call('DescribeExecution', { executionArn }, OWNER);
      expect(status).toBe('SUCCEEDED');
      expect(await bodiesIn(second)).toEqual(['four', 'one', 'three', 'two']);
    },
  );
});
