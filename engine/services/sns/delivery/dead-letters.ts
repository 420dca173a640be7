import type { ServiceError } from '../../../service/service-error';
import type { ServicePorts } from '../../base/services';
import { deadLetterArnOf } from '../subscriptions/subscription-attributes';
import { ownerOf, queueUrl, textOf, type Delivery } from './endpoints';

/** What a subscription could not take goes to its dead-letter queue, if it has one that takes it; else it is gone, as on AWS. */
export async function sendToDeadLetters(
  delivery: Delivery,
  error: ServiceError,
  { services }: ServicePorts,
): Promise<void> {
  const arn = deadLetterArnOf(delivery.subscription);
  if (arn === undefined) return;
  const { group, deduplicationId } = delivery.notification;
  const message = {
    QueueUrl: queueUrl(arn),
    MessageBody: textOf(delivery),
    MessageAttributes: {
      RequestID: { DataType: 'String', StringValue: delivery.notification.messageId },
      ErrorCode: { DataType: 'String', StringValue: String(error.status) },
      ErrorMessage: { DataType: 'String', StringValue: error.message || error.code },
    },
    ...(arn.endsWith('.fifo') && {
      MessageGroupId: group ?? '',
      MessageDeduplicationId: deduplicationId ?? '',
    }),
  };
  const caller = { ...ownerOf(arn), journal: `${delivery.journal}#dead` };
  await services.call('sqs', 'SendMessage', message, caller).catch(() => undefined);
}
