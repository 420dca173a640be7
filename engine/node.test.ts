import { expect, test } from 'vitest';
import { serve } from './node';

test('closing answers the workers that poll for a task instead of waiting for them', async () => {
  let alarmSet = () => {};
  const polls = new Promise<void>((resolve) => (alarmSet = resolve));
  const clock = {
    now: () => 0,
    schedule() {
      alarmSet();
      return () => {};
    },
  };
  const { url, close } = await serve({ data: ':memory:', host: '127.0.0.1', port: 0, clock });
  const call = async (operation: string, input: object) => {
    const headers = { 'x-amz-target': `AWSStepFunctions.${operation}` };
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(input) })).json();
  };
  const { activityArn } = (await call('CreateActivity', { name: 'review' })) as { activityArn: string };
  const polling = call('GetActivityTask', { activityArn });
  await polls;
  await close();
  expect(await polling).toEqual({});
});
