import { shownPause } from '../breakpoints';
import { executionArn, running } from '../clocks';
import { operation } from '../operation';

/** Stops every frame of a running execution before the next state it enters. */
export const pause = operation({
  name: 'Pause',
  input: { executionArn: executionArn() },

  async handle({ executionArn: arn }, call) {
    return shownPause(arn, await running(arn, call, () => call.breakpoints.pause(arn)));
  },
});
