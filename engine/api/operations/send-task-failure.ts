import { assertDone } from '../activities/task-tokens';
import * as members from '../members';
import { operation } from '../operation';
import { optional } from '../../service/shape';

export const sendTaskFailure = operation({
  name: 'SendTaskFailure',
  input: {
    taskToken: members.taskToken(),
    error: optional(members.sensitiveError()),
    cause: optional(members.sensitiveCause()),
  },

  async handle({ taskToken, ...reason }, { tasks }) {
    assertDone(await tasks.fail(taskToken, reason));
    return {};
  },
});
