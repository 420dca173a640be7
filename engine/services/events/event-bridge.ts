import type { LocalService, ServicePorts } from '../base/services';
import { transactionalApi } from '../base/transactional-api';
import { OPERATIONS } from './registry';
import { tick } from './schedules/tick';
import { deliverEvent } from './targets/deliver-event';

/** EventBridge: buses, rules and their targets. */
export function createEventBridge(ports: ServicePorts): LocalService {
  return {
    id: 'eventbridge',
    api: transactionalApi(OPERATIONS, ports),
    deliver: { 'events:target': deliverEvent(ports), 'events:tick': tick(ports) },
  };
}
