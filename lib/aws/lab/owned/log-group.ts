import {
  DeleteLogGroupCommand,
  DescribeLogGroupsCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import type { LogGroup } from '@aws-sdk/client-cloudwatch-logs';
import type { Place } from '../account';
import { allPages, eachSeen, unlessGone, type OwnedKind, type Sighting } from './owned-kind';

/** Where machines write, and functions. */
const PREFIXES = ['/aws/vendedlogs/states/', '/aws/lambda/pasos-', '/pasos/'];

export const logGroup: OwnedKind = {
  arnOf: (name, { partition, region, accountId }) =>
    `arn:${partition}:logs:${region}:${accountId}:log-group:${name}`,

  async list(place) {
    const groups = await Promise.all(PREFIXES.map((prefix) => groupsWith(prefix, place)));
    return eachSeen(groups.flat(), (group) => sight(group, place));
  },

  async look({ name }, place) {
    const group = (await groupsWith(name, place)).find(({ logGroupName }) => logGroupName === name);
    return group && unlessGone(() => sight(group, place));
  },

  async remove({ name }, { clients }) {
    await unlessGone(() => clients.logs.send(new DeleteLogGroupCommand({ logGroupName: name })));
  },
};

async function groupsWith(logGroupNamePrefix: string, { clients }: Place): Promise<readonly LogGroup[]> {
  const pages = await allPages({
    ask: (nextToken) => clients.logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix, nextToken })),
    next: ({ nextToken }) => nextToken,
  });
  return pages.flatMap(({ logGroups = [] }) => logGroups);
}

async function sight(group: LogGroup, place: Place): Promise<Sighting> {
  const { logGroupName: name = '', creationTime } = group;
  const arn = logGroup.arnOf(name, place);
  const { tags = {} } = await place.clients.logs.send(new ListTagsForResourceCommand({ resourceArn: arn }));
  return { name, arn, tags, ...(creationTime !== undefined && { createdAt: new Date(creationTime) }) };
}
