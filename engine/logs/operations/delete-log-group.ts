import { groupNotFound } from '../errors';
import { getGroup } from '../groups';
import * as members from '../members';
import { operation } from '../operation';

export const deleteLogGroup = operation({
  name: 'DeleteLogGroup',
  input: { logGroupName: members.groupName() },

  async handle({ logGroupName }, call) {
    const { arn } = await getGroup(logGroupName, call);
    if (!(await call.logs.deleteGroup(arn))) throw groupNotFound();
    return {};
  },
});
