import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueueTagsCommand,
  ListQueuesCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SQSClient,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { offeredService, tagMap, texts } from './offered-service';

export const sqs = offeredService({
  // The address of a queue must not lead anywhere else than where the session does.
  open: (settings) => new SQSClient({ ...settings, useQueueUrlAsEndpoint: false }),
  reads: {
    GetQueueAttributes: GetQueueAttributesCommand,
    GetQueueUrl: GetQueueUrlCommand,
    ListQueues: ListQueuesCommand,
  },
  uses: {
    ChangeMessageVisibility: ChangeMessageVisibilityCommand,
    DeleteMessage: DeleteMessageCommand,
    DeleteQueue: DeleteQueueCommand,
    PurgeQueue: PurgeQueueCommand,
    ReceiveMessage: ReceiveMessageCommand,
    SendMessage: SendMessageCommand,
  },
  makes: {
    CreateQueue: { command: CreateQueueCommand, type: 'AWS::SQS::Queue', name: 'QueueName', tagged: tagMap },
  },
  named: ({ QueueUrl }) => texts(QueueUrl),
  async tags(client, QueueUrl) {
    return Object.keys((await client.send(new ListQueueTagsCommand({ QueueUrl }))).Tags ?? {});
  },
});
