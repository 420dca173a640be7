import type { Json, JsonObject } from '../../../base/json';
import type { Millis } from '../../../base/time';
import type { FunctionResult } from '../../../host/functions';
import { toBase64 } from '../../../query/encoding/base64';
import { toUtf8 } from '../../../query/encoding/utf8';
import type { Caller } from '../../../service/operation';
import type { ServicePorts } from '../../base/services';
import type { EventInvokeConfig, FunctionVersion } from '../records/functions';
import { functionArn, type FunctionReference } from '../records/reference';
import type { Later } from './later';

interface End {
  readonly later: Later;
  readonly where: FunctionReference;
  readonly version: FunctionVersion;
  readonly outcome: FunctionResult['outcome'];
  readonly config: EventInvokeConfig | undefined;
  readonly now: Millis;
}

/** Tells those who were to hear of it how an invocation ended that nobody waited for. */
export async function reportEnd(ports: Pick<ServicePorts, 'services'>, end: End): Promise<void> {
  const { outcome, config, version, where, later } = end;
  const { partition, region, account } = where;
  const caller = { partition, region, account };
  const destination = outcome.kind === 'failed' ? config?.onFailure : config?.onSuccess;
  if (destination) {
    const told = { subject: outcome.kind === 'failed' ? 'Failure' : 'Success', body: record(end) };
    await send(ports, destination, told, { ...caller, journal: `${later.id}#destination` });
  }
  if (outcome.kind === 'failed' && version.deadLetterArn) {
    await deadLetter(ports, version.deadLetterArn, end, { ...caller, journal: `${later.id}#dead-letter` });
  }
}

function record({ later, where, version, outcome, now }: End): JsonObject {
  const hasFailed = outcome.kind === 'failed';
  return {
    version: '1.0',
    timestamp: new Date(now).toISOString(),
    requestContext: {
      requestId: later.id,
      functionArn: functionArn(where, where.qualifier ?? '$LATEST'),
      condition: hasFailed ? 'RetriesExhausted' : 'Success',
      approximateInvokeCount: later.begun,
    },
    requestPayload: JSON.parse(later.event) as Json,
    responseContext: {
      statusCode: 200,
      executedVersion: version.version,
      ...(hasFailed && { functionError: 'Unhandled' }),
    },
    responsePayload: JSON.parse(outcome.payload) as Json,
  };
}

interface Told {
  readonly subject: string;
  readonly body: JsonObject;
}

/** What cannot be told is lost, as on AWS, where only a metric shows it. */
async function send(
  { services }: Pick<ServicePorts, 'services'>,
  arn: string,
  { subject, body }: Told,
  caller: Caller,
): Promise<void> {
  const text = JSON.stringify(body);
  const calls: Readonly<Record<string, readonly [string, string, JsonObject]>> = {
    sqs: ['sqs', 'SendMessage', { QueueUrl: queueUrl(arn), MessageBody: text }],
    sns: ['sns', 'Publish', { TopicArn: arn, Message: text }],
    lambda: [
      'lambda',
      'Invoke',
      { FunctionName: arn, InvocationType: 'Event', Payload: toBase64(toUtf8(text)) },
    ],
    events: [
      'eventbridge',
      'PutEvents',
      {
        Entries: [
          {
            Source: 'lambda',
            DetailType: `Lambda Function Invocation Result - ${subject}`,
            Detail: text,
            EventBusName: arn,
            Resources: [arn, String((body.requestContext as JsonObject).functionArn)],
          },
        ],
      },
    ],
  };
  const call = calls[arn.split(':')[2] ?? ''];
  if (call) await services.call(...call, caller).catch(() => undefined);
}

async function deadLetter(
  { services }: Pick<ServicePorts, 'services'>,
  arn: string,
  { later, outcome }: End,
  caller: Caller,
): Promise<void> {
  const { errorMessage = '' } = JSON.parse(outcome.payload) as { readonly errorMessage?: string };
  const attribute = (type: 'Number' | 'String', value: string) => ({ DataType: type, StringValue: value });
  const MessageAttributes = {
    RequestID: attribute('String', later.id),
    ErrorCode: attribute('Number', '200'),
    ...(errorMessage && { ErrorMessage: attribute('String', errorMessage.slice(0, 1024)) }),
  };
  const call: readonly [string, string, JsonObject] =
    arn.split(':')[2] === 'sns'
      ? ['sns', 'Publish', { TopicArn: arn, Message: later.event, MessageAttributes }]
      : ['sqs', 'SendMessage', { QueueUrl: queueUrl(arn), MessageBody: later.event, MessageAttributes }];
  await services.call(...call, caller).catch(() => undefined);
}

/** SQS reads account and name off the end of a queue's URL. */
export function queueUrl(arn: string): string {
  const [, , , region = '', account = '', name = ''] = arn.split(':');
  return `https://sqs.${region}.amazonaws.com/${account}/${name}`;
}
