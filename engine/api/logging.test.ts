import { beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../base/json';
import {
  apiUnderTest,
  EXECUTION,
  FAIL,
  MACHINE,
  PASS,
  WAIT,
  type ApiUnderTest,
} from '../conformance/api-under-test';

const GROUP = 'arn:aws:logs:us-east-1:123456789012:log-group:/g';
const DISTRIBUTED = JSON.stringify({
  StartAt: 'M',
  States: {
    M: {
      Type: 'Map',
      Label: 'each',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'A',
        States: { A: { Type: 'Pass', End: true } },
      },
      End: true,
    },
  },
});

let api: ApiUnderTest;
beforeEach(async () => {
  api = apiUnderTest();
  await api.engine.store.logs.createGroup({ arn: GROUP, name: '/g', creationTime: 0 });
});

const logging = (level: string, includeExecutionData = true): JsonObject => ({
  level,
  includeExecutionData,
  destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: `${GROUP}:*` } }],
});

async function logged() {
  const events = await api.engine.store.logs.events({ groupArn: GROUP, limit: 99 });
  return events.map(({ message }) => JSON.parse(message) as Record<string, string>);
}
const typesLogged = async () => (await logged()).map(({ type }) => type);

describe('a Standard execution logs what its machine wants', () => {
  test.each([
    ['ALL', ['ExecutionStarted', 'FailStateEntered', 'ExecutionFailed']],
    ['ERROR', ['FailStateEntered', 'ExecutionFailed']],
    ['FATAL', ['ExecutionFailed']],
    ['OFF', []],
  ])('at level %s', async (level, types) => {
    await api.create({ definition: FAIL, loggingConfiguration: logging(level) });
    await api.start();
    expect(await typesLogged()).toEqual(types);
  });

  test('the lines are its history', async () => {
    await api.create({ loggingConfiguration: logging('ALL') });
    await api.start({ name: 'one', input: '{"x":1}' });
    const { events } = await api.call('GetExecutionHistory', { executionArn: `${EXECUTION}:one` });
    expect(await logged()).toEqual(
      events.map(({ id, previousEventId, timestamp, type, ...details }: Record<string, number>) => ({
        id: String(id),
        type,
        details: Object.values(details)[0] ?? {},
        previous_event_id: String(previousEventId),
        event_timestamp: String(timestamp! * 1000),
        execution_arn: `${EXECUTION}:one`,
        redrive_count: '0',
      })),
    );
  });

  test('without execution data when it is not included', async () => {
    await api.create({ loggingConfiguration: logging('ALL', false) });
    await api.start({ input: '{"secret":1}' });
    expect(JSON.stringify(await logged())).not.toContain('secret');
  });

  test('as it was when it started, though the machine has changed its mind', async () => {
    await api.create({ definition: WAIT, loggingConfiguration: logging('ALL') });
    await api.start();
    await api.call('UpdateStateMachine', { stateMachineArn: MACHINE, loggingConfiguration: logging('OFF') });
    await api.start();
    await api.engine.clock.runToEnd();
    expect(await typesLogged()).toEqual([
      'ExecutionStarted',
      'WaitStateEntered',
      'WaitStateExited',
      'ExecutionSucceeded',
    ]);
  });

  test('that it was stopped', async () => {
    await api.create({ definition: WAIT, loggingConfiguration: logging('FATAL') });
    await api.start({ name: 'one' });
    await api.call('StopExecution', { executionArn: `${EXECUTION}:one`, error: 'E' });
    await api.engine.clock.advance(0);
    expect(await logged()).toMatchObject([{ type: 'ExecutionAborted', details: { error: 'E' } }]);
  });

  test('how often it was redriven', async () => {
    await api.create({ definition: FAIL, loggingConfiguration: logging('FATAL') });
    await api.start({ name: 'one' });
    await api.call('RedriveExecution', { executionArn: `${EXECUTION}:one` });
    await api.engine.clock.runToEnd();
    expect((await logged()).map(({ redrive_count }) => redrive_count)).toEqual(['0', '1']);
  });

  test('the executions of its Map Runs, under their own ARNs', async () => {
    await api.create({ definition: DISTRIBUTED, loggingConfiguration: logging('ALL') });
    await api.start({ name: 'one', input: '[1,2]' });
    await api.engine.clock.runToEnd();
    const ended = (await logged()).filter(({ type }) => type === 'ExecutionSucceeded');
    expect(ended.map(({ execution_arn }) => execution_arn).sort()).toEqual([
      expect.stringMatching(/:execution:hola\/each:/),
      expect.stringMatching(/:execution:hola\/each:/),
      `${EXECUTION}:one`,
    ]);
  });

  test('nothing when its group is gone, and it runs all the same', async () => {
    await api.create({ definition: PASS, loggingConfiguration: logging('ALL') });
    await api.engine.store.logs.deleteGroup(GROUP);
    const { executionArn } = await api.start();
    expect(await api.call('DescribeExecution', { executionArn })).toMatchObject({ status: 'SUCCEEDED' });
  });
});
