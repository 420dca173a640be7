import { groupNotFound } from '../errors';
import { operation } from '../operation';
import { getTagged, resourceArn, tagKeys } from '../tags';

export const untagResource = operation({
  name: 'UntagResource',
  input: { resourceArn: resourceArn(), tagKeys: tagKeys() },

  async handle({ resourceArn: arn, tagKeys: keys }, call) {
    const group = await getTagged(arn, call);
    const tags = Object.fromEntries(Object.entries(group.tags ?? {}).filter(([key]) => !keys.includes(key)));
    if (!(await call.logs.updateGroup({ ...group, tags }, call.clock.now()))) throw groupNotFound();
    return {};
  },
});
