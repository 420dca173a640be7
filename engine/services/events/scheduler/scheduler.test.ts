import { beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../base/json';
import { createTestEngine, type TestEngine } from '../../../testing';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const QUEUE = 'arn:aws:sqs:us-east-1:123456789012:q';
const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/q';
const ARN = 'arn:aws:scheduler:us-east-1:123456789012:schedule/default/s';
const RoleArn = 'arn:aws:iam::123456789012:role/r';
const MINUTE = 60_000;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts on JSON of any form
type Answer = any;

let engine: TestEngine;
const ask = async (service: string, operation: string, input: JsonObject = {}): Promise<Answer> =>
  JSON.parse(JSON.stringify(await engine.localServices.call(service, operation, input, OWNER)));
const call = (operation: string, input: JsonObject = {}) => ask('scheduler', operation, input);

beforeEach(async () => {
  engine = createTestEngine();
  await engine.ready;
  await ask('sqs', 'CreateQueue', { QueueName: 'q', Attributes: { VisibilityTimeout: '3600' } });
});

const schedule = (ScheduleExpression: string, more: JsonObject = {}): JsonObject => ({
  Name: 's',
  ScheduleExpression,
  FlexibleTimeWindow: { Mode: 'OFF' },
  Target: { Arn: QUEUE, RoleArn, Input: '{"a":1}' },
  ...more,
});

async function received(): Promise<string[]> {
  await engine.clock.advance(0);
  const { Messages = [] } = await ask('sqs', 'ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10 });
  return Messages.map(({ Body }: { Body: string }) => Body);
}

describe('a schedule', () => {
  test('runs at its rate, within its dates', async () => {
    const EndDate = engine.clock.now() / 1000 + 150;
    expect(await call('CreateSchedule', schedule('rate(1 minute)', { EndDate }))).toEqual({
      ScheduleArn: ARN,
    });
    await engine.clock.advance(5 * MINUTE);
    expect(await received()).toEqual(['{"a":1}', '{"a":1}']);
  });

  test('runs once at a moment of its time zone, and is gone after it when that is wanted', async () => {
    const zoned = { ScheduleExpressionTimezone: 'Europe/Madrid', ActionAfterCompletion: 'DELETE' };
    await call('CreateSchedule', schedule('at(2026-01-01T01:30:00)', zoned));
    await engine.clock.advance(29 * MINUTE);
    expect(await received()).toEqual([]);
    await engine.clock.advance(MINUTE);
    expect(await received()).toEqual(['{"a":1}']);
    await expect(call('GetSchedule', { Name: 's' })).rejects.toMatchObject({ status: 404 });
  });

  test('tells its target when and why', async () => {
    const Input = '{"at":"<aws.scheduler.scheduled-time>","by":"<aws.scheduler.schedule-arn>"}';
    await call('CreateSchedule', schedule('cron(5 0 * * ? *)', { Target: { Arn: QUEUE, RoleArn, Input } }));
    await engine.clock.advance(5 * MINUTE);
    expect(await received()).toEqual([`{"at":"2026-01-01T00:05:00Z","by":"${ARN}"}`]);
  });

  test('calls any action of a service that runs here', async () => {
    const Input = JSON.stringify({ QueueUrl, MessageBody: 'hola' });
    const Target = { Arn: 'arn:aws:scheduler:::aws-sdk:sqs:sendMessage', RoleArn, Input };
    await call('CreateSchedule', schedule('rate(1 minute)', { Target }));
    await engine.clock.advance(MINUTE);
    expect(await received()).toEqual(['hola']);
  });

  test('puts an event onto a bus', async () => {
    await ask('eventbridge', 'PutRule', {
      Name: 'r',
      EventPattern: '{"source":["clock"],"detail":{"a":[1]}}',
    });
    await ask('eventbridge', 'PutTargets', {
      Rule: 'r',
      Targets: [{ Id: 't', Arn: QUEUE, InputPath: '$.detail' }],
    });
    const Arn = 'arn:aws:events:us-east-1:123456789012:event-bus/default';
    const EventBridgeParameters = { Source: 'clock', DetailType: 'Tick' };
    const Target = { Arn, RoleArn, Input: '{"a":1}', EventBridgeParameters };
    await call('CreateSchedule', schedule('rate(1 minute)', { Target }));
    await engine.clock.advance(MINUTE);
    expect(await received()).toEqual(['{"a":1}']);
  });

  test('is shown, changed, listed and deleted', async () => {
    await call('CreateSchedule', schedule('rate(1 minute)'));
    await call('UpdateSchedule', schedule('rate(2 minutes)', { State: 'DISABLED' }));
    expect(await call('GetSchedule', { Name: 's' })).toMatchObject({
      Arn: ARN,
      GroupName: 'default',
      ScheduleExpression: 'rate(2 minutes)',
      ScheduleExpressionTimezone: 'UTC',
      State: 'DISABLED',
      Target: { Arn: QUEUE, RoleArn },
    });
    await engine.clock.advance(5 * MINUTE);
    expect(await received()).toEqual([]);
    expect((await call('ListSchedules')).Schedules).toMatchObject([{ Name: 's', Target: { Arn: QUEUE } }]);
    await call('DeleteSchedule', { Name: 's' });
    expect(await call('ListSchedules')).toEqual({ Schedules: [] });
  });
});

test('a group goes with its schedules', async () => {
  const { ScheduleGroupArn } = await call('CreateScheduleGroup', {
    Name: 'g',
    Tags: [{ Key: 'k', Value: 'v' }],
  });
  expect(await call('ListTagsForResource', { ResourceArn: ScheduleGroupArn })).toEqual({
    Tags: [{ Key: 'k', Value: 'v' }],
  });
  await call('CreateSchedule', schedule('rate(1 minute)', { GroupName: 'g' }));
  const { ScheduleGroups } = await call('ListScheduleGroups');
  expect(ScheduleGroups.map(({ Name }: { Name: string }) => Name)).toEqual(['default', 'g']);
  await call('DeleteScheduleGroup', { Name: 'g' });
  await engine.clock.runToEnd();
  expect(await received()).toEqual([]);
});

test.each<[JsonObject, string, number]>([
  [schedule('rate(1 minutes)'), 'Invalid Schedule Expression rate(1 minutes).', 400],
  [
    schedule('rate(1 minute)', { ScheduleExpressionTimezone: 'Mars' }),
    'Invalid ScheduleExpressionTimezone Mars.',
    400,
  ],
  [schedule('rate(1 minute)', { GroupName: 'none' }), 'Schedule group none does not exist.', 404],
])('%j is refused', async (input, message, status) => {
  await expect(call('CreateSchedule', input)).rejects.toMatchObject({ message, status });
});
