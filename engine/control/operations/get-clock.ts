import { optional } from '../../service/shape';
import { executionArn, running, shownClock, shownPace } from '../clocks';
import { operation } from '../operation';

/** How time passes for an execution, or for those that are started from now on. */
export const getClock = operation({
  name: 'GetClock',
  input: { executionArn: optional(executionArn()) },

  async handle({ executionArn: arn }, call) {
    if (arn === undefined) return shownPace(call.clocks.pace);
    return shownClock(arn, await running(arn, call, () => call.clocks.read(arn)));
  },
});
