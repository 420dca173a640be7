import { beforeEach, expect, test } from 'vitest';
import { serve, type NodeEngineOptions } from './node';

const WAIT = '{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":60,"End":true}}}';

/** Resolves once something waits for the clock, which stands still. */
let waiting: Promise<void>;
let clock: NodeEngineOptions['clock'];
beforeEach(() => {
  let alarmSet = () => {};
  waiting = new Promise((resolve) => (alarmSet = resolve));
  clock = {
    now: () => 0,
    schedule() {
      alarmSet();
      return () => {};
    },
  };
});

async function serveAndCall() {
  const { url, close } = await serve({ data: ':memory:', host: '127.0.0.1', port: 0, clock });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts on JSON of any form
  const call = async (operation: string, input: object): Promise<any> => {
    const headers = { 'x-amz-target': `AWSStepFunctions.${operation}` };
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(input) })).json();
  };
  return { call, close };
}

test('closing answers the workers that poll for a task instead of waiting for them', async () => {
  const { call, close } = await serveAndCall();
  const { activityArn } = await call('CreateActivity', { name: 'review' });
  const polling = call('GetActivityTask', { activityArn });
  await waiting;
  await close();
  expect(await polling).toEqual({});
});

test('closing tells those who wait for an Express execution to come again', async () => {
  const { call, close } = await serveAndCall();
  const machine = {
    name: 'a',
    type: 'EXPRESS',
    definition: WAIT,
    roleArn: 'arn:aws:iam::123456789012:role/r',
  };
  const { stateMachineArn } = await call('CreateStateMachine', machine);
  const running = call('StartSyncExecution', { stateMachineArn });
  await waiting;
  await close();
  expect(await running).toMatchObject({ __type: expect.stringContaining('ServiceUnavailable') });
});
