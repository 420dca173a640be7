import { list, optional, struct, text } from '../../../../service/shape';
import type { Output } from '../../../../service/operation';
import type { Call } from '../../../base/services';
import { conflict, invalid, notFound } from '../errors';
import { clientToken, operation, pageOf, paging, scheduleName } from '../operation';
import {
  DEFAULT_GROUP,
  getGroup,
  groupArn,
  groupsOf,
  scheduleKey,
  schedulesOf,
  type GroupRecord,
} from '../schedule-record';
import { stopClock } from '../scheduled-run';
import { recordsOf } from './schedules';

const tags = () => list(struct({ Key: text({ min: 1, max: 128 }), Value: text({ max: 256 }) }));

export const createScheduleGroup = operation({
  name: 'CreateScheduleGroup',
  input: { Name: scheduleName(), Tags: optional(tags()), ClientToken: clientToken() },

  async handle({ Name: name, Tags = [] }, call) {
    if (name === DEFAULT_GROUP || (await call.tx.get(groupsOf(call.caller), name))) {
      throw conflict('Schedule group', name);
    }
    const kept = Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value]));
    call.tx.put(groupsOf(call.caller), name, { name, tags: kept, createdAt: call.now } satisfies GroupRecord);
    return { ScheduleGroupArn: groupArn(call.caller, name) };
  },
});

export const deleteScheduleGroup = operation({
  name: 'DeleteScheduleGroup',
  input: { Name: scheduleName(), ClientToken: clientToken() },

  /** Its schedules go with it. */
  async handle({ Name: name }, call) {
    if (name === DEFAULT_GROUP) throw invalid('The default schedule group cannot be deleted.');
    await getGroup(name, call);
    call.tx.delete(groupsOf(call.caller), name);
    for (const schedule of await recordsOf(name, call)) {
      call.tx.delete(schedulesOf(call.caller), scheduleKey(name, schedule.name));
      stopClock(schedule, call);
    }
    return {};
  },
});

export const getScheduleGroup = operation({
  name: 'GetScheduleGroup',
  input: { Name: scheduleName() },

  async handle({ Name }, call) {
    return shown(await getGroup(Name, call), call);
  },
});

function shown({ name, createdAt }: GroupRecord, { caller }: Call): Output {
  const date = createdAt === 0 ? undefined : createdAt / 1000;
  return {
    Arn: groupArn(caller, name),
    CreationDate: date,
    LastModificationDate: date,
    Name: name,
    State: 'ACTIVE',
  };
}

export const listScheduleGroups = operation({
  name: 'ListScheduleGroups',
  input: { NamePrefix: optional(scheduleName()), ...paging() },

  async handle({ NamePrefix = '', ...asked }, call) {
    const { items } = await call.tx.list(groupsOf(call.caller), { limit: 1000 });
    const kept = items.map(({ value }) => value as unknown as GroupRecord);
    const hasDefault = kept.some(({ name }) => name === DEFAULT_GROUP);
    const all = hasDefault ? kept : [await getGroup(DEFAULT_GROUP, call), ...kept];
    const named = all.filter(({ name }) => name.startsWith(NamePrefix));
    const page = pageOf(named, asked, { scope: `groups ${NamePrefix}`, now: call.now });
    return { ScheduleGroups: page.items.map((group) => shown(group, call)), NextToken: page.NextToken };
  },
});

export const tagResource = operation({
  name: 'TagResource',
  input: { ResourceArn: text({ min: 1, max: 1011 }), Tags: tags() },

  async handle({ ResourceArn, Tags }, call) {
    const group = await getTagged(ResourceArn, call);
    const more = Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value]));
    keepTags(group, { ...group.tags, ...more }, call);
    return {};
  },
});

export const untagResource = operation({
  name: 'UntagResource',
  input: { ResourceArn: text({ min: 1, max: 1011 }), TagKeys: list(text({ min: 1, max: 128 })) },

  async handle({ ResourceArn, TagKeys }, call) {
    const group = await getTagged(ResourceArn, call);
    const left = Object.entries(group.tags).filter(([key]) => !TagKeys.includes(key));
    keepTags(group, Object.fromEntries(left), call);
    return {};
  },
});

export const listTagsForResource = operation({
  name: 'ListTagsForResource',
  input: { ResourceArn: text({ min: 1, max: 1011 }) },

  async handle({ ResourceArn }, call) {
    const { tags: kept } = await getTagged(ResourceArn, call);
    return { Tags: Object.entries(kept).map(([Key, Value]) => ({ Key, Value })) };
  },
});

function keepTags(group: GroupRecord, kept: GroupRecord['tags'], { tx, caller }: Call): void {
  tx.put(groupsOf(caller), group.name, { ...group, tags: kept });
}

async function getTagged(arn: string, call: Call): Promise<GroupRecord> {
  const name = /:schedule-group\/([^/]+)$/.exec(arn)?.[1];
  if (name === undefined) throw notFound('Schedule group', arn);
  return getGroup(name, call);
}
