import { flag } from '../../service/shape';
import { operation } from '../operation';

/** Whether the account is strict about what roles may do. */
export const getAccess = operation({
  name: 'GetAccess',
  input: {},

  async handle(_, { access, caller }) {
    return { strict: await access.isStrict(caller.account) };
  },
});

/** From now on the calls of Tasks are judged by the policies of their role, or are not. */
export const setAccess = operation({
  name: 'SetAccess',
  input: { strict: flag() },

  async handle({ strict }, { access, caller }) {
    await access.setStrict(caller.account, strict);
    return { strict };
  },
});
