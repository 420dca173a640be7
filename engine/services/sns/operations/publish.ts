import type { Output } from '../../../service/operation';
import { list, optional, struct, text } from '../../../service/shape';
import type { Call } from '../../base/services';
import { invalid, SnsError } from '../errors';
import { messageAttributes } from '../messages/message-attributes';
import { assertPublishing, publish, publishingLength, type Publishing } from '../messages/publish';
import { operation } from '../operation';
import { getTopic } from '../topics/topic';

const ENTRIES_MAX = 10;
const BATCH_BYTES_MAX = 262_144;

const publishing = () => ({
  Message: optional(text()),
  Subject: optional(text()),
  MessageStructure: optional(text()),
  MessageAttributes: messageAttributes(),
  MessageDeduplicationId: optional(text()),
  MessageGroupId: optional(text()),
});

export const publishMessage = operation({
  name: 'Publish',
  input: {
    TopicArn: optional(text()),
    TargetArn: optional(text()),
    PhoneNumber: optional(text()),
    ...publishing(),
  },

  async handle({ TopicArn, TargetArn, PhoneNumber, ...message }, call) {
    if (PhoneNumber !== undefined) return textMessage(PhoneNumber, message, call);
    const arn = TopicArn ?? TargetArn;
    if (arn === undefined) throw invalid('TopicArn or TargetArn Reason: no value for required parameter');
    const topic = await getTopic(arn, call, TopicArn === undefined ? 'TargetArn' : 'TopicArn');
    return publish(topic, message, call);
  },
});

async function textMessage(number: string, message: Publishing, call: Call): Promise<Output> {
  if (!/^\+?[\d() -]{4,20}$/.test(number))
    throw invalid(`PhoneNumber Reason: ${number} is not valid to publish to`);
  assertPublishing(message);
  const { partition, region, account } = call.caller;
  const body = { owner: { partition, region, account }, number, text: message.Message! };
  call.tx.send({ to: 'sns:text', body });
  return { MessageId: call.uuid() };
}

export const publishBatch = operation({
  name: 'PublishBatch',
  input: {
    TopicArn: text(),
    PublishBatchRequestEntries: list(struct({ Id: text(), ...publishing() })),
  },

  async handle({ TopicArn, PublishBatchRequestEntries: entries }, call) {
    const topic = await getTopic(TopicArn, call);
    assertEntries(entries);
    const Successful: Output[] = [];
    const Failed: Output[] = [];
    for (const { Id, ...message } of entries) {
      try {
        Successful.push({ Id, ...(await publish(topic, message, call)) });
      } catch (error) {
        if (!(error instanceof SnsError)) throw error;
        Failed.push({ Id, SenderFault: true, Code: error.queryCode, Message: error.message });
      }
    }
    return { Successful, Failed };
  },
});

function assertEntries(entries: readonly (Publishing & { readonly Id: string })[]): void {
  if (entries.length === 0) {
    throw new SnsError('EmptyBatchRequestException', "The batch request doesn't contain any entries.");
  }
  if (entries.length > ENTRIES_MAX) {
    throw new SnsError(
      'TooManyEntriesInBatchRequestException',
      'The batch request contains more entries than permissible.',
    );
  }
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length) {
    throw new SnsError(
      'BatchEntryIdsNotDistinctException',
      'Two or more batch entries in the request have the same Id.',
    );
  }
  if (entries.some(({ Id }) => !/^[\w-]{1,80}$/.test(Id))) {
    throw new SnsError(
      'InvalidBatchEntryIdException',
      "The Id of a batch entry in a batch request doesn't abide by the specification.",
    );
  }
  if (entries.reduce((sum, entry) => sum + publishingLength(entry), 0) > BATCH_BYTES_MAX) {
    throw new SnsError(
      'BatchRequestTooLongException',
      'The length of all the batch messages put together is more than the limit.',
    );
  }
}
