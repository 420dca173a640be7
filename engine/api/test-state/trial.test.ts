import { expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { apiUnderTest, expectError, ROLE, type ApiUnderTest } from '../../conformance/api-under-test';
import { end, task } from './test-state-under-test';

const call = (api: ApiUnderTest, state: JsonObject, more: JsonObject = {}) =>
  api.call('TestState', { definition: JSON.stringify(state), roleArn: ROLE, ...more });

const wait = (Seconds: number) => ({ Type: 'Wait', Seconds, ...end });

test('a Wait really waits', async () => {
  const api = apiUnderTest();
  let answered = false;
  const answer = call(api, wait(60)).finally(() => (answered = true));
  await api.engine.clock.advance(59_999);
  expect(answered).toBe(false);
  await api.engine.clock.advance(1);
  expect(await answer).toMatchObject({ status: 'SUCCEEDED' });
});

test.each([
  ['skips', { kind: 'skip' }, 0],
  ['runs ten times as fast', { kind: 'scaled', rate: 10 }, 30_000],
] as const)('nothing waits longer than where time %s for executions', async (_, pace, elapsed) => {
  const api = apiUnderTest({ pace });
  const start = api.engine.clock.now();
  const answers = Promise.all([call(api, wait(300)), call(api, wait(301))]);
  await api.engine.clock.runToEnd();
  expect(api.engine.clock.now() - start).toBe(elapsed);
  expect(await answers).toMatchObject([
    { status: 'SUCCEEDED' },
    { status: 'FAILED', error: 'States.Timeout' },
  ]);
});

test.each([
  ['its own TimeoutSeconds', { TimeoutSeconds: 7 }, 7_000],
  ['five minutes', {}, 300_000],
])('work that never ends is given up after %s', async (_, fields, elapsed) => {
  const never = { serves: () => true, perform: () => new Promise<never>(() => {}) };
  const api = apiUnderTest({ integrations: [never] });
  const start = api.engine.clock.now();
  const answer = call(api, task(fields));
  await api.engine.clock.runToEnd();
  expect(await answer).toEqual({ status: 'FAILED', error: 'States.Timeout' });
  expect(api.engine.clock.now() - start).toBe(elapsed);
});

test('an engine that stops lets nobody wait', async () => {
  const api = apiUnderTest();
  const answer = call(api, wait(60));
  api.engine.api.endPolls();
  await expectError(answer, 'ServiceUnavailable', 'The engine is stopping: start it again later.');
});

test('nothing of a test is kept', async () => {
  const api = apiUnderTest();
  await call(api, { Type: 'Succeed' });
  expect(await api.call('ListStateMachines')).toEqual({ stateMachines: [] });
  expect(api.engine.host.openCount).toBe(0);
});
