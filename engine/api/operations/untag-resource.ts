import * as members from '../members';
import { operation } from '../operation';
import { list } from '../../service/shape';
import { getTaggable } from '../machines/tags';

export const untagResource = operation({
  name: 'UntagResource',
  input: { resourceArn: members.arn(), tagKeys: list(members.tagKey()) },

  async handle({ resourceArn, tagKeys }, call) {
    return call.turns(resourceArn, async () => {
      const resource = await getTaggable(resourceArn, call);
      const kept = Object.entries(resource.tags).filter(([key]) => !tagKeys.includes(key));
      await resource.replace(Object.fromEntries(kept));
      return {};
    });
  },
});
