import { isObject, own, type Json, type JsonObject } from '../../../base/json';

export interface SqsMessage {
  readonly MessageId: string;
  readonly ReceiptHandle: string;
  readonly Body: string;
  readonly MD5OfBody: string;
  readonly Attributes?: Readonly<Record<string, string>>;
  readonly MessageAttributes?: Readonly<
    Record<
      string,
      { readonly DataType: string; readonly StringValue?: string; readonly BinaryValue?: string }
    >
  >;
}

/** The event that a function gets of a batch of messages. */
export function sqsEvent(messages: readonly SqsMessage[], sourceArn: string): JsonObject {
  return { Records: messages.map((message) => record(message, sourceArn)) };
}

function record(message: SqsMessage, sourceArn: string): JsonObject {
  const attributes = Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
    name,
    {
      ...(value.StringValue !== undefined && { stringValue: value.StringValue }),
      ...(value.BinaryValue !== undefined && { binaryValue: value.BinaryValue }),
      stringListValues: [],
      binaryListValues: [],
      dataType: value.DataType,
    },
  ]);
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: { ...message.Attributes },
    messageAttributes: Object.fromEntries(attributes) as JsonObject,
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: sourceArn,
    awsRegion: sourceArn.split(':')[3] ?? '',
  };
}

/** The messages that a function says it could not do: all, when it names one that was not there. */
export function failedIds(answer: Json, messages: readonly SqsMessage[]): ReadonlySet<string> {
  const all = new Set(messages.map(({ MessageId }) => MessageId));
  const failures = isObject(answer) ? (own(answer, 'batchItemFailures') ?? []) : [];
  if (!Array.isArray(failures)) return all;
  const ids = failures.map((failure) => (isObject(failure) ? own(failure, 'itemIdentifier') : undefined));
  return ids.every((id) => typeof id === 'string' && all.has(id)) ? new Set(ids as string[]) : all;
}
