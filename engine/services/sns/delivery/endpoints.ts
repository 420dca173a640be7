import type { Owner } from '../../../base/arn';
import type { JsonObject } from '../../../base/json';
import { toBase64 } from '../../../query/encoding/base64';
import { toUtf8 } from '../../../query/encoding/utf8';
import type { Caller } from '../../../service/operation';
import type { ServicePorts } from '../../base/services';
import { notificationEvent, notificationText, type Notification } from '../messages/notification';
import { subscriptionArn, type Protocol, type Subscription } from '../subscriptions/subscription';
import { isRaw } from '../subscriptions/subscription-attributes';
import { writeToLog } from './delivery-log';

/** One message for one subscription. */
export interface Delivery {
  readonly owner: Owner;
  readonly notification: Notification;
  readonly subscription: Subscription;
  /** Makes sure that it is delivered once. */
  readonly journal: string;
}

type Endpoint = (delivery: Delivery, ports: ServicePorts) => Promise<unknown>;

export const ENDPOINTS: Readonly<Record<Protocol, Endpoint>> = {
  sqs: toQueue,
  lambda: toFunction,
  email: (delivery, ports) => writeToLog({ ...delivery, text: emailOf(delivery) }, ports),
  'email-json': (delivery, ports) => writeToLog({ ...delivery, text: textOf(delivery) }, ports),
  sms: (delivery, ports) => writeToLog({ ...delivery, text: delivery.notification.text }, ports),
};

export function addressed({ owner, subscription }: Delivery) {
  return { owner, subscriptionArn: subscriptionArn(owner, subscription) };
}

export function textOf(delivery: Delivery): string {
  return notificationText(delivery.notification, addressed(delivery));
}

function emailOf({ notification: { subject = 'AWS Notification Message', text } }: Delivery): string {
  return `Subject: ${subject}\n\n${text}`;
}

async function toQueue(delivery: Delivery, { services }: ServicePorts): Promise<void> {
  const { subscription, notification, journal } = delivery;
  const { group, deduplicationId } = notification;
  const message: JsonObject = isRaw(subscription)
    ? { MessageBody: notification.text, MessageAttributes: notification.attributes as unknown as JsonObject }
    : { MessageBody: textOf(delivery) };
  const isFifo = subscription.endpoint.endsWith('.fifo');
  await services.call(
    'sqs',
    'SendMessage',
    {
      QueueUrl: queueUrl(subscription.endpoint),
      ...message,
      ...(group !== undefined && { MessageGroupId: group }),
      ...(isFifo && deduplicationId !== undefined && { MessageDeduplicationId: deduplicationId }),
    },
    { ...ownerOf(subscription.endpoint), journal },
  );
}

async function toFunction(delivery: Delivery, { services }: ServicePorts): Promise<void> {
  const { subscription, notification, journal } = delivery;
  const event = JSON.stringify(notificationEvent(notification, addressed(delivery)));
  await services.call(
    'lambda',
    'Invoke',
    { FunctionName: subscription.endpoint, InvocationType: 'Event', Payload: toBase64(toUtf8(event)) },
    { ...ownerOf(subscription.endpoint), journal },
  );
}

export function queueUrl(arn: string): string {
  const [, , , region, account, name] = arn.split(':');
  return `https://sqs.${region}.amazonaws.com/${account}/${name}`;
}

export function ownerOf(arn: string): Owner & Pick<Caller, 'journal'> {
  const [, partition = '', , region = '', account = ''] = arn.split(':');
  return { partition, region, account };
}
