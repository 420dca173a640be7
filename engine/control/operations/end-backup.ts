import { held, maintenanceOf } from '../maintenance';
import { operation } from '../operation';

/** Lets go of the file. An error when it was let go of before: the copy is worth nothing then. */
export const endBackup = operation({
  name: 'EndBackup',
  input: {},

  async handle(_, call) {
    return held(maintenanceOf(call).endBackup());
  },
});
