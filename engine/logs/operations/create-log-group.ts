import { logGroupArn } from '../../base/log-arn';
import { alreadyExists, invalidParameter } from '../errors';
import * as members from '../members';
import { operation } from '../operation';

export const createLogGroup = operation({
  name: 'CreateLogGroup',
  input: { logGroupName: members.groupName() },

  async handle({ logGroupName: name }, { caller, clock, logs }) {
    if (/^aws\//i.test(name)) throw invalidParameter('Log groups starting with AWS/ are reserved for AWS.');
    const group = { arn: logGroupArn(caller, name), name, creationTime: clock.now() };
    if (!(await logs.createGroup(group))) throw alreadyExists('group');
    return {};
  },
});
