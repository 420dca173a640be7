import { shownPause } from '../breakpoints';
import { executionArn, running } from '../clocks';
import { operation } from '../operation';

/** Where a running execution stops, and what it is stopped at. */
export const getPause = operation({
  name: 'GetPause',
  input: { executionArn: executionArn() },

  async handle({ executionArn: arn }, call) {
    return shownPause(arn, await running(arn, call, () => call.breakpoints.read(arn)));
  },
});
