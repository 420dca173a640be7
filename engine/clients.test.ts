import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  FilterLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  EventBridgeClient,
  PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
  TestEventPatternCommand,
} from '@aws-sdk/client-eventbridge';
import { expect, test } from 'vitest';
import { createTestEngine } from './testing';

const ACCOUNT = { region: 'us-east-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
const LOGS = 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/events/pedidos';

/** Clients of services over one engine, as a program would make them. */
function clients() {
  const engine = createTestEngine();
  const config = { ...ACCOUNT, endpoint: 'http://engine.invalid', requestHandler: engine.requestHandler };
  return { engine, events: new EventBridgeClient(config), logs: new CloudWatchLogsClient(config) };
}

test('an event that matches a rule becomes a line of its log group', async () => {
  const { engine, events, logs } = clients();
  await logs.send(new CreateLogGroupCommand({ logGroupName: '/aws/events/pedidos' }));
  const EventPattern = JSON.stringify({ source: ['tienda'], detail: { total: [{ numeric: ['>', 100] }] } });
  await events.send(new PutRuleCommand({ Name: 'grandes', EventPattern }));
  await events.send(new PutTargetsCommand({ Rule: 'grandes', Targets: [{ Id: '1', Arn: LOGS }] }));
  const entry = (total: number) => ({
    Source: 'tienda',
    DetailType: 'pedido',
    Detail: JSON.stringify({ total }),
  });
  const put = await events.send(new PutEventsCommand({ Entries: [entry(50), entry(500)] }));
  expect(put.FailedEntryCount).toBe(0);
  await engine.clock.advance(1_000);
  const found = await logs.send(new FilterLogEventsCommand({ logGroupName: '/aws/events/pedidos' }));
  expect(found.events?.map(({ message }) => (JSON.parse(message!) as { detail: unknown }).detail)).toEqual([
    { total: 500 },
  ]);
});

test('a pattern is tried without a rule, and a wrong one is refused by name', async () => {
  const { events } = clients();
  const Event = JSON.stringify({
    id: '1',
    account: '123456789012',
    source: 'tienda',
    time: '2026-01-01T00:00:00Z',
    region: 'us-east-1',
    resources: [],
    'detail-type': 'pedido',
    detail: {},
  });
  const matches = (EventPattern: string) => events.send(new TestEventPatternCommand({ Event, EventPattern }));
  expect((await matches('{"source":["tienda"]}')).Result).toBe(true);
  expect((await matches('{"source":["otra"]}')).Result).toBe(false);
  await expect(matches('{"source":"tienda"}')).rejects.toMatchObject({
    name: 'InvalidEventPatternException',
  });
});
