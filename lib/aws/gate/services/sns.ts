import {
  CreateTopicCommand,
  DeleteTopicCommand,
  GetTopicAttributesCommand,
  ListSubscriptionsByTopicCommand,
  ListTagsForResourceCommand,
  ListTopicsCommand,
  PublishCommand,
  SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';
import { keysOf, offeredService, tagList, texts } from './offered-service';

export const sns = offeredService({
  open: (settings) => new SNSClient(settings),
  reads: {
    GetTopicAttributes: GetTopicAttributesCommand,
    ListSubscriptionsByTopic: ListSubscriptionsByTopicCommand,
    ListTopics: ListTopicsCommand,
  },
  uses: {
    DeleteTopic: DeleteTopicCommand,
    Publish: PublishCommand,
    Subscribe: SubscribeCommand,
    Unsubscribe: UnsubscribeCommand,
  },
  makes: {
    CreateTopic: { command: CreateTopicCommand, type: 'AWS::SNS::Topic', name: 'Name', tagged: tagList },
  },
  // A message to a telephone names no topic, and is nobody's: it has no tags to be known by.
  named: ({ TopicArn, TargetArn, PhoneNumber, SubscriptionArn }) =>
    texts(TopicArn, TargetArn, PhoneNumber, topicOf(SubscriptionArn)),
  async tags(client, ResourceArn) {
    if (!ResourceArn.startsWith('arn:')) return [];
    return keysOf((await client.send(new ListTagsForResourceCommand({ ResourceArn }))).Tags);
  },
});

/** A subscription is its topic and an identifier. */
function topicOf(subscription: unknown): unknown {
  return typeof subscription === 'string' ? subscription.split(':').slice(0, 6).join(':') : undefined;
}
