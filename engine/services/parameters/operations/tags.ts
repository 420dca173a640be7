import { list, oneOf, text } from '../../../service/shape';
import type { Call } from '../../base/services';
import { ParametersError } from '../errors';
import * as members from '../members';
import { operation } from '../operation';
import { collectionOf, findParameter, parseName, TAGS } from '../parameter';
import { withTags, type Tag } from '../tags';

const resource = { ResourceType: oneOf('Parameter'), ResourceId: text() };

export const addTagsToResource = operation({
  name: 'AddTagsToResource',
  input: { ...resource, Tags: members.tags() },

  async handle({ ResourceId: id, Tags: added }, call) {
    const { name, tags } = await tagged(id, call);
    call.tx.put(collectionOf(call.caller, TAGS), name, withTags(tags, added));
    return {};
  },
});

export const removeTagsFromResource = operation({
  name: 'RemoveTagsFromResource',
  input: { ...resource, TagKeys: list(text({ min: 1, max: 128 })) },

  async handle({ ResourceId: id, TagKeys: keys }, call) {
    const { name, tags } = await tagged(id, call);
    const kept = tags.filter(({ Key }) => !keys.includes(Key));
    call.tx.put(collectionOf(call.caller, TAGS), name, kept);
    return {};
  },
});

export const listTagsForResource = operation({
  name: 'ListTagsForResource',
  input: resource,

  async handle({ ResourceId: id }, call) {
    return { TagList: (await tagged(id, call)).tags };
  },
});

async function tagged(id: string, call: Call) {
  const { name } = parseName(id);
  if (!(await findParameter(name, call)))
    throw new ParametersError(
      'InvalidResourceId',
      'The resource ID is not valid. Verify that you entered the correct ID and try again.',
    );
  const tags = (await call.tx.get<readonly Tag[]>(collectionOf(call.caller, TAGS), name)) ?? [];
  return { name, tags };
}
