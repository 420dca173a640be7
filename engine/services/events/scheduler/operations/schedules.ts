import { own, type JsonObject } from '../../../../base/json';
import { beginningWith } from '../../../../host/documents';
import type { Output } from '../../../../service/operation';
import type { Parsed } from '../../../../service/shape';
import { anything, decimal, map, oneOf, optional, text } from '../../../../service/shape';
import type { Call } from '../../../base/services';
import { parseZonedSchedule } from '../../schedules/schedule';
import { isTimeZone } from '../../schedules/time-zone';
import { kindOf, textOf } from '../../targets/target';
import { conflict, invalid } from '../errors';
import { clientToken, operation, pageOf, paging, scheduleName } from '../operation';
import {
  DEFAULT_GROUP,
  findSchedule,
  getGroup,
  getSchedule as getRecord,
  scheduleArn,
  scheduleKey,
  schedulesOf,
  type ScheduleRecord,
} from '../schedule-record';
import { setClock, stopClock } from '../scheduled-run';

const moment = () => optional(decimal({ min: -Infinity, max: Infinity }));
const input = {
  Name: scheduleName(),
  GroupName: optional(scheduleName()),
  ScheduleExpression: text({ min: 1, max: 256 }),
  ScheduleExpressionTimezone: optional(text({ min: 1, max: 50 })),
  StartDate: moment(),
  EndDate: moment(),
  Description: optional(text({ max: 512 })),
  State: optional(oneOf('ENABLED', 'DISABLED')),
  KmsKeyArn: optional(text({ min: 1, max: 2048 })),
  FlexibleTimeWindow: map(anything()),
  Target: map(anything()),
  ActionAfterCompletion: optional(oneOf('NONE', 'DELETE')),
  ClientToken: clientToken(),
};
type Given = Parsed<typeof input>;

export const createSchedule = operation({
  name: 'CreateSchedule',
  input,

  async handle(given, call) {
    const record = recordOf(given, call.now, call);
    await getGroup(record.group, call);
    if (await findSchedule(call.caller, scheduleKey(record.group, record.name), call)) {
      throw conflict('Schedule', record.name);
    }
    return keep(record, call);
  },
});

export const updateSchedule = operation({
  name: 'UpdateSchedule',
  input,

  /** AWS: what is not said again is as if it had never been said. */
  async handle(given, call) {
    const before = await getRecord(given.GroupName ?? DEFAULT_GROUP, given.Name, call);
    return keep(recordOf(given, before.createdAt, call), call);
  },
});

function recordOf(given: Given, createdAt: number, { now }: Call): ScheduleRecord {
  const timeZone = given.ScheduleExpressionTimezone ?? 'UTC';
  if (!isTimeZone(timeZone)) throw invalid(`Invalid ScheduleExpressionTimezone ${timeZone}.`);
  if (!parseZonedSchedule(given.ScheduleExpression, timeZone)) {
    throw invalid(`Invalid Schedule Expression ${given.ScheduleExpression}.`);
  }
  const target = given.Target as JsonObject;
  assertTarget(target);
  return {
    name: given.Name,
    group: given.GroupName ?? DEFAULT_GROUP,
    expression: given.ScheduleExpression,
    timeZone,
    state: given.State ?? 'ENABLED',
    ...(given.StartDate !== undefined && { startDate: given.StartDate }),
    ...(given.EndDate !== undefined && { endDate: given.EndDate }),
    ...(given.Description !== undefined && { description: given.Description }),
    ...(given.KmsKeyArn !== undefined && { kmsKey: given.KmsKeyArn }),
    flexibleWindow: given.FlexibleTimeWindow as JsonObject,
    target,
    afterCompletion: given.ActionAfterCompletion ?? 'NONE',
    createdAt,
    modifiedAt: now,
  };
}

