import {
  DeleteQueueCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  ListQueueTagsCommand,
} from '@aws-sdk/client-sqs';
import type { Place } from '../account';
import { allPages, eachSeen, unlessGone, type OwnedKind, type Sighting } from './owned-kind';

export const queue: OwnedKind = {
  arnOf: (name, { partition, region, accountId }) => `arn:${partition}:sqs:${region}:${accountId}:${name}`,

  async list(place) {
    const pages = await allPages({
      ask: (NextToken) => place.clients.sqs.send(new ListQueuesCommand({ NextToken, MaxResults: 1000 })),
      next: ({ NextToken }) => NextToken,
    });
    const urls = pages.flatMap(({ QueueUrls = [] }) => QueueUrls);
    return eachSeen(urls, (url) => sight(url, place));
  },

  look: ({ name }, place) => unlessGone(async () => sight(await urlOf(name, place), place)),

  async remove({ name }, place) {
    await unlessGone(async () => {
      await place.clients.sqs.send(new DeleteQueueCommand({ QueueUrl: await urlOf(name, place) }));
    });
  },
};

async function urlOf(QueueName: string, { clients }: Place): Promise<string> {
  return (await clients.sqs.send(new GetQueueUrlCommand({ QueueName }))).QueueUrl ?? '';
}

async function sight(QueueUrl: string, place: Place): Promise<Sighting> {
  const { Tags = {} } = await place.clients.sqs.send(new ListQueueTagsCommand({ QueueUrl }));
  const name = QueueUrl.split('/').at(-1) ?? '';
  return { name, arn: queue.arnOf(name, place), tags: Tags };
}
