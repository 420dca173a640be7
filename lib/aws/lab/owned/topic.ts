import { DeleteTopicCommand, ListTagsForResourceCommand, ListTopicsCommand } from '@aws-sdk/client-sns';
import type { Place } from '../account';
import { allPages, eachSeen, readTags, unlessGone, type OwnedKind, type Sighting } from './owned-kind';

/** A topic goes with its subscriptions. */
export const topic: OwnedKind = {
  arnOf: (name, { partition, region, accountId }) => `arn:${partition}:sns:${region}:${accountId}:${name}`,

  async list(place) {
    const pages = await allPages({
      ask: (NextToken) => place.clients.sns.send(new ListTopicsCommand({ NextToken })),
      next: ({ NextToken }) => NextToken,
    });
    const arns = pages.flatMap(({ Topics = [] }) => Topics.map(({ TopicArn = '' }) => TopicArn));
    return eachSeen(arns, (arn) => sight(arn, place));
  },

  look: ({ arn }, place) => unlessGone(() => sight(arn, place)),

  async remove({ arn }, { clients }) {
    await unlessGone(() => clients.sns.send(new DeleteTopicCommand({ TopicArn: arn })));
  },
};

async function sight(arn: string, { clients }: Place): Promise<Sighting> {
  const { Tags } = await clients.sns.send(new ListTagsForResourceCommand({ ResourceArn: arn }));
  return { name: arn.split(':').at(-1) ?? '', arn, tags: readTags(Tags) };
}
