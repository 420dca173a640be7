import { assertMachine, stateMachineArn } from '../machines';
import { operation } from '../operation';

/** Where executions of a machine stop that are started from now on. */
export const getBreakpoints = operation({
  name: 'GetBreakpoints',
  input: { stateMachineArn: stateMachineArn() },

  async handle({ stateMachineArn: arn }, call) {
    await assertMachine(arn, call);
    return { stateMachineArn: arn, breakpoints: call.breakpoints.ofMachine(arn) };
  },
});
