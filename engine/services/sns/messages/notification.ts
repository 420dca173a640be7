import type { Owner } from '../../../base/arn';
import type { JsonObject } from '../../../base/json';
import type { Millis } from '../../../base/time';
import type { MessageAttributes } from './message-attributes';

/** A message on its way to one subscription. */
export interface Notification {
  readonly topic: string;
  readonly subscription: string;
  readonly messageId: string;
  /** As it is for the protocol of the subscription. */
  readonly text: string;
  readonly subject?: string;
  readonly attributes: MessageAttributes;
  readonly at: Millis;
  readonly sequence?: string;
  readonly group?: string;
  readonly deduplicationId?: string;
}

interface Addressed {
  readonly owner: Owner;
  readonly subscriptionArn: string;
}

/** What a queue or an address gets, member by member. */
function envelope(notification: Notification, { owner, subscriptionArn }: Addressed): JsonObject {
  const { messageId, topic, text, subject, at, sequence, attributes } = notification;
  const host = `https://sns.${owner.region}.amazonaws.com`;
  return {
    Type: 'Notification',
    MessageId: messageId,
    ...(sequence !== undefined && { SequenceNumber: sequence }),
    TopicArn: topic,
    ...(subject !== undefined && { Subject: subject }),
    Message: text,
    Timestamp: new Date(at).toISOString(),
    // NOTE: there is no certificate behind these: a signature of the engine proves nothing.
    ...(sequence === undefined && {
      SignatureVersion: '1',
      Signature: 'EXAMPLE',
      SigningCertURL: `${host}/SimpleNotificationService-0000000000000000000000.pem`,
    }),
    UnsubscribeURL: `${host}/?Action=Unsubscribe&SubscriptionArn=${subscriptionArn}`,
    ...(Object.keys(attributes).length > 0 && { MessageAttributes: shownAttributes(attributes) }),
  };
}

function shownAttributes(attributes: MessageAttributes): JsonObject {
  const entries = Object.entries(attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
    name,
    { Type: DataType, Value: BinaryValue ?? StringValue ?? '' },
  ]);
  return Object.fromEntries(entries) as JsonObject;
}

/** The envelope as SNS writes it, with a blank before the colon. */
export function notificationText(notification: Notification, addressed: Addressed): string {
  const lines = Object.entries(envelope(notification, addressed)).map(
    ([name, value]) => `  ${JSON.stringify(name)} : ${shownValue(value)}`,
  );
  return `{\n${lines.join(',\n')}\n}`;
}

function shownValue(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const lines = Object.entries(value).map(
    ([name, attribute]) => `    ${JSON.stringify(name)} : ${JSON.stringify(attribute)}`,
  );
  return `{\n${lines.join(',\n')}\n  }`;
}

/** The event a function gets. */
export function notificationEvent(notification: Notification, addressed: Addressed): JsonObject {
  const { SigningCertURL, UnsubscribeURL, MessageAttributes, ...members } = envelope(notification, addressed);
  return {
    Records: [
      {
        EventSource: 'aws:sns',
        EventVersion: '1.0',
        EventSubscriptionArn: addressed.subscriptionArn,
        Sns: {
          ...members,
          Subject: notification.subject ?? null,
          SigningCertUrl: SigningCertURL ?? '',
          UnsubscribeUrl: UnsubscribeURL!,
          MessageAttributes: MessageAttributes ?? {},
        },
      },
    ],
  };
}
