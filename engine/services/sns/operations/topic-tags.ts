import { list, struct, text } from '../../../service/shape';
import type { Call } from '../../base/services';
import { SnsError } from '../errors';
import { operation } from '../operation';
import { findTopic, parseTopicArn, putTopic, type Topic } from '../topics/topic';

export const tagResource = operation({
  name: 'TagResource',
  input: {
    ResourceArn: text({ min: 1, max: 1011 }),
    Tags: list(struct({ Key: text({ min: 1, max: 128 }), Value: text({ max: 256 }) })),
  },

  async handle({ ResourceArn, Tags }, call) {
    const topic = await getTagged(ResourceArn, call);
    const tags = Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value]));
    putTopic({ ...topic, tags: { ...topic.tags, ...tags } }, call);
    return {};
  },
});

export const untagResource = operation({
  name: 'UntagResource',
  input: { ResourceArn: text({ min: 1, max: 1011 }), TagKeys: list(text({ min: 1, max: 128 })) },

  async handle({ ResourceArn, TagKeys }, call) {
    const topic = await getTagged(ResourceArn, call);
    const left = Object.entries(topic.tags).filter(([key]) => !TagKeys.includes(key));
    putTopic({ ...topic, tags: Object.fromEntries(left) }, call);
    return {};
  },
});

export const listTagsForResource = operation({
  name: 'ListTagsForResource',
  input: { ResourceArn: text({ min: 1, max: 1011 }) },

  async handle({ ResourceArn }, call) {
    const { tags } = await getTagged(ResourceArn, call);
    return { Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) };
  },
});

async function getTagged(arn: string, call: Call): Promise<Topic> {
  const { owner, name } = parseTopicArn(arn, 'ResourceArn');
  const topic = await findTopic(owner, name, call);
  if (!topic) throw new SnsError('ResourceNotFoundException', 'Resource does not exist');
  return topic;
}
