import type { Owner } from '../../base/arn';
import type { Millis } from '../../base/time';
import type { Deliver } from '../base/courier';
import type { LocalService, ServicePorts } from '../base/services';
import { transactionalApi } from '../base/transactional-api';
import { moveMessages } from './moves/move-messages';
import { OPERATIONS } from './registry';
import { withLongPolling } from './waiting/long-polling';

const SECOND: Millis = 1_000;

/** Simple Queue Service. */
export function createSqs(ports: ServicePorts): LocalService {
  const api = withLongPolling(transactionalApi(OPERATIONS, ports), ports.clock);
  return { id: 'sqs', api, endPolls: () => api.endPolls(), deliver: { 'sqs:move': move(ports) } };
}

/** A redrive goes on every second until the dead-letter queue is empty. */
function move({ transact, clock, ids }: ServicePorts): Deliver {
  return async (body) => {
    const { owner, key } = body as unknown as Moving;
    const isMore = await transact((tx) =>
      moveMessages(owner, key, { tx, caller: owner, now: clock.now(), uuid: () => ids.uuid() }),
    );
    return isMore ? { kind: 'again', at: clock.now() + SECOND, body } : { kind: 'done' };
  };
}

interface Moving {
  readonly owner: Owner;
  readonly key: string;
}
