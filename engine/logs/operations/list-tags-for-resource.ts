import { operation } from '../operation';
import { getTagged, resourceArn } from '../tags';

export const listTagsForResource = operation({
  name: 'ListTagsForResource',
  input: { resourceArn: resourceArn() },

  async handle({ resourceArn: arn }, call) {
    return { tags: (await getTagged(arn, call)).tags ?? {} };
  },
});
