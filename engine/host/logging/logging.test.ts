import { describe, expect, test } from 'vitest';
import type { HistoryEvent } from '../../machine/execution/history-event';
import { createTestEngine } from '../../testing';
import { eventWithoutData } from './event-data';
import { ExecutionLog } from './execution-log';
import { isLogged, logRecord, type LogSubject } from './log-record';
import { logSettings } from './log-settings';

const GROUP = 'arn:aws:logs:us-east-1:123456789012:log-group:/g';
const EXECUTION = 'arn:aws:states:us-east-1:123456789012:execution:hola:one';

const to = (logGroupArn: string) => [{ cloudWatchLogsLogGroup: { logGroupArn } }];
const event = (id: number, type: string, details: Partial<HistoryEvent> = {}): HistoryEvent => ({
  id,
  previousEventId: id - 1,
  timestamp: 1_000 + id,
  type,
  ...details,
});
const record = (details: Partial<HistoryEvent>, subject: Partial<LogSubject> = {}) => {
  const whose = { executionArn: EXECUTION, redriveCount: 0, includeExecutionData: true, ...subject };
  return JSON.parse(logRecord(event(5, 'PassStateEntered', details), whose).message);
};

describe('what a revision wants logged', () => {
  test.each([
    ['nothing said', { level: 'OFF', includeExecutionData: false }, undefined],
    ['off', { level: 'OFF', includeExecutionData: true, destinations: to(`${GROUP}:*`) }, undefined],
    ['nowhere to', { level: 'ALL', includeExecutionData: true }, undefined],
    ['nowhere to', { level: 'ALL', includeExecutionData: true, destinations: [] }, undefined],
    [
      'errors',
      { level: 'ERROR', includeExecutionData: false, destinations: to(`${GROUP}:*`) },
      { level: 'ERROR', includeExecutionData: false, groupArn: GROUP },
    ],
    [
      'everything',
      { level: 'ALL', includeExecutionData: true, destinations: to(`${GROUP}:*`) },
      { level: 'ALL', includeExecutionData: true, groupArn: GROUP },
    ],
  ])('%s', (_, configuration, settings) => expect(logSettings(configuration)).toEqual(settings));
});

describe('levels', () => {
  test.each([
    ['ExecutionStarted', 'ALL'],
    ['PassStateEntered', 'ALL'],
    ['TaskSubmitted', 'ALL'],
    ['ExecutionSucceeded', 'ALL'],
    ['ExecutionRedriven', 'ALL'],
    ['FailStateEntered', 'ALL ERROR'],
    ['EvaluationFailed', 'ALL ERROR'],
    ['LambdaFunctionScheduleFailed', 'ALL ERROR'],
    ['TaskSubmitFailed', 'ALL ERROR'],
    ['ActivityTimedOut', 'ALL ERROR'],
    ['MapIterationAborted', 'ALL ERROR'],
    ['MapRunFailed', 'ALL ERROR'],
    ['ExecutionFailed', 'ALL ERROR FATAL'],
    ['ExecutionAborted', 'ALL ERROR FATAL'],
    ['ExecutionTimedOut', 'ALL ERROR FATAL'],
  ])('%s is logged at %s', (type, levels) => {
    const logged = (['ALL', 'ERROR', 'FATAL'] as const).filter((level) => isLogged(type, level));
    expect(logged.join(' ')).toBe(levels);
  });
});

