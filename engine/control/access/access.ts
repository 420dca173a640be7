import { flag, optional, text } from '../../service/shape';
import { operation } from '../operation';

/** Whether the account is strict about what roles may do, or about what the role of one machine may. */
export const getAccess = operation({
  name: 'GetAccess',
  input: { stateMachineArn: optional(text()) },

  async handle({ stateMachineArn }, { access, caller }) {
    return { strict: await access.isStrict(caller.account, stateMachineArn) };
  },
});

/** From now on the calls of Tasks are judged by the policies of their role, or are not. */
export const setAccess = operation({
  name: 'SetAccess',
  input: { strict: flag(), stateMachineArn: optional(text()) },

  async handle({ strict, stateMachineArn }, { access, caller }) {
    await access.setStrict(caller.account, strict, stateMachineArn);
    return { strict };
  },
});
