import { beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { apiUnderTest, expectError, MACHINE, type ApiUnderTest } from '../../conformance/api-under-test';

const GROUP = 'arn:aws:logs:us-east-1:123456789012:log-group:/g';
const to = (...arns: string[]) =>
  arns.map((logGroupArn) => ({ cloudWatchLogsLogGroup: { logGroupArn: `${logGroupArn}:*` } }));
const exactlyOne = 'Invalid Logging Configuration: Must specify exactly one Log Destination.';
const notFound = 'Invalid Logging Configuration: Log Destination not found.';

let api: ApiUnderTest;
beforeEach(async () => {
  api = apiUnderTest();
  await api.engine.store.logs.createGroup({ arn: GROUP, name: '/g', creationTime: 0 });
});

describe('Create and Update refuse a logging configuration', () => {
  test.each<[string, JsonObject, string]>([
    ['without a destination', { level: 'ALL' }, exactlyOne],
    ['with an empty list', { level: 'ERROR', destinations: [] }, exactlyOne],
    ['with two destinations', { level: 'ALL', destinations: to(GROUP, GROUP) }, exactlyOne],
    ['with two destinations, even off', { level: 'OFF', destinations: to(GROUP, GROUP) }, exactlyOne],
    ['whose group is not there', { level: 'ALL', destinations: to(`${GROUP}h`) }, notFound],
    ['whose group is not there, even off', { level: 'OFF', destinations: to(`${GROUP}h`) }, notFound],
    [
      'whose group is in another region',
      { level: 'ALL', destinations: to(GROUP.replace('us-east-1', 'eu-west-1')) },
      notFound,
    ],
    [
      'whose ARN lacks its end',
      { level: 'ALL', destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: GROUP } }] },
      notFound,
    ],
    ['whose ARN is none', { level: 'ALL', destinations: to('x') }, notFound],
  ])('%s', async (_, loggingConfiguration, message) => {
    await expectError(api.create({ loggingConfiguration }), 'InvalidLoggingConfiguration', message);
    await api.create();
    const update = api.call('UpdateStateMachine', { stateMachineArn: MACHINE, loggingConfiguration });
    await expectError(update, 'InvalidLoggingConfiguration', message);
  });
});

test('a group that went later does not stand in the way of other updates', async () => {
  await api.create({ loggingConfiguration: { level: 'ALL', destinations: to(GROUP) } });
  await api.engine.store.logs.deleteGroup(GROUP);
  const update = { stateMachineArn: MACHINE, roleArn: 'arn:aws:iam::123456789012:role/other' };
  expect(await api.call('UpdateStateMachine', update)).toHaveProperty('revisionId');
});
