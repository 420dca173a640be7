import { list, struct, text } from '../../../service/shape';
import type { Call } from '../../base/services';
import { DEFAULT_BUS, getBus, putBus, readBus } from '../buses/bus';
import { EventsError } from '../errors';
import { arn, operation } from '../operation';
import { getRule, putRule } from '../rules/rule';

type Tags = Readonly<Record<string, string>>;

export const tagResource = operation({
  name: 'TagResource',
  input: {
    ResourceARN: arn(),
    Tags: list(struct({ Key: text({ min: 1, max: 128 }), Value: text({ max: 256 }) })),
  },

  async handle({ ResourceARN, Tags: given }, call) {
    const tagged = await getTagged(ResourceARN, call);
    tagged.keep({ ...tagged.tags, ...Object.fromEntries(given.map(({ Key, Value }) => [Key, Value])) });
    return {};
  },
});

export const untagResource = operation({
  name: 'UntagResource',
  input: { ResourceARN: arn(), TagKeys: list(text({ min: 1, max: 128 })) },

  async handle({ ResourceARN, TagKeys }, call) {
    const tagged = await getTagged(ResourceARN, call);
    tagged.keep(Object.fromEntries(Object.entries(tagged.tags).filter(([key]) => !TagKeys.includes(key))));
    return {};
  },
});

export const listTagsForResource = operation({
  name: 'ListTagsForResource',
  input: { ResourceARN: arn() },

  async handle({ ResourceARN }, call) {
    const { tags } = await getTagged(ResourceARN, call);
    return { Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) };
  },
});

interface Tagged {
  readonly tags: Tags;
  readonly keep: (tags: Tags) => void;
}

/** A rule or a bus. */
async function getTagged(resource: string, call: Call): Promise<Tagged> {
  if (resource.includes(':event-bus/')) {
    const named = readBus(resource, call.caller);
    const bus = await getBus(named, call);
    return { tags: bus.tags, keep: (tags) => putBus(named, { ...bus, tags }, call) };
  }
  const [, path] = /:rule\/(.+)$/.exec(resource) ?? [];
  if (path === undefined)
    throw new EventsError('ResourceNotFoundException', `Resource ${resource} does not exist.`);
  const at = path.lastIndexOf('/');
  const named = readBus(at < 0 ? DEFAULT_BUS : path.slice(0, at), call.caller);
  const rule = await getRule(named, path.slice(at + 1), call);
  return { tags: rule.tags, keep: (tags) => putRule(named, { ...rule, tags }, call) };
}
