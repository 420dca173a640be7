import { streamNotFound } from '../errors';
import { getGroup } from '../groups';
import * as members from '../members';
import { operation } from '../operation';

export const deleteLogStream = operation({
  name: 'DeleteLogStream',
  input: { logGroupName: members.groupName(), logStreamName: members.streamName() },

  async handle({ logGroupName, logStreamName }, call) {
    const { arn } = await getGroup(logGroupName, call);
    if (!(await call.logs.deleteStream(arn, logStreamName))) throw streamNotFound();
    return {};
  },
});
