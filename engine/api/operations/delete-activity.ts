import { ownActivityArn } from '../activities/activities';
import * as members from '../members';
import { operation } from '../operation';

export const deleteActivity = operation({
  name: 'DeleteActivity',
  input: { activityArn: members.arn() },

  async handle({ activityArn }, call) {
    const arn = ownActivityArn(activityArn, call);
    // Deleting one that is not there succeeds (recorded).
    if (arn !== undefined) await call.store.activities.delete(arn);
    return {};
  },
});
