import { forEachDocument } from '../documents';
import type { Call } from '../../base/services';
import { numberOf } from './attributes';
import type { Place } from '../messages/message';
import { collectionOf, type Queue } from './queue';

/** How many messages wait, are being worked on, and are still to come. */
export interface Counts {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

export async function countMessages(queue: Queue, { tx, now }: Call): Promise<Counts> {
  const counts = { visible: 0, inFlight: 0, delayed: 0 };
  const keptSince = now - numberOf(queue, 'MessageRetentionPeriod') * 1000;
  await forEachDocument<Place>(tx, collectionOf(queue, 'order'), ({ value }) => {
    if (value.sentAt < keptSince) return;
    if (value.visibleAt <= now) counts.visible++;
    else if (value.isTaken) counts.inFlight++;
    else counts.delayed++;
  });
  return counts;
}
