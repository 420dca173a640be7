import type { Owner } from '../../base/arn';
import type { Deliver } from '../base/courier';
import type { LocalService, ServicePorts } from '../base/services';
import { transactionalApi } from '../base/transactional-api';
import { deliver, drain } from './delivery/deliver';
import { writeToLog } from './delivery/delivery-log';
import { OPERATIONS } from './registry';
import { subscriptionsOf, type Subscription } from './subscriptions/subscription';
import { topicArn } from './topics/topic';

/** Simple Notification Service. */
export function createSns(ports: ServicePorts): LocalService {
  return {
    id: 'sns',
    api: transactionalApi(OPERATIONS, ports),
    deliver: {
      'sns:deliver': deliver(ports),
      'sns:drain': drain(ports),
      'sns:ask': ask(ports),
      'sns:text': sendText(ports),
    },
  };
}

/** Asks by e-mail whether the subscription is wanted. */
function ask(ports: ServicePorts): Deliver {
  return async (body) => {
    const { owner, subscription: key } = body as unknown as {
      readonly owner: Owner;
      readonly subscription: string;
    };
    const found = await ports.documents.get(subscriptionsOf(owner), key);
    const subscription = found?.value as unknown as Subscription | undefined;
    if (subscription?.token === undefined) return { kind: 'done' };
    const arn = topicArn(owner, subscription.topic);
    const text = `Subject: AWS Notification - Subscription Confirmation\n\nYou have chosen to subscribe to the topic:\n${arn}\n\nTo confirm this subscription: ConfirmSubscription with the Token ${subscription.token}`;
    await writeToLog({ owner, subscription, text }, ports);
    return { kind: 'done' };
  };
}

function sendText(ports: ServicePorts): Deliver {
  return async (body) => {
    const { owner, number, text } = body as unknown as {
      readonly owner: Owner;
      readonly number: string;
      readonly text: string;
    };
    const subscription = { topic: 'DirectPublishToPhoneNumber', endpoint: number, protocol: 'sms' } as const;
    await writeToLog({ owner, subscription, text }, ports);
    return { kind: 'done' };
  };
}
