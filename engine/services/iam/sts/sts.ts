import type { LocalService, ServicePorts } from '../../base/services';
import { transactionalApi } from '../../base/transactional-api';
import { stsOperations } from './operations';

/** Security Token Service: who one is, and roles taken on for a while. */
export function createSts(ports: ServicePorts): LocalService {
  return { id: 'sts', api: transactionalApi(stsOperations(ports.services), ports) };
}
