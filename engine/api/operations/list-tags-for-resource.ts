import * as members from '../members';
import { operation } from '../operation';
import { getTaggable } from '../machines/tags';

export const listTagsForResource = operation({
  name: 'ListTagsForResource',
  input: { resourceArn: members.arn() },

  async handle({ resourceArn }, call) {
    const { tags } = await getTaggable(resourceArn, call);
    return { tags: Object.entries(tags).map(([key, value]) => ({ key, value })) };
  },
});
