import { ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { createTestEngine } from '@pasos/engine/testing';
import { expect, test } from 'vitest';
import { createControl } from '@/lib/targets/control';
import { createLogReader } from '@/lib/targets/log-reader';
import { createServiceCaller } from '@/lib/targets/service-caller';
import { localOwner } from '@/lib/targets/owner';
import type { Target } from '@/lib/targets/target';
import { watchExecution } from '@/lib/targets/watch/watch';
import { runInAccount } from '../testing/run-in-account';
import { compareTwins } from '../verdict/compare-twins';
import { lackingHere } from '../verdict/lacking';
import { twinOnServices } from './twin-on-services';

/** The local engine as the page sees it. */
function localAccount(): Target {
  const engine = createTestEngine();
  const send = ((url: string, init: RequestInit) => engine.fetch(new Request(url, init))) as typeof fetch;
  const site = 'http://engine.invalid/';
  const client = new SFNClient({
    region: 'us-east-1',
    requestHandler: engine.requestHandler,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
    disableHostPrefix: true,
  });
  return {
    kind: 'local',
    client,
    logs: createLogReader(site, send),
    service: createServiceCaller(site, send),
    control: async (operation, input) => {
      const answer = await createControl(site, send)(operation, input);
      await engine.clock.runToEnd();
      return answer;
    },
    download: () => Promise.reject(new Error('there are no files')),
    owner: () => localOwner,
    prepare: () => Promise.resolve({ roleArn: 'arn:aws:iam::123456789012:role/local' }),
    watch: (executionArn, observer) => watchExecution({ client, executionArn }, observer),
  };
}

const passing = {
  StartAt: 'A',
  States: { A: { Type: 'Wait', Seconds: 200, Next: 'B' }, B: { Type: 'Pass', End: true } },
};
const saving = {
  StartAt: 'Guardar',
  States: {
    Guardar: {
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:putItem',
      Parameters: { TableName: 'Pedidos', Item: { id: { S: '1' } } },
      End: true,
    },
  },
};
const calling = {
  StartAt: 'Guardar',
  States: {
    Guardar: { Type: 'Task', Resource: 'arn:aws:lambda:eu-west-1:210987654321:function:f', End: true },
  },
};
const name = 'pasos-twin-1';

test.each(['STANDARD', 'EXPRESS'] as const)(
  '%s: the twin does the same, and leaves nothing behind',
  async (type) => {
    const local = localAccount();
    const run = await runInAccount({ definition: passing, input: { n: 1 } });
    const twin = await twinOnServices({ run, type }, { local, name });
    if (twin.kind !== 'ran') throw new Error(twin.kind);
    expect(twin.isWaiting).toBe(false);
    expect(compareTwins(run, twin.run).weight).toBe('expected');
    const { stateMachines } = await local.client.send(new ListStateMachinesCommand({}));
    expect(stateMachines).toEqual([]);
    const groups = await local.service<{ logGroups: unknown[] }>('cloudwatchlogs', 'DescribeLogGroups');
    expect(groups.logGroups).toEqual([]);
  },
);

test('a service that has nothing here is named', async () => {
  const local = localAccount();
  const run = await runInAccount({ definition: calling });
  const twin = await twinOnServices(
    { run: { ...run, definition: JSON.stringify(saving) }, type: 'STANDARD' },
    { local, name },
  );
  if (twin.kind !== 'ran') throw new Error(twin.kind);
  expect(twin.run.status).toBe('FAILED');
  expect(lackingHere(run, twin.run)).toEqual({
    state: 'Guardar',
    error: 'DynamoDB.ResourceNotFoundException',
  });
});

test('one that waits for somebody outside is told to be waiting, and is stopped', async () => {
  const local = localAccount();
  const waiting = {
    StartAt: 'A',
    States: {
      A: {
        Type: 'Task',
        Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
        Parameters: { QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/210987654321/cola', MessageBody: {} },
        End: true,
      },
    },
  };
  await local.service('sqs', 'CreateQueue', { QueueName: 'cola' });
  const run = { ...(await runInAccount({ definition: calling })), definition: JSON.stringify(waiting) };
  const twin = await twinOnServices({ run, type: 'STANDARD' }, { local, name, patienceMs: 400 });
  expect(twin).toMatchObject({ kind: 'ran', isWaiting: true });
});

test('a machine that the local engine refuses gives its reason', async () => {
  const local = localAccount();
  const run = { ...(await runInAccount({ definition: passing })), definition: '{}' };
  const twin = await twinOnServices({ run, type: 'STANDARD' }, { local, name });
  expect(twin).toMatchObject({ kind: 'refused', cause: expect.stringContaining('StartAt') as string });
});

test('who leaves stops the twin', async () => {
  const local = localAccount();
  const leaving = new AbortController();
  leaving.abort();
  const run = await runInAccount({ definition: passing });
  expect(await twinOnServices({ run, type: 'STANDARD' }, { local, name, signal: leaving.signal })).toEqual({
    kind: 'cancelled',
  });
});
