import { expect, test } from 'vitest';
import { apiUnderTest, MACHINE } from './api-under-test';

test('any role will do, as long as it has the form of one', async () => {
  const { create, start, call } = apiUnderTest();
  await create({ roleArn: 'arn:aws:iam::999999999999:role/nobody-made-it' });
  const { executionArn } = await start();
  expect(await call('DescribeExecution', { executionArn })).toMatchObject({ status: 'SUCCEEDED' });
});

test('nobody is throttled: 2,000 calls at one moment are answered', async () => {
  const { create, call } = apiUnderTest();
  await create();
  const calls = Array.from({ length: 2_000 }, () =>
    call('DescribeStateMachine', { stateMachineArn: MACHINE }),
  );
  expect(await Promise.all(calls)).toHaveLength(2_000);
});

test('tracing is kept and shown, and traces nothing', async () => {
  const { create, call } = apiUnderTest();
  const tracingConfiguration = { enabled: true };
  await create({ tracingConfiguration });
  expect(await call('DescribeStateMachine', { stateMachineArn: MACHINE })).toMatchObject({
    tracingConfiguration,
  });
});

test('encryption is kept and shown, and encrypts nothing', async () => {
  const { create, call } = apiUnderTest();
  const encryptionConfiguration = {
    type: 'CUSTOMER_MANAGED_KMS_KEY',
    kmsKeyId: 'arn:aws:kms:us-east-1:123456789012:key/00000000-0000-0000-0000-000000000000',
    kmsDataKeyReusePeriodSeconds: 300,
  };
  await create({ encryptionConfiguration });
  const shown = await call('DescribeStateMachine', { stateMachineArn: MACHINE });
  expect(shown).toMatchObject({ encryptionConfiguration, definition: expect.stringContaining('StartAt') });
});
