import { ListActivitiesCommand, ListStateMachinesCommand } from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { Account } from './account';

function account(answers: boolean) {
  let calls = 0;
  const client = {
    send(command: unknown) {
      calls++;
      if (!answers) return Promise.reject(new Error('offline'));
      if (command instanceof ListStateMachinesCommand)
        return Promise.resolve({ stateMachines: [{ stateMachineArn: 'machine' }] });
      return Promise.resolve(
        command instanceof ListActivitiesCommand ? { activities: [{ activityArn: 'activity' }] } : {},
      );
    },
  };
  return { account: new Account(client as never), calls: () => calls };
}

test('ARNs are asked for again after ten seconds, and not before', async () => {
  const { account: mine, calls } = account(true);
  expect(await mine.arns(0)).toEqual({ machines: ['machine'], activities: ['activity'] });
  await mine.arns(9_000);
  expect(calls()).toBe(2);
  await mine.arns(11_000);
  expect(calls()).toBe(4);
});

test('an account that does not answer has none', async () => {
  expect(await account(false).account.arns(0)).toEqual({ machines: [], activities: [] });
});
