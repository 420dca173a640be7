import type { LocalService, ServicePorts } from '../base/services';
import { transactionalApi } from '../base/transactional-api';
import { deliverNotice } from './notifications/deliver';
import { assertDestinations } from './notifications/destinations';
import { OPERATIONS } from './registry';

/** S3: buckets, their objects, and word of what happens to them. */
export function createS3(ports: ServicePorts): LocalService {
  const api = transactionalApi(OPERATIONS, ports);
  return {
    id: 's3',
    api: {
      async call(operation, body, caller) {
        if (operation === 'PutBucketNotificationConfiguration') {
          await assertDestinations(body, caller, ports.services);
        }
        return api.call(operation, body, caller);
      },
    },
    deliver: { 's3:notify': deliverNotice(ports.services) },
  };
}
