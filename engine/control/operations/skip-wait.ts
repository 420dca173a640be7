import { executionArn, running } from '../clocks';
import { ControlError } from '../errors';
import { operation } from '../operation';

/** Moves the clock of an execution on to its next timer, once: the end of a wait, a retry, a time limit. */
export const skipWait = operation({
  name: 'SkipWait',
  input: { executionArn: executionArn() },

  async handle({ executionArn: arn }, call) {
    const skipped = await running(arn, call, () => call.clocks.skip(arn));
    if (skipped === 'nowhere')
      throw new ControlError('NothingToSkip', `The execution waits for no time to come: '${arn}'`);
    return { executionArn: arn, skippedSeconds: skipped / 1000 };
  },
});
