import type { Owner } from '../../../base/arn';
import type { Json } from '../../../base/json';
import { ServiceError } from '../../../service/service-error';
import type { Deliver } from '../../base/courier';
import type { ServicePorts } from '../../base/services';
import type { Notification } from '../messages/notification';
import { subscriptionsOf, type Subscription } from '../subscriptions/subscription';
import { sendToDeadLetters } from './dead-letters';
import { ENDPOINTS } from './endpoints';

export interface Delivering {
  readonly owner: Owner;
  readonly notification: Notification;
}

/** Brings a message to a subscription. */
export function deliver(ports: ServicePorts): Deliver {
  return async (body, { id }) => {
    await bring(body, id, ports);
    return { kind: 'done' };
  };
}

/** Brings what waits for a subscription to it, one after the other. */
export function drain(ports: ServicePorts): Deliver {
  return async (body) => {
    const { pending } = body as { readonly pending: string };
    for (;;) {
      const { items } = await ports.documents.list(pending, { limit: 10 });
      if (items.length === 0) return { kind: 'done' };
      for (const { key, value } of items) {
        await bring(value, `${pending}#${key}`, ports);
        await ports.transact(async (tx) => tx.delete(pending, key));
      }
    }
  };
}

/** What an endpoint refuses is not tried again: AWS calls it a client-side error. */
async function bring(body: Json, journal: string, ports: ServicePorts): Promise<void> {
  const { owner, notification } = body as unknown as Delivering;
  const found = await ports.documents.get(subscriptionsOf(owner), notification.subscription);
  // Whoever has unsubscribed meanwhile wants it no more.
  if (!found) return;
  const subscription = found.value as unknown as Subscription;
  const delivery = { owner, notification, subscription, journal };
  try {
    await ENDPOINTS[subscription.protocol](delivery, ports);
  } catch (error) {
    if (!(error instanceof ServiceError) || error.status >= 500) throw error;
    await sendToDeadLetters(delivery, error, ports);
  }
}
