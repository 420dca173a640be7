import { optional } from '../../service/shape';
import { breakpoints, shownPause, soundBreakpoints } from '../breakpoints';
import { executionArn, running } from '../clocks';
import { ControlError } from '../errors';
import { assertMachine, stateMachineArn } from '../machines';
import { operation } from '../operation';

/** Says where an execution stops, or those of a machine that are started from now on. */
export const setBreakpoints = operation({
  name: 'SetBreakpoints',
  input: {
    stateMachineArn: optional(stateMachineArn()),
    executionArn: optional(executionArn()),
    breakpoints: breakpoints(),
  },

  async handle({ stateMachineArn: machine, executionArn: arn, breakpoints: wanted }, call) {
    if ((machine === undefined) === (arn === undefined))
      throw new ControlError('ValidationException', 'Either stateMachineArn or executionArn must be given');
    const sound = await soundBreakpoints(wanted, call);
    if (arn !== undefined)
      return shownPause(arn, await running(arn, call, () => call.breakpoints.set(arn, sound)));
    await assertMachine(machine!, call);
    call.breakpoints.setOfMachine(machine!, sound);
    return { stateMachineArn: machine, breakpoints: sound };
  },
});
