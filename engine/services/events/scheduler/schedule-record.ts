import type { Owner } from '../../../base/arn';
import type { JsonObject } from '../../../base/json';
import type { Millis } from '../../../base/time';
import type { Call } from '../../base/services';
import { parseZonedSchedule } from '../schedules/schedule';
import { notFound } from './errors';

export const DEFAULT_GROUP = 'default';

/** A schedule as it is kept; what the API has said in the API's words. */
export interface ScheduleRecord {
  readonly name: string;
  readonly group: string;
  readonly expression: string;
  readonly timeZone: string;
  readonly state: 'ENABLED' | 'DISABLED';
  readonly startDate?: number;
  readonly endDate?: number;
  readonly description?: string;
  readonly kmsKey?: string;
  readonly flexibleWindow: JsonObject;
  readonly target: JsonObject;
  readonly afterCompletion: 'NONE' | 'DELETE';
  readonly createdAt: Millis;
  readonly modifiedAt: Millis;
}

export interface GroupRecord {
  readonly name: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly createdAt: Millis;
}

function prefixOf({ account, region }: Owner): string {
  return `scheduler/${account}/${region}`;
}

export function schedulesOf(owner: Owner): string {
  return `${prefixOf(owner)}/schedules`;
}

export function groupsOf(owner: Owner): string {
  return `${prefixOf(owner)}/groups`;
}

/** No name contains a blank. */
export function scheduleKey(group: string, name: string): string {
  return `${group} ${name}`;
}

export function scheduleArn({ partition, region, account }: Owner, group: string, name: string): string {
  return `arn:${partition}:scheduler:${region}:${account}:schedule/${group}/${name}`;
}

export function groupArn({ partition, region, account }: Owner, name: string): string {
  return `arn:${partition}:scheduler:${region}:${account}:schedule-group/${name}`;
}

export function findSchedule(
  owner: Owner,
  key: string,
  { tx }: Pick<Call, 'tx'>,
): Promise<ScheduleRecord | undefined> {
  return tx.get<ScheduleRecord>(schedulesOf(owner), key);
}

export async function getSchedule(group: string, name: string, call: Call): Promise<ScheduleRecord> {
  const schedule = await findSchedule(call.caller, scheduleKey(group, name), call);
  if (!schedule) throw notFound('Schedule', name);
  return schedule;
}

/** Every account has the default group. */
export async function getGroup(name: string, { tx, caller }: Call): Promise<GroupRecord> {
  const group = await tx.get<GroupRecord>(groupsOf(caller), name);
  if (group) return group;
  if (name !== DEFAULT_GROUP) throw notFound('Schedule group', name);
  return { name, tags: {}, createdAt: 0 };
}

/** When it is due after a moment, within the dates it is limited to. */
export function nextTime(schedule: ScheduleRecord, after: Millis): Millis | undefined {
  const { expression, timeZone, startDate, endDate } = schedule;
  const from = startDate === undefined ? after : Math.max(after, startDate * 1000 - 1);
  const next = parseZonedSchedule(expression, timeZone)?.next(from);
  return next === undefined || (endDate !== undefined && next > endDate * 1000) ? undefined : next;
}
