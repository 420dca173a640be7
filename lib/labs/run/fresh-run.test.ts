import { CreateStateMachineCommand, SFNClient, UpdateStateMachineCommand } from '@aws-sdk/client-sfn';
import { createTestEngine } from '@pasos/engine/testing';
import { expect, test } from 'vitest';
import { createAccount, createKept, type MachineFacts } from '../account/account';
import { createFreshRuns, RUN_EVENTS_MAX } from './fresh-run';

const wait = { StartAt: 'A', States: { A: { Type: 'Wait', Seconds: 3600, End: true } } };
const pass = { StartAt: 'A', States: { A: { Type: 'Pass', Result: 1, End: true } } };

test('when the machine has changed, its earlier run with an input ends before the next one prepares the same things', async () => {
  const engine = createTestEngine();
  const done: string[] = [];
  const client = new SFNClient({
    region: 'us-east-1',
    endpoint: 'http://engine.invalid',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: engine.requestHandler as never,
  });
  client.middlewareStack.add((next, { commandName = '' }) => async (call) => {
    if (/^(Start|Stop)Execution/.test(commandName)) done.push(commandName.replace('Command', ''));
    return next(call);
  });
  const service = <T>(_: string, operation: string) => {
    done.push(operation);
    return Promise.resolve({} as T);
  };
  const runs = createFreshRuns({
    client,
    service,
    pause: (ms) => engine.clock.advance(ms),
    onChange: () => done.push('changed'),
  });
  const roleArn = 'arn:aws:iam::123456789012:role/r';
  const made = await client.send(
    new CreateStateMachineCommand({ name: 'M', definition: JSON.stringify(wait), roleArn }),
  );
  const machine = async () => {
    const found = await createAccount({ client, service }, createKept()).machine('M');
    if (!found) throw new Error('no machine');
    return found;
  };
  const prepared = {
    input: { id: 1 },
    given: [{ service: 'sqs', operation: 'PurgeQueue', input: {} }],
  };

  await runs.probe(await machine(), { id: 2 });
  const first = runs.run(await machine(), prepared, () => {});
  await expect.poll(() => done).toEqual(['changed', 'StartExecution', 'PurgeQueue', 'StartExecution']);
  done.length = 0;
  await client.send(
    new UpdateStateMachineCommand({
      stateMachineArn: made.stateMachineArn,
      definition: JSON.stringify(pass),
    }),
  );
  expect((await runs.run(await machine(), prepared, () => {})).status).toBe('SUCCEEDED');
  expect(done).toEqual(['changed', 'StopExecution', 'PurgeQueue', 'StartExecution']);
  await first;
});

test.each([
  { newest: RUN_EVENTS_MAX, asked: 'until its time is over', isSoon: false },
  { newest: RUN_EVENTS_MAX + 1, asked: 'until it is seen to go round and round', isSoon: true },
])('a run with $newest events is waited for $asked', async ({ newest, isSoon }) => {
  const sent: string[] = [];
  const executionArn = 'arn:aws:states:us-east-1:123456789012:execution:M:x';
  const answers: Readonly<Record<string, object>> = {
    StartExecutionCommand: { executionArn },
    DescribeExecutionCommand: { executionArn, status: 'RUNNING', input: '{}' },
    GetExecutionHistoryCommand: {
      events: [{ id: newest, type: 'WaitStateEntered', timestamp: new Date(0) }],
    },
  };
  const send = ({ constructor: { name } }: object) => {
    sent.push(name);
    return Promise.resolve(answers[name] ?? {});
  };
  let pausedMs = 0;
  const runs = createFreshRuns({
    client: { send } as unknown as SFNClient,
    service: () => Promise.reject(new Error('no service is asked')),
    pause: (ms) => Promise.resolve(void (pausedMs += ms)),
    onChange: () => {},
  });
  const machine = {
    arn: executionArn.replace('execution', 'stateMachine'),
    definition: '{}',
  } as MachineFacts;
  expect((await runs.run(machine, { input: {} }, () => {})).status).toBe('RUNNING');
  expect(pausedMs < 5_000).toBe(isSoon);
  expect(sent.at(-1)).toBe('StopExecutionCommand');
});
