import * as members from '../members';
import { operation } from '../operation';
import { getTaggable, withTags } from '../machines/tags';

export const tagResource = operation({
  name: 'TagResource',
  input: { resourceArn: members.arn(), tags: members.tags() },

  async handle({ resourceArn, tags }, call) {
    return call.turns(resourceArn, async () => {
      const resource = await getTaggable(resourceArn, call);
      await resource.replace(withTags(resource.tags, tags, resourceArn));
      return {};
    });
  },
});
