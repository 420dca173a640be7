import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  ListStateMachinesCommand,
  SFNClient,
  StartExecutionCommand,
  StartSyncExecutionCommand,
} from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { createTestEngine } from '../testing';

const engine = createTestEngine();
const client = new SFNClient({
  region: 'us-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  requestHandler: engine.requestHandler,
  maxAttempts: 1,
});
const definition = '{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":2592000,"End":true}}}';
const roleArn = 'arn:aws:iam::123456789012:role/lab';

test('the AWS SDK creates, runs and watches a machine, and a month passes in no time', async () => {
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({ name: 'mes', definition, roleArn }),
  );
  const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn, input: '"ñ"' }));
  await engine.clock.runToEnd();
  const described = await client.send(new DescribeExecutionCommand({ executionArn }));
  expect(described).toMatchObject({ status: 'SUCCEEDED', output: '"ñ"', startDate: new Date('2026-01-01') });
  expect(described.stopDate).toEqual(new Date('2026-01-31'));
  expect((await client.send(new ListStateMachinesCommand({}))).stateMachines).toHaveLength(1);
});

test('errors arrive as the exceptions of the SDK', async () => {
  const bad = client.send(new CreateStateMachineCommand({ name: 'a b', definition, roleArn }));
  await expect(bad).rejects.toMatchObject({
    name: 'InvalidName',
    message: "Invalid Name: 'a b'",
    $fault: 'client',
  });
  const wrong = client.send(new StartSyncExecutionCommand({ stateMachineArn: 'x' }));
  await expect(wrong).rejects.toMatchObject({ name: 'InvalidArn' });
});
