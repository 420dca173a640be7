import type { Millis } from '../../base/time';
import type { Clock } from '../../host/ports';
import { isServiceError } from '../service-error';
import type { StepFunctions } from './step-functions';

const PAUSE: Millis = 1_000;
const TRIES_MAX = 300;

/** Step Functions for tasks: no task fails because the store could not be written or read for a while. */
export function persistent({ call, find, whenClosed }: StepFunctions, clock: Clock): StepFunctions {
  return {
    call: (...given) => tryAgain(clock, () => call(...given)),
    find: (executionArn) => tryAgain(clock, () => find(executionArn)),
    whenClosed: (executionArn) => tryAgain(clock, () => whenClosed(executionArn)),
  };
}

/** Does `work` until it answers, or gives an error of its service. */
export async function tryAgain<T>(clock: Clock, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (isServiceError(error) || tries >= TRIES_MAX) throw error;
      await new Promise<void>((resolve) => clock.schedule(clock.now() + PAUSE, resolve));
    }
  }
}