function assertTarget(target: JsonObject): void {
  const arn = textOf(target, 'Arn') ?? '';
  if (!/^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+/.test(arn)) throw invalid('Provided Arn is not in correct format.');
  if (textOf(target, 'RoleArn') === undefined) throw invalid('RoleArn is required for the target.');
  const kind = kindOf(arn);
  if (!kind) throw invalid(`Targets of ${arn.split(':')[2]} are not available in the local engine.`);
  if (kind === 'bus' && own(target, 'EventBridgeParameters') === undefined) {
    throw invalid('EventBridgeParameters is required for the target.');
  }
  if (kind === 'sqs' && arn.endsWith('.fifo') && own(target, 'SqsParameters') === undefined) {
    throw invalid('SqsParameters is required for the target.');
  }
}

function keep(record: ScheduleRecord, call: Call): Output {
  call.tx.put(schedulesOf(call.caller), scheduleKey(record.group, record.name), record);
  setClock(record, call);
  return { ScheduleArn: scheduleArn(call.caller, record.group, record.name) };
}

export const deleteSchedule = operation({
  name: 'DeleteSchedule',
  input: { Name: scheduleName(), GroupName: optional(scheduleName()), ClientToken: clientToken() },

  async handle({ Name, GroupName = DEFAULT_GROUP }, call) {
    const record = await getRecord(GroupName, Name, call);
    call.tx.delete(schedulesOf(call.caller), scheduleKey(GroupName, Name));
    stopClock(record, call);
    return {};
  },
});

export const getSchedule = operation({
  name: 'GetSchedule',
  input: { Name: scheduleName(), GroupName: optional(scheduleName()) },

  async handle({ Name, GroupName = DEFAULT_GROUP }, call) {
    const record = await getRecord(GroupName, Name, call);
    return {
      ...summary(record, call),
      ActionAfterCompletion: record.afterCompletion,
      Description: record.description,
      EndDate: record.endDate,
      FlexibleTimeWindow: record.flexibleWindow,
      KmsKeyArn: record.kmsKey,
      ScheduleExpression: record.expression,
      ScheduleExpressionTimezone: record.timeZone,
      StartDate: record.startDate,
      Target: record.target,
    };
  },
});

function summary(
  { group, name, state, createdAt, modifiedAt, target }: ScheduleRecord,
  { caller }: Call,
): Output {
  return {
    Arn: scheduleArn(caller, group, name),
    CreationDate: createdAt / 1000,
    GroupName: group,
    LastModificationDate: modifiedAt / 1000,
    Name: name,
    State: state,
    Target: { Arn: textOf(target, 'Arn') },
  };
}

export const listSchedules = operation({
  name: 'ListSchedules',
  input: {
    GroupName: optional(scheduleName()),
    NamePrefix: optional(scheduleName()),
    State: optional(oneOf('ENABLED', 'DISABLED')),
    ...paging(),
  },

  async handle({ GroupName, NamePrefix = '', State, ...asked }, call) {
    const all = (await recordsOf(GroupName, call)).filter(
      ({ name, state }) => name.startsWith(NamePrefix) && (State === undefined || State === state),
    );
    const scope = `schedules ${GroupName} ${NamePrefix} ${State}`;
    const page = pageOf(all, asked, { scope, now: call.now });
    return { Schedules: page.items.map((record) => summary(record, call)), NextToken: page.NextToken };
  },
});

/** The schedules of a group, or all. */
export async function recordsOf(
  group: string | undefined,
  { tx, caller }: Call,
): Promise<readonly ScheduleRecord[]> {
  const records: ScheduleRecord[] = [];
  let after: string | undefined;
  do {
    const within = group === undefined ? {} : beginningWith(`${group} `);
    const range = { ...within, limit: 500, ...(after !== undefined && { after }) };
    const page = await tx.list(schedulesOf(caller), range);
    records.push(...page.items.map(({ value }) => value as unknown as ScheduleRecord));
    after = page.next;
  } while (after !== undefined);
  return records;
}
