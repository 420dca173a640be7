import { apiOf, type Api } from '../service/operation';
import type { ControlServices, Operation, OperationName } from './operation';
import { getClock } from './operations/get-clock';
import { setClock } from './operations/set-clock';
import { skipWait } from './operations/skip-wait';

const OPERATIONS = {
  GetClock: getClock,
  SetClock: setClock,
  SkipWait: skipWait,
} as const satisfies Record<OperationName, Operation>;

/** The control operations over their services. */
export function createControlApi(services: ControlServices): Api {
  return apiOf(OPERATIONS, (caller) => ({ ...services, caller }));
}
