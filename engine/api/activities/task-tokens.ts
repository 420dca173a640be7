import type { TokenOutcome } from '../../host/ports';
import { ApiError, invalidToken } from '../errors';

/** What a worker is told of its token. */
export function assertDone(outcome: TokenOutcome): void {
  switch (outcome) {
    case 'done':
      return;
    case 'invalid':
      throw invalidToken();
    case 'does-not-exist':
      throw new ApiError('TaskDoesNotExist', "Task Does Not Exist: 'Task does not exist'");
    case 'timed-out':
      throw new ApiError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
  }
}
