import { list, text } from '../../../../service/shape';
import * as members from '../../members';
import { operation } from '../../operation';
import { getFunction, putFunction } from '../../records/functions';
import { referenceOf } from '../../records/reference';

const resource = { Resource: text({ min: 1, max: 256 }) };

export const tagResource = operation({
  name: 'TagResource',
  input: { ...resource, Tags: members.tags() },

  async handle({ Resource, Tags }, call) {
    const where = referenceOf(Resource, call.caller);
    const record = await getFunction(call.tx, where, Resource);
    putFunction(call.tx, where, { ...record, tags: { ...record.tags, ...Tags } });
    return {};
  },
});

export const untagResource = operation({
  name: 'UntagResource',
  input: { ...resource, TagKeys: list(text()) },

  async handle({ Resource, TagKeys }, call) {
    const where = referenceOf(Resource, call.caller);
    const record = await getFunction(call.tx, where, Resource);
    const left = Object.entries(record.tags).filter(([key]) => !TagKeys.includes(key));
    putFunction(call.tx, where, { ...record, tags: Object.fromEntries(left) });
    return {};
  },
});

export const listTags = operation({
  name: 'ListTags',
  input: resource,

  async handle({ Resource }, call) {
    const { tags } = await getFunction(call.tx, referenceOf(Resource, call.caller), Resource);
    return { Tags: tags };
  },
});
