import { integer, list, optional, struct, text } from '../../../../service/shape';
import { SqsError } from '../../errors';
import { messageAttributes } from '../../messages/message-attributes';
import { send, sendingLength } from '../../messages/send';
import { operation } from '../../operation';
import { MESSAGE_BYTES_MAX } from '../../queues/attributes';
import { getQueue } from '../../queues/queue';
import { assertBatch, inBatch } from './batch';

const sending = () => ({
  MessageBody: optional(text()),
  DelaySeconds: optional(integer({ min: -Infinity, max: Infinity })),
  MessageAttributes: messageAttributes(),
  MessageSystemAttributes: messageAttributes(),
  MessageDeduplicationId: optional(text()),
  MessageGroupId: optional(text()),
});

export const sendMessage = operation({
  name: 'SendMessage',
  input: { QueueUrl: optional(text()), ...sending() },

  async handle({ QueueUrl, ...message }, call) {
    return send(await getQueue(QueueUrl, call), message, call);
  },
});

export const sendMessageBatch = operation({
  name: 'SendMessageBatch',
  input: {
    QueueUrl: optional(text()),
    Entries: optional(list(struct({ Id: optional(text()), ...sending() }))),
  },

  async handle({ QueueUrl, Entries = [] }, call) {
    const queue = await getQueue(QueueUrl, call);
    assertBatch(Entries, 'SendMessageBatch');
    const length = Entries.reduce((sum, entry) => sum + sendingLength(entry), 0);
    if (length > MESSAGE_BYTES_MAX) {
      throw new SqsError(
        'BatchRequestTooLong',
        `Batch requests cannot be longer than ${MESSAGE_BYTES_MAX} bytes. You have sent ${length} bytes.`,
      );
    }
    return inBatch(Entries, (entry, ordinal) => send(queue, { ...entry, ordinal }, call));
  },
});
