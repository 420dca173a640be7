import {
  DeleteRuleCommand,
  DescribeRuleCommand,
  ListRulesCommand,
  ListTagsForResourceCommand,
  ListTargetsByRuleCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import type { Place } from '../account';
import { allPages, eachSeen, readTags, unlessGone, type OwnedKind } from './owned-kind';

/** A rule of the default bus goes after its targets. */
export const rule: OwnedKind = {
  arnOf: (name, { partition, region, accountId }) =>
    `arn:${partition}:events:${region}:${accountId}:rule/${name}`,

  async list(place) {
    const pages = await allPages({
      ask: (NextToken) => place.clients.events.send(new ListRulesCommand({ NextToken })),
      next: ({ NextToken }) => NextToken,
    });
    const rules = pages.flatMap(({ Rules = [] }) => Rules);
    return eachSeen(rules, async ({ Name: name = '', Arn: arn = '' }) => ({
      name,
      arn,
      tags: await tagsOf(arn, place),
    }));
  },

  look: ({ name, arn }, place) =>
    unlessGone(async () => {
      await place.clients.events.send(new DescribeRuleCommand({ Name: name }));
      return { name, arn, tags: await tagsOf(arn, place) };
    }),

  async remove({ name }, { clients: { events } }) {
    await unlessGone(async () => {
      const { Targets = [] } = await events.send(new ListTargetsByRuleCommand({ Rule: name }));
      const Ids = Targets.map(({ Id = '' }) => Id);
      if (Ids.length > 0) await events.send(new RemoveTargetsCommand({ Rule: name, Ids }));
      await events.send(new DeleteRuleCommand({ Name: name }));
    });
  },
};

async function tagsOf(ResourceARN: string, { clients }: Place) {
  const { Tags } = await clients.events.send(new ListTagsForResourceCommand({ ResourceARN }));
  return readTags(Tags);
}