describe('records', () => {
  const entered = { name: 'A', input: '{}', inputDetails: { truncated: false } };

  test('an event becomes a line with the names and texts of AWS', () => {
    expect(record({ stateEnteredEventDetails: entered }, { redriveCount: 2 })).toEqual({
      id: '5',
      type: 'PassStateEntered',
      details: entered,
      previous_event_id: '4',
      event_timestamp: '1005',
      execution_arn: EXECUTION,
      redrive_count: '2',
    });
  });

  test.each<[string, Partial<HistoryEvent>, object]>([
    ['input', { stateEnteredEventDetails: entered }, { name: 'A' }],
    [
      'output and variables',
      {
        stateExitedEventDetails: {
          name: 'A',
          output: '1',
          outputDetails: { truncated: false },
          assignedVariables: { x: '1' },
          assignedVariablesDetails: { truncated: false },
        },
      },
      { name: 'A' },
    ],
    [
      'parameters',
      { taskScheduledEventDetails: { resource: 'invoke', parameters: '{}' } },
      { resource: 'invoke' },
    ],
    [
      'nothing of a failure',
      { executionFailedEventDetails: { error: 'E', cause: 'c' } },
      { error: 'E', cause: 'c' },
    ],
    ['nothing where there is nothing', {}, {}],
  ])('without execution data, %s is left out', (_, details, expected) => {
    expect(record(details, { includeExecutionData: false }).details).toEqual(expected);
    expect(eventWithoutData(event(5, 'X', details))).toEqual(
      event(
        5,
        'X',
        Object.fromEntries(Object.keys(details).map((name) => [name, expected])) as Partial<HistoryEvent>,
      ),
    );
  });

  test.each([
    ['x', 248 * 1024],
    ['"', 124 * 1024],
    ['\u0001', Math.floor((248 * 1024) / 6)],
    ['ñ', 124 * 1024],
    ['🙂', 62 * 1024],
  ])('input longer than 248 KB in escaped form is cut off: %s', (character, kept) => {
    const whole = { input: character.repeat(kept), inputDetails: { truncated: false } };
    expect(record({ stateEnteredEventDetails: whole }).details).toEqual(whole);
    const longer = { ...whole, input: character.repeat(kept + 1) };
    expect(record({ stateEnteredEventDetails: longer }).details).toEqual({
      input: whole.input,
      inputDetails: { truncated: true },
    });
  });
});

describe('an execution writes its log', () => {
  const setUp = async (level: 'ALL' | 'FATAL' = 'ALL') => {
    const { store, clock } = createTestEngine({ start: Date.UTC(2026, 7, 9, 10, 11) });
    await store.logs.createGroup({ arn: GROUP, name: '/g', creationTime: 0 });
    const execution = {
      arn: EXECUTION,
      stateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:hola',
      stateMachineName: 'hola',
      startDate: clock.now(),
    };
    const settings = { level, includeExecutionData: true, groupArn: GROUP };
    const log = new ExecutionLog({ logs: store.logs, clock }, settings, execution);
    const ids = async () => {
      const events = await store.logs.events({ groupArn: GROUP, limit: 9 });
      return events.map(({ message }) => (JSON.parse(message) as { id: string }).id);
    };
    return { logs: store.logs, log, ids };
  };

  test('in the order of its events, into a stream named for its machine and minute', async () => {
    const { logs, log, ids } = await setUp();
    const writing = [
      log.write([event(1, 'A'), event(2, 'B')], 0),
      log.write([event(3, 'C')], 0),
      log.write([], 0),
    ];
    await Promise.all(writing);
    expect(await ids()).toEqual(['1', '2', '3']);
    const filter = { orderBy: 'name', descending: false } as const;
    const { items } = await logs.listStreams(GROUP, filter, { limit: 9 });
    expect(items.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^states\/hola\/2026-08-09-10-11\/[0-9a-f]{8}$/),
    ]);
  });

  test('only what its level asks for: no stream while there is nothing', async () => {
    const { logs, log, ids } = await setUp('FATAL');
    await log.write([event(1, 'ExecutionStarted')], 0);
    const filter = { orderBy: 'name', descending: false } as const;
    expect((await logs.listStreams(GROUP, filter, { limit: 9 })).items).toEqual([]);
    await log.write([event(2, 'ExecutionFailed')], 0);
    expect(await ids()).toEqual(['2']);
  });

  test('a group that is gone loses its lines and nothing else; a new one gets those that follow', async () => {
    const { logs, log, ids } = await setUp();
    await logs.deleteGroup(GROUP);
    await log.write([event(1, 'A')], 0);
    await logs.createGroup({ arn: GROUP, name: '/g', creationTime: 0 });
    await log.write([event(2, 'B')], 0);
    expect(await ids()).toEqual(['2']);
  });

  test('a store that fails loses the lines and lets the execution go on', async () => {
    const { logs, log, ids } = await setUp();
    const append = logs.append.bind(logs);
    logs.append = () => Promise.reject(new Error('disk full'));
    await log.write([event(1, 'A')], 0);
    logs.append = append;
    await log.write([event(2, 'B')], 0);
    expect(await ids()).toEqual(['2']);
  });
});
