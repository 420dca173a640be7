import {
  DeleteActivityCommand,
  DescribeActivityCommand,
  ListActivitiesCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-sfn';
import type { Place } from '../account';
import { allPages, readSmallTags, unlessGone, type OwnedKind, type Sighting } from './owned-kind';

export const activity: OwnedKind = {
  arnOf: (name, { partition, region, accountId }) =>
    `arn:${partition}:states:${region}:${accountId}:activity:${name}`,

  async list(place) {
    const pages = await allPages({
      ask: (nextToken) => place.clients.sfn.send(new ListActivitiesCommand({ nextToken, maxResults: 1000 })),
      next: ({ nextToken }) => nextToken,
    });
    const seen: Sighting[] = [];
    for (const { activityArn: arn = '', name = '', creationDate } of pages.flatMap(
      ({ activities = [] }) => activities,
    )) {
      const tags = await unlessGone(() => tagsOf(arn, place));
      if (tags) seen.push({ name, arn, tags, createdAt: creationDate });
    }
    return seen;
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
