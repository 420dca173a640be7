import * as members from '../members';
import { operation } from '../operation';
import { list } from '../../service/shape';
import { getTaggable } from '../machines/state-machines';

export const untagResource = operation({
  name: 'UntagResource',
  input: { resourceArn: members.arn(), tagKeys: list(members.tagKey()) },

  async handle({ resourceArn, tagKeys }, call) {
    return call.turns(resourceArn, async () => {
      const machine = await getTaggable(resourceArn, call);
      const kept = Object.entries(machine.tags).filter(([key]) => !tagKeys.includes(key));
      await call.store.stateMachines.update({ ...machine, tags: Object.fromEntries(kept) });
      return {};
    });
  },
});
