import type { Owner } from '../../../base/arn';
import { own } from '../../../base/json';
import { ServiceError } from '../../../service/service-error';
import type { Deliver } from '../../base/courier';
import type { ServicePorts } from '../../base/services';
import type { Sending } from '../rules/send-event';
import { kindOf, objectOf, textOf } from './target';
import { targetInput } from './target-input';
import { ownerOf, queueUrl, TARGETS } from './targets';

/** Brings an event to a target. What the target refuses goes to its dead-letter queue, if it has one. */
export function deliverEvent(ports: ServicePorts): Deliver {
  return async (body, { id: journal }) => {
    const sending = body as unknown as Sending;
    const arn = textOf(sending.target, 'Arn') ?? '';
    const kind = kindOf(arn);
    if (!kind) return { kind: 'done' };
    const delivery = {
      ...sending,
      arn,
      input: targetInput(sending),
      caller: { ...ownerOf(kind === 'sdk' ? sending.rule.arn : arn), journal },
    };
    try {
      await TARGETS[kind](delivery, ports);
    } catch (error) {
      if (!(error instanceof ServiceError) || error.status >= 500) throw error;
      await sendToDeadLetters(delivery, error, ports);
    }
    return { kind: 'done' };
  };
}

interface Dead extends Sending {
  readonly arn: string;
  readonly input: string;
  readonly caller: Owner & { readonly journal: string };
}

async function sendToDeadLetters(
  { rule, target, arn, event, caller }: Dead,
  error: ServiceError,
  { services }: ServicePorts,
): Promise<void> {
  const queue = textOf(objectOf(target, 'DeadLetterConfig'), 'Arn');
  if (queue === undefined) return;
  const text = (StringValue: string) => ({ DataType: 'String', StringValue });
  const message = {
    QueueUrl: queueUrl(queue),
    MessageBody: JSON.stringify(event),
    MessageAttributes: {
      RULE_ARN: text(rule.arn),
      TARGET_ARN: text(arn),
      ERROR_CODE: text(error.code),
      ERROR_MESSAGE: text(error.message || error.code),
      RETRY_ATTEMPTS: { DataType: 'Number', StringValue: '0' },
      EVENT_ID: text(String(own(event, 'id'))),
    },
  };
  const to = { ...ownerOf(queue), journal: `${caller.journal}#dead` };
  await services.call('sqs', 'SendMessage', message, to).catch(() => undefined);
}
