import {
  GetTopicAttributesCommand,
  ListSubscriptionsByTopicCommand,
  ListTagsForResourceCommand,
  ListTopicsCommand,
  PublishCommand,
  SNSClient,
} from '@aws-sdk/client-sns';
import { keysOf, offeredService, texts } from './offered-service';

export const sns = offeredService({
  open: (settings) => new SNSClient(settings),
  reads: {
    GetTopicAttributes: GetTopicAttributesCommand,
    ListSubscriptionsByTopic: ListSubscriptionsByTopicCommand,
    ListTopics: ListTopicsCommand,
  },
  uses: { Publish: PublishCommand },
  // A message to a telephone names no topic, and is nobody's: it has no tags to be known by.
  named: ({ TopicArn, TargetArn, PhoneNumber }) => texts(TopicArn, TargetArn, PhoneNumber),
  async tags(client, ResourceArn) {
    if (!ResourceArn.startsWith('arn:')) return [];
    return keysOf((await client.send(new ListTagsForResourceCommand({ ResourceArn }))).Tags);
  },
});
