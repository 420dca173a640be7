import { alreadyExists, groupNotFound } from '../errors';
import { getGroup } from '../groups';
import * as members from '../members';
import { operation } from '../operation';

export const createLogStream = operation({
  name: 'CreateLogStream',
  input: { logGroupName: members.groupName(), logStreamName: members.streamName() },

  async handle({ logGroupName, logStreamName: name }, call) {
    const { arn: groupArn } = await getGroup(logGroupName, call);
    switch (await call.logs.createStream({ groupArn, name, creationTime: call.clock.now() })) {
      case 'created':
        return {};
      case 'taken':
        throw alreadyExists('stream');
      case 'no group':
        throw groupNotFound();
    }
  },
});
