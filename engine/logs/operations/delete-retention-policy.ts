import { groupNotFound } from '../errors';
import { getGroup } from '../groups';
import * as members from '../members';
import { operation } from '../operation';

export const deleteRetentionPolicy = operation({
  name: 'DeleteRetentionPolicy',
  input: { logGroupName: members.groupName() },

  async handle({ logGroupName }, call) {
    const { arn, name, creationTime } = await getGroup(logGroupName, call);
    if (!(await call.logs.updateGroup({ arn, name, creationTime }, call.clock.now()))) throw groupNotFound();
    return {};
  },
});
