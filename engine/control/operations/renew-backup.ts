import { held, maintenanceOf } from '../maintenance';
import { operation } from '../operation';

/** Keeps the file as it is for another minute. */
export const renewBackup = operation({
  name: 'RenewBackup',
  input: {},

  async handle(_, call) {
    return held(maintenanceOf(call).renewBackup());
  },
});
