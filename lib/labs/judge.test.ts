import {
  CreateStateMachineCommand,
  ListExecutionsCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { createTestEngine } from '@pasos/engine/testing';
import { expect, test } from 'vitest';
import type { Check, Verdict } from './check';
import { createJudge } from './judge';
import type { LabStep } from './lab';

const text = { es: 'Hola', en: 'Hello' };
const pass = { StartAt: 'A', States: { A: { Type: 'Pass', Result: 1, End: true } } };
const checks: Check[] = [
  { id: 'machine', kind: 'machine', title: text },
  { id: 'run', kind: 'run', title: text, cases: [{ input: {}, expect: { status: 'SUCCEEDED', output: 1 } }] },
  { id: 'again', kind: 'history', title: text, cases: [{ input: {}, expect: { visited: ['A'] } }] },
  { id: 'mine', kind: 'mine', title: text, runs: [{ status: 'SUCCEEDED' }] },
];

const noService = () => Promise.reject(new Error('no service'));

function world(definition: object = pass) {
  const engine = createTestEngine();
  const calls: string[] = [];
  let isDown = false;
  const client = new SFNClient({
    region: 'us-east-1',
    endpoint: 'http://engine.invalid',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
    requestHandler: {
      ...engine.requestHandler,
      handle(request: Parameters<typeof engine.requestHandler.handle>[0]) {
        calls.push(request.headers['x-amz-target']?.replace('AWSStepFunctions.', '') ?? '');
        if (isDown) throw new TypeError('fetch failed');
        return engine.requestHandler.handle(request);
      },
    } as never,
  });
  const start = JSON.stringify(definition);
  const step: LabStep = {
    id: 'one',
    title: text,
    optional: false,
    machine: { name: 'M', type: 'STANDARD' },
    drafts: [{ id: 'machine', start, solution: start }],
    inputs: [],
    checks,
    hints: [],
  };
  const judge = createJudge({ client, service: noService, step, pause: (ms) => engine.clock.advance(ms) });
  const attempt = { drafts: { machine: start }, answers: {}, since: new Date(0), passed: [] };
  return {
    client,
    engine,
    calls,
    attempt,
    judge,
    look: () => judge.judge(attempt, () => {}),
    create: () =>
      client.send(
        new CreateStateMachineCommand({
          name: 'M',
          definition: start,
          roleArn: 'arn:aws:iam::123456789012:role/r',
        }),
      ),
    setDown: (down: boolean) => (isDown = down),
  };
}

const statuses = (verdicts: Readonly<Record<string, Verdict>>) =>
  Object.fromEntries(Object.entries(verdicts).map(([id, { status }]) => [id, status]));

test('without a machine everything waits', async () => {
  expect(statuses(await world().look())).toEqual({
    machine: 'waiting',
    run: 'waiting',
    again: 'waiting',
    mine: 'waiting',
  });
});

test('two checks with the same input share one execution, and it is not the student’s', async () => {
  const { create, look, calls } = world();
  await create();
  expect(statuses(await look())).toEqual({
    machine: 'passed',
    run: 'passed',
    again: 'passed',
    mine: 'waiting',
  });
  expect(calls.filter((call) => call === 'StartExecution')).toHaveLength(1);
});

test('what has not changed is not run again', async () => {
  const { create, look, calls } = world();
  await create();
  await look();
  calls.length = 0;
  await look();
  expect(calls).toEqual(expect.not.arrayContaining(['StartExecution', 'GetExecutionHistory']));
});

test('an engine that does not answer is nobody’s mistake, and is asked again', async () => {
  const { create, look, setDown } = world();
  await create();
  setDown(true);
  const verdicts = await look();
  expect(new Set(Object.values(statuses(verdicts)))).toEqual(new Set(['error']));
  expect(verdicts.run).toMatchObject({ message: { en: expect.stringContaining('not your fault') } });
  setDown(false);
  expect((await look()).run?.status).toBe('passed');
});

test('a machine that does not end is stopped, and waiting for it is told', async () => {
  const slow = { StartAt: 'A', States: { A: { Type: 'Wait', Seconds: 3600, End: true } } };
  const { create, client, judge, attempt } = world(slow);
  const { stateMachineArn } = await create();
  const reasons: string[] = [];
  const verdicts = await judge.judge(attempt, (id, verdict) => {
    if (id === 'run' && verdict.status === 'waiting') reasons.push(verdict.reason.en);
  });
  expect(verdicts.run).toMatchObject({ status: 'failed', expected: { en: 'it ends within 45 s' } });
  expect(reasons[0]).toContain('Your machine is running: 1 s');
  const { executions } = await client.send(new ListExecutionsCommand({ stateMachineArn }));
  expect(executions?.map(({ status }) => status)).toEqual(['ABORTED']);
});

test('a newer pass silences an older one', async () => {
  const { create, judge, attempt } = world();
  await create();
  const told: string[] = [];
  const old = judge.judge(attempt, () => told.push('old'));
  const fresh = judge.judge(attempt, () => told.push('new'));
  await Promise.all([old, fresh]);
  expect(new Set(told)).toEqual(new Set(['new']));
});

test('observing notices a new machine and a new execution, not those of the checks', async () => {
  const { create, judge, look, client, engine } = world();
  const before = await judge.observe();
  const { stateMachineArn } = await create();
  const created = await judge.observe();
  await look();
  const judged = await judge.observe();
  await client.send(new StartExecutionCommand({ stateMachineArn }));
  await engine.clock.runToEnd();
  const ran = await judge.observe();
  expect(created).not.toBe(before);
  expect(judged).toBe(created);
  expect(ran).not.toBe(judged);
});

test('an execution from before the step does not count', async () => {
  const { create, client, engine, judge, attempt } = world();
  const { stateMachineArn } = await create();
  await client.send(new StartExecutionCommand({ stateMachineArn }));
  await engine.clock.advance(5000);
  const later = { ...attempt, since: new Date(engine.clock.now()) };
  expect((await judge.judge(later, () => {})).mine?.status).toBe('waiting');
  expect((await judge.judge(attempt, () => {})).mine?.status).toBe('passed');
});
