import { beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { createTestEngine, type TestEngine } from '../../testing';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const CLIENT = { ...OWNER, accessKeyId: 'test' };
const ARN = 'arn:aws:events:us-east-1:123456789012';
const QUEUE = 'arn:aws:sqs:us-east-1:123456789012:q';
const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/q';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts on JSON of any form
type Answer = any;

let engine: TestEngine;
beforeEach(async () => {
  engine = createTestEngine();
  await engine.ready;
  await ask('sqs', 'CreateQueue', { QueueName: 'q' });
});

async function ask(service: string, operation: string, input: JsonObject = {}): Promise<Answer> {
  return JSON.parse(JSON.stringify(await engine.localServices.call(service, operation, input, CLIENT)));
}
const call = (operation: string, input: JsonObject = {}) => ask('eventbridge', operation, input);

async function rule(pattern: JsonObject, target: JsonObject = {}, more: JsonObject = {}): Promise<void> {
  await call('PutRule', { Name: 'r', EventPattern: JSON.stringify(pattern), ...more });
  await call('PutTargets', { Rule: 'r', Targets: [{ Id: 't', Arn: QUEUE, ...target }], ...more });
}

const entry = (detail: JsonObject = {}, more: JsonObject = {}): JsonObject => ({
  Source: 'shop',
  DetailType: 'Order',
  Detail: JSON.stringify(detail),
  ...more,
});
const putEvents = (...Entries: JsonObject[]) => call('PutEvents', { Entries });

async function received(): Promise<string[]> {
  await engine.clock.advance(0);
  const { Messages = [] } = await ask('sqs', 'ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10 });
  return Messages.map(({ Body }: { Body: string }) => Body);
}

describe('an event', () => {
  test('goes to the targets of the rules that match it', async () => {
    await rule({ source: ['shop'], detail: { total: [{ numeric: ['>', 10] }] } });
    const { Entries } = await putEvents(
      entry({ total: 20 }, { Time: 1_700_000_000, Resources: ['x'] }),
      entry({ total: 5 }),
    );
    const [body, ...more] = await received();
    expect(more).toEqual([]);
    expect(JSON.parse(body!)).toEqual({
      version: '0',
      id: Entries[0].EventId,
      'detail-type': 'Order',
      source: 'shop',
      account: '123456789012',
      time: '2023-11-14T22:13:20Z',
      region: 'us-east-1',
      resources: ['x'],
      detail: { total: 20 },
    });
  });

  test('does not go to a rule that is disabled, nor to another bus', async () => {
    await rule({ source: ['shop'] });
    await call('DisableRule', { Name: 'r' });
    await putEvents(entry());
    await call('EnableRule', { Name: 'r' });
    await call('CreateEventBus', { Name: 'b' });
    await putEvents(entry({}, { EventBusName: 'b' }));
    expect(await received()).toEqual([]);
    await putEvents(entry());
    expect(await received()).toHaveLength(1);
  });

  test('is refused for what it lacks, each for itself', async () => {
    await rule({ source: ['shop'] });
    const answer = await putEvents(
      entry(),
      entry({}, { Source: '' }),
      entry({}, { Detail: '"text"' }),
      entry({}, { Source: 'aws.s3' }),
    );
    expect(answer).toEqual({
      FailedEntryCount: 3,
      Entries: [
        { EventId: expect.any(String) },
        {
          ErrorCode: 'InvalidArgument',
          ErrorMessage: 'Parameter Source is not valid. Reason: Source is a required argument.',
        },
        { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' },
        { ErrorCode: 'NotAuthorizedForSourceException', ErrorMessage: 'Not authorized for the source.' },
      ],
    });
    expect(await received()).toHaveLength(1);
  });

  test('of a service of AWS comes from that service', async () => {
    await rule({ source: ['aws.s3'] });
    const input = { Entries: [entry({}, { Source: 'aws.s3' })] };
    await engine.localServices.call('eventbridge', 'PutEvents', input, OWNER);
    expect(await received()).toHaveLength(1);
  });

  test('is put once under one journal key', async () => {
    await rule({ source: ['shop'] });
    const caller = { ...CLIENT, journal: 'k' };
    for (let times = 0; times < 2; times++)
      await engine.localServices.call('eventbridge', 'PutEvents', { Entries: [entry()] }, caller);
    expect(await received()).toHaveLength(1);
  });
});

describe('a target gets', () => {
  const detail = { id: 'i-1', list: [{ n: 1 }, { n: 2 }], text: 'say "hi"' };
  const transformed = (InputTemplate: string) => ({
    InputTransformer: {
      InputPathsMap: {
        id: '$.detail.id',
        all: '$.detail.list',
        none: '$.detail.none',
        text: '$.detail.text',
      },
      InputTemplate,
    },
  });

  test.each<[string, JsonObject, string]>([
    ['a constant', { Input: '{"a": 1}' }, '{"a": 1}'],
    ['a part', { InputPath: '$.detail.list[1]' }, '{"n":2}'],
    ['a template', transformed('{"id": <id>, "all": <all>}'), '{"id": "i-1", "all": [{"n":1},{"n":2}]}'],
    ['a sentence', transformed('"<id> says <text>, <none>"'), '"i-1 says say \\"hi\\", "'],
    ['nothing where a path leads nowhere', transformed('{"x": <none>}'), '{"x": ""}'],
    [
      'the rule',
      transformed('{"r": <aws.events.rule-name>, "in": "<aws.events.rule-arn>"}'),
      `{"r": "r", "in": "${ARN}:rule/r"}`,
    ],
  ])('%s', async (_, target, expected) => {
    await rule({ source: ['shop'] }, target);
    await putEvents(entry(detail));
    expect(await received()).toEqual([expected]);
  });
});

describe('targets', () => {
  test('a state machine is started with the event', async () => {
    const definition = JSON.stringify({ StartAt: 'P', States: { P: { Type: 'Pass', End: true } } });
    const roleArn = 'arn:aws:iam::123456789012:role/r';
    const machine = await ask('sfn', 'CreateStateMachine', { name: 'm', definition, roleArn });
    await rule(
      { source: ['shop'] },
      { Arn: machine.stateMachineArn, RoleArn: roleArn, InputPath: '$.detail' },
    );
    const { Entries } = await putEvents(entry({ a: 1 }));
    await engine.clock.advance(0);
    const { executions } = await ask('sfn', 'ListExecutions', { stateMachineArn: machine.stateMachineArn });
    expect(executions).toHaveLength(1);
    expect(executions[0].name).toMatch(new RegExp(`^${Entries[0].EventId}_`));
    const { input } = await ask('sfn', 'DescribeExecution', { executionArn: executions[0].executionArn });
    expect(input).toBe('{"a":1}');
  });

  test('a topic, a log group and another bus get it too', async () => {
    await ask('sns', 'CreateTopic', { Name: 't' });
    const TopicArn = 'arn:aws:sns:us-east-1:123456789012:t';
    const raw = { RawMessageDelivery: 'true' };
    await ask('sns', 'Subscribe', { TopicArn, Protocol: 'sqs', Endpoint: QUEUE, Attributes: raw });
    await ask('cloudwatchlogs', 'CreateLogGroup', { logGroupName: '/aws/events/g' });
    const { EventBusArn } = await call('CreateEventBus', { Name: 'b' });
    await call('PutRule', { Name: 'on-b', EventBusName: 'b', EventPattern: '{"source":["shop"]}' });
    const seen = [{ Id: 'q', Arn: QUEUE, Input: '"from b"' }];
    await call('PutTargets', { Rule: 'on-b', EventBusName: 'b', Targets: seen });
    await call('PutRule', { Name: 'r', EventPattern: '{"source":["shop"]}' });
    const group = 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/events/g';
    const Targets: JsonObject[] = [
      { Id: 's', Arn: TopicArn, Input: '"from t"' },
      { Id: 'l', Arn: group, Input: '"in g"' },
      { Id: 'b', Arn: EventBusArn },
    ];
    await call('PutTargets', { Rule: 'r', Targets });
    await putEvents(entry());
    await engine.clock.advance(0);
    expect((await received()).toSorted()).toEqual(['"from b"', '"from t"']);
    const { events } = await ask('cloudwatchlogs', 'FilterLogEvents', { logGroupName: '/aws/events/g' });
    expect(events).toMatchObject([{ message: '"in g"' }]);
  });

  test('what one refuses goes to its dead-letter queue', async () => {
    const none = `${QUEUE}-none`;
    await rule({ source: ['shop'] }, { Arn: none, DeadLetterConfig: { Arn: QUEUE } });
    await putEvents(entry({ a: 1 }));
    await engine.clock.advance(0);
    const asked = { QueueUrl, MessageAttributeNames: ['All'] };
    const { Messages } = await ask('sqs', 'ReceiveMessage', asked);
    expect(JSON.parse(Messages[0].Body).detail).toEqual({ a: 1 });
    expect(Messages[0].MessageAttributes).toMatchObject({
      TARGET_ARN: { StringValue: none },
      ERROR_CODE: { StringValue: 'QueueDoesNotExist' },
    });
  });

  test('that do not run here are refused by name', async () => {
    await call('PutRule', { Name: 'r', EventPattern: '{"source":["shop"]}' });
    const Arn = 'arn:aws:firehose:us-east-1:123456789012:deliverystream/f';
    const answer = await call('PutTargets', { Rule: 'r', Targets: [{ Id: 'f', Arn }] });
    expect(answer).toMatchObject({ FailedEntryCount: 1, FailedEntries: [{ TargetId: 'f' }] });
  });
});

describe('a schedule', () => {
  const MINUTE = 60_000;
  const scheduled = async (ScheduleExpression: string) => {
    await call('PutRule', { Name: 'r', ScheduleExpression });
    await call('PutTargets', { Rule: 'r', Targets: [{ Id: 't', Arn: QUEUE }] });
  };

  test('runs its rule at its rate, until it is stopped', async () => {
    await scheduled('rate(5 minutes)');
    await engine.clock.advance(4 * MINUTE);
    expect(await received()).toEqual([]);
    await engine.clock.advance(6 * MINUTE);
    const events = (await received()).map((body) => JSON.parse(body) as JsonObject);
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      resources: [`${ARN}:rule/r`],
      detail: {},
    });
    await call('DisableRule', { Name: 'r' });
    await engine.clock.advance(20 * MINUTE);
    expect((await received()).length).toBe(2);
  });

  test('runs by the clock', async () => {
    await scheduled('cron(30 0 * * ? *)');
    await engine.clock.advance(31 * MINUTE);
    const [body] = await received();
    expect((JSON.parse(body!) as JsonObject).time).toBe('2026-01-01T00:30:00Z');
  });

  test('is over when its rule is', async () => {
    await scheduled('rate(1 minute)');
    await call('RemoveTargets', { Rule: 'r', Ids: ['t'] });
    await call('DeleteRule', { Name: 'r' });
    await engine.clock.runToEnd();
    expect(await received()).toEqual([]);
  });
});

describe('rules and buses', () => {
  test('are shown and listed', async () => {
    await rule({ source: ['shop'] }, {}, {});
    expect(await call('DescribeRule', { Name: 'r' })).toEqual({
      Name: 'r',
      Arn: `${ARN}:rule/r`,
      EventPattern: '{"source":["shop"]}',
      State: 'ENABLED',
      EventBusName: 'default',
      CreatedBy: '123456789012',
    });
    expect((await call('ListRules')).Rules).toHaveLength(1);
    expect(await call('ListRuleNamesByTarget', { TargetArn: QUEUE })).toEqual({ RuleNames: ['r'] });
    expect(await call('ListTargetsByRule', { Rule: 'r' })).toEqual({ Targets: [{ Id: 't', Arn: QUEUE }] });
    await call('CreateEventBus', { Name: 'b', Description: 'x' });
    const { EventBuses } = await call('ListEventBuses');
    expect(EventBuses.map(({ Arn }: { Arn: string }) => Arn)).toEqual([
      `${ARN}:event-bus/default`,
      `${ARN}:event-bus/b`,
    ]);
    await call('TagResource', { ResourceARN: `${ARN}:rule/r`, Tags: [{ Key: 'k', Value: 'v' }] });
    expect(await call('ListTagsForResource', { ResourceARN: `${ARN}:rule/r` })).toEqual({
      Tags: [{ Key: 'k', Value: 'v' }],
    });
  });

  test('a bus may be written to by others', async () => {
    const statement = { Action: 'events:PutEvents', Principal: '111122223333', StatementId: 's' };
    await call('PutPermission', statement);
    const { Policy } = await call('DescribeEventBus');
    expect(JSON.parse(Policy).Statement).toMatchObject([{ Sid: 's', Resource: `${ARN}:event-bus/default` }]);
    await call('RemovePermission', { StatementId: 's' });
    expect(await call('DescribeEventBus')).not.toHaveProperty('Policy');
  });

  test('a pattern is tried', async () => {
    const Event = JSON.stringify({ source: 'shop' });
    const tried = await call('TestEventPattern', { EventPattern: '{"source":[{"prefix":"sh"}]}', Event });
    expect(tried).toEqual({ Result: true });
  });
});

describe('errors are the ones of AWS', () => {
  const pattern = '{"source":["shop"]}';

  test.each<[string, JsonObject, string, string]>([
    [
      'PutRule',
      { Name: 'a b', EventPattern: pattern },
      'ValidationException',
      "1 validation error detected: Value 'a b' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_A-Za-z0-9]+",
    ],
    [
      'PutRule',
      { Name: 'r' },
      'ValidationException',
      'Parameter(s) EventPattern or ScheduleExpression must be specified.',
    ],
    [
      'PutRule',
      { Name: 'r', EventPattern: '{"source":"x"}' },
      'InvalidEventPatternException',
      'Event pattern is not valid. Reason: "source" must be an object or an array',
    ],
    [
      'PutRule',
      { Name: 'r', ScheduleExpression: 'rate(1 minutes)' },
      'ValidationException',
      'Parameter ScheduleExpression is not valid.',
    ],
    [
      'PutRule',
      { Name: 'r', EventPattern: pattern, EventBusName: 'none' },
      'ResourceNotFoundException',
      'Event bus none does not exist.',
    ],
    [
      'PutTargets',
      { Rule: 'none', Targets: [{ Id: 't', Arn: QUEUE }] },
      'ResourceNotFoundException',
      'Rule none does not exist on EventBus default.',
    ],
    ['DeleteEventBus', { Name: 'default' }, 'ValidationException', 'Cannot delete event bus default.'],
    [
      'CreateEventBus',
      { Name: 'default' },
      'ResourceAlreadyExistsException',
      'Event bus default already exists.',
    ],
    [
      'PutEvents',
      { Entries: [] },
      'ValidationException',
      "1 validation error detected: Value '[]' at 'entries' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
  ])('%s %j', async (operation, input, code, message) => {
    await expect(call(operation, input)).rejects.toMatchObject({ code, message });
  });

  test('a rule with targets is not deleted', async () => {
    await rule({ source: ['shop'] });
    await expect(call('DeleteRule', { Name: 'r' })).rejects.toThrow(
      "Rule can't be deleted since it has targets.",
    );
  });
});
