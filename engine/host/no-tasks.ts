import type { TaskDoor } from './ports';

/** A door without tasks behind it: no token is good, and a poll ends empty. */
export const noTasks: TaskDoor = {
  succeed: async () => 'invalid',
  fail: async () => 'invalid',
  heartbeat: async () => 'invalid',
  async poll({ until }) {
    await until;
    return undefined;
  },
};
