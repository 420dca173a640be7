import { maintenanceOf } from '../maintenance';
import { operation } from '../operation';

/** Goes on with the database that `npm run restore` has prepared in the data folder. Nothing that was there is deleted. */
export const restore = operation({
  name: 'Restore',
  input: {},

  async handle(_, call) {
    const { running, before } = await maintenanceOf(call).restore();
    return { running, before };
  },
});
