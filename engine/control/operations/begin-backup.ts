import { ControlError } from '../errors';
import { maintenanceOf } from '../maintenance';
import { operation } from '../operation';

/** Keeps the database's file as it is, so that another process may copy it, until EndBackup or for a minute. */
export const beginBackup = operation({
  name: 'BeginBackup',
  input: {},

  async handle(_, call) {
    const maintenance = maintenanceOf(call);
    if (maintenance.beginBackup()) return { data: maintenance.data };
    throw new ControlError('BackupNotPossible', 'Another backup is being made: try again when it is done');
  },
});
