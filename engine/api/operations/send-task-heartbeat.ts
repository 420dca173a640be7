import { assertDone } from '../activities/task-tokens';
import * as members from '../members';
import { operation } from '../operation';

export const sendTaskHeartbeat = operation({
  name: 'SendTaskHeartbeat',
  input: { taskToken: members.taskToken() },

  async handle({ taskToken }, { tasks }) {
    assertDone(await tasks.heartbeat(taskToken));
    return {};
  },
});
