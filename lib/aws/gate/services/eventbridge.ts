import {
  DescribeRuleCommand,
  EventBridgeClient,
  ListEventBusesCommand,
  ListRulesCommand,
  ListTagsForResourceCommand,
  ListTargetsByRuleCommand,
  PutEventsCommand,
  TestEventPatternCommand,
} from '@aws-sdk/client-eventbridge';
import { arnOf, keysOf, offeredService, texts } from './offered-service';

export const eventbridge = offeredService({
  open: (settings) => new EventBridgeClient(settings),
  reads: {
    DescribeRule: DescribeRuleCommand,
    ListEventBuses: ListEventBusesCommand,
    ListRules: ListRulesCommand,
    ListTargetsByRule: ListTargetsByRuleCommand,
    TestEventPattern: TestEventPatternCommand,
  },
  uses: { PutEvents: PutEventsCommand },
  // An event without a bus goes to the account's own, which others listen to.
  named({ Entries }) {
    const entries = (Array.isArray(Entries) ? Entries : []) as readonly { EventBusName?: unknown }[];
    return entries.flatMap(({ EventBusName = 'default' }) => texts(EventBusName));
  },
  async tags(client, name, connection) {
    const ResourceARN = arnOf(name, 'events event-bus/', connection);
    return keysOf((await client.send(new ListTagsForResourceCommand({ ResourceARN }))).Tags);
  },
});
