import { groupNotFound } from '../errors';
import { getGroup } from '../groups';
import * as members from '../members';
import { operation } from '../operation';
import { retentionInDays } from '../retention';

export const putRetentionPolicy = operation({
  name: 'PutRetentionPolicy',
  input: { logGroupName: members.groupName(), retentionInDays: retentionInDays() },

  async handle({ logGroupName, retentionInDays }, call) {
    const group = await getGroup(logGroupName, call);
    if (!(await call.logs.updateGroup({ ...group, retentionInDays }, call.clock.now())))
      throw groupNotFound();
    return {};
  },
});
