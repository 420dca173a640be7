import type { Clock } from '../host/ports';
import { tryAgain } from './states/persistent';
import type { TaskServices } from './task-services';

/** Services for tasks: no task fails because the store could not be written or read for a while, and nothing is done twice. */
export function persistentServices(services: TaskServices, clock: Clock): TaskServices {
  return {
    has: (service) => services.has(service),
    call: (...given) => tryAgain(clock, () => services.call(...given)),
  };
}
