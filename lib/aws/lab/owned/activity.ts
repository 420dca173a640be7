import {
  DeleteActivityCommand,
  DescribeActivityCommand,
  ListActivitiesCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-sfn';
import type { Place } from '../account';
import { allPages, eachSeen, readSmallTags, unlessGone, type OwnedKind } from './owned-kind';

export const activity: OwnedKind = {
  arnOf: (name, { partition, region, accountId }) =>
    `arn:${partition}:states:${region}:${accountId}:activity:${name}`,

  async list(place) {
    const pages = await allPages({
      ask: (nextToken) => place.clients.sfn.send(new ListActivitiesCommand({ nextToken, maxResults: 1000 })),
      next: ({ nextToken }) => nextToken,
    });
    const activities = pages.flatMap((page) => page.activities ?? []);
    return eachSeen(activities, async ({ activityArn: arn = '', name = '', creationDate: createdAt }) => ({
      name,
      arn,
      tags: await tagsOf(arn, place),
      createdAt,
    }));
  },

  look: ({ arn, name }, place) =>
    unlessGone(async () => {
      const { creationDate } = await place.clients.sfn.send(
        new DescribeActivityCommand({ activityArn: arn }),
      );
      return { name, arn, tags: await tagsOf(arn, place), createdAt: creationDate };
    }),

  async remove({ arn }, { clients }) {
    await clients.sfn.send(new DeleteActivityCommand({ activityArn: arn }));
  },
};

async function tagsOf(resourceArn: string, { clients }: Place) {
  const { tags } = await clients.sfn.send(new ListTagsForResourceCommand({ resourceArn }));
  return readSmallTags(tags);
}
