import { list, map, optional, text } from '../../../../service/shape';
import { missing } from '../../errors';
import { operation } from '../../operation';
import { getQueue, putQueue } from '../../queues/queue';

export const tagQueue = operation({
  name: 'TagQueue',
  input: { QueueUrl: optional(text()), Tags: optional(map(text())) },

  async handle({ QueueUrl, Tags }, call) {
    const queue = await getQueue(QueueUrl, call);
    if (!Tags) throw missing('Tags');
    putQueue({ ...queue, tags: { ...queue.tags, ...Tags } }, call);
    return {};
  },
});

export const untagQueue = operation({
  name: 'UntagQueue',
  input: { QueueUrl: optional(text()), TagKeys: optional(list(text())) },

  async handle({ QueueUrl, TagKeys }, call) {
    const queue = await getQueue(QueueUrl, call);
    if (!TagKeys) throw missing('TagKeys');
    const left = Object.entries(queue.tags).filter(([key]) => !TagKeys.includes(key));
    putQueue({ ...queue, tags: Object.fromEntries(left) }, call);
    return {};
  },
});

export const listQueueTags = operation({
  name: 'ListQueueTags',
  input: { QueueUrl: optional(text()) },

  async handle({ QueueUrl }, call) {
    const { tags } = await getQueue(QueueUrl, call);
    return { Tags: Object.keys(tags).length === 0 ? undefined : tags };
  },
});
