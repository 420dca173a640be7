import { logGroupArn } from '../../base/log-arn';
import { alreadyExists, invalidParameter } from '../errors';
import * as members from '../members';
import { operation } from '../operation';
import { givenTags, withTags } from '../tags';
import { optional } from '../../service/shape';

export const createLogGroup = operation({
  name: 'CreateLogGroup',
  input: { logGroupName: members.groupName(), tags: optional(givenTags()) },

  async handle({ logGroupName: name, tags }, { caller, clock, logs }) {
    if (/^aws\//i.test(name)) throw invalidParameter('Log groups starting with AWS/ are reserved for AWS.');
    const tagged = tags === undefined ? {} : { tags: withTags(undefined, tags) };
    const group = { arn: logGroupArn(caller, name), name, creationTime: clock.now(), ...tagged };
    if (!(await logs.createGroup(group))) throw alreadyExists('group');
    return {};
  },
});
