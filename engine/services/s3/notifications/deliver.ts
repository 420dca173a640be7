import type { Owner } from '../../../base/arn';
import type { Json, JsonObject } from '../../../base/json';
import { toBase64 } from '../../../query/encoding/base64';
import { toUtf8 } from '../../../query/encoding/utf8';
import { ServiceError } from '../../../service/service-error';
import type { Deliver } from '../../base/courier';
import type { Services } from '../../base/services';

/** Word on its way to somebody who listens to a bucket. */
export type Notice =
  | {
      readonly kind: 'queue' | 'topic' | 'function';
      readonly arn: string;
      readonly text: string;
      readonly owner: Owner;
    }
  | { readonly kind: 'bus'; readonly entry: BusEntry; readonly owner: Owner };

export interface BusEntry {
  readonly time: number;
  readonly detailType: string;
  readonly resources: readonly string[];
  readonly detail: string;
}

interface Request {
  readonly service: string;
  readonly operation: string;
  readonly input: JsonObject;
}

/** Tells one listener. What its service refuses is lost, as on AWS; what it cannot do just then is tried again. */
export function deliverNotice(services: Services): Deliver {
  return async (body: Json, { id }) => {
    const notice = body as unknown as Notice;
    const { service, operation, input } = requestOf(notice);
    const owner = notice.kind === 'bus' ? notice.owner : ownerOf(notice.arn, notice.owner);
    try {
      await services.call(service, operation, input, { ...owner, journal: id });
    } catch (error) {
      if (!(error instanceof ServiceError) || error.status >= 500) throw error;
    }
    return { kind: 'done' };
  };
}

function requestOf(notice: Notice): Request {
  switch (notice.kind) {
    case 'queue': {
      const input = { QueueUrl: queueUrl(notice.arn), MessageBody: notice.text };
      return { service: 'sqs', operation: 'SendMessage', input };
    }
    case 'topic': {
      const input = { TopicArn: notice.arn, Message: notice.text, Subject: 'Amazon S3 Notification' };
      return { service: 'sns', operation: 'Publish', input };
    }
    case 'function': {
      const Payload = toBase64(toUtf8(notice.text));
      const input = { FunctionName: notice.arn, InvocationType: 'Event', Payload };
      return { service: 'lambda', operation: 'Invoke', input };
    }
    case 'bus': {
      const { time, detailType, resources, detail } = notice.entry;
      const entry = {
        Source: 'aws.s3',
        Time: time / 1000,
        DetailType: detailType,
        Resources: [...resources],
        Detail: detail,
      };
      return { service: 'eventbridge', operation: 'PutEvents', input: { Entries: [entry] } };
    }
  }
}

/** Who listens may live in another region than the bucket's caller. */
function ownerOf(arn: string, owner: Owner): Owner {
  const [, partition, , region, account] = arn.split(':');
  return {
    partition: partition || owner.partition,
    region: region || owner.region,
    account: account || owner.account,
  };
}

export function queueUrl(arn: string): string {
  const [, , , region = '', account = '', name = ''] = arn.split(':');
  return `https://sqs.${region}.amazonaws.com/${account}/${name}`;
}
