import { groupNotFound } from '../errors';
import { operation } from '../operation';
import { getTagged, givenTags, resourceArn, withTags } from '../tags';

export const tagResource = operation({
  name: 'TagResource',
  input: { resourceArn: resourceArn(), tags: givenTags() },

  async handle({ resourceArn: arn, tags }, call) {
    const group = await getTagged(arn, call);
    const tagged = { ...group, tags: withTags(group.tags, tags) };
    if (!(await call.logs.updateGroup(tagged, call.clock.now()))) throw groupNotFound();
    return {};
  },
});
